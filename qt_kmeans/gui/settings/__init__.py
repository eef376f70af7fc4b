"""The settings of a compression as controls, and settings kept under a name."""
