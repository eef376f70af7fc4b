"""The colour space in 3D: one view and camera, two renderers that draw the same picture.

`CloudView` (view.py) takes mouse and keyboard; the `CloudStage` under it (stage.py) keeps a frozen `Scene`
and a frozen `Camera`, and hands both to a surface (surfaces.py): `RasterSurface` (numpy_renderer.py) or
`GlSurface` (gl_renderer.py and the other gl_*.py).

What is drawn is worked out once for both. Where points and centroids are follows from the shape of the space
(spaces.py, arrangement.py). Frame, axes, centroids, trails and marks are flat lines and discs (capsules.py:
frame.py, guides.py, discs.py, trails.py, highlight.py). The points follow the same formulas (optics.py,
shading.py, splat.py, shaders.py). What the pointer means is in picking.py, movements in motion.py, files in
shot.py and film.py. `prepare_gl()` has to run before the application is made.
"""

from qt_kmeans.gui.cloud.probe import prepare_gl

__all__ = ["prepare_gl"]
