"""The colour space in 3D: one view and camera, two renderers that draw the same picture."""
