"""The colour space in 3D: one view and camera, two renderers that draw the same picture.

`CloudView` (view.py) takes mouse and keyboard; the `CloudStage` under it (stage.py) keeps a frozen `Scene`
and a frozen `Camera`, and hands both to a surface (surfaces.py): `RasterSurface` (numpy_renderer.py) or
`GlSurface` (gl_renderer.py and the other gl_*.py). Cube, captions and centroids are worked out once for
both, as flat shapes (shapes.py); the points follow the same formulas (shading.py, splat.py, shaders.py).
`prepare_gl()` has to run before the application is made.
"""

from qt_kmeans.gui.cloud.probe import prepare_gl

__all__ = ["prepare_gl"]
