"""Look-alikes made of real sentences."""
