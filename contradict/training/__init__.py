"""What makes the weights that ship: training pairs, fine-tuning, calibration."""
