"""Several open files: the strip, what holds for all of them, and saving them together."""
