"""Measurements of quality, speed and memory; `python -m benchmarks --help` lists them."""
