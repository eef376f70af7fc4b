"""Compress images by K-Means colour quantization and see the colour space while it happens."""

__version__ = "0.1.0"
