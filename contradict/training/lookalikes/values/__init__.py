"""Values that fill the frames: each knows its other forms, and values it is not."""
