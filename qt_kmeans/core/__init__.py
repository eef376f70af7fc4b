"""The colour engine: everything qt_kmeans knows about images, without a window.

The story of one picture::

    source = read_image(path)              # any file -> straight-alpha sRGB pixels, or one sentence
    image = quantize(source, recipe)       # palette + index map, by K-Means on the distinct colours
    data = encode(image.palette, image.indices, recipe.output, source.metadata)
    save(data, target)                     # atomically, read back before it counts

Where to look: `reading` turns files into pixels, `kmeans` colours into a palette, `mapping` pixels into
indices, `writing` both into a file; `scoring` says how good it looks, `curve` tries many settings for a
target, `palettes` knows palette files and edits, `showing` makes what a window needs to follow live.

Nothing here imports Qt, prints, or keeps state between calls; long work reports and is stopped through
one callback (:mod:`qt_kmeans.core.progress`). Arrays inside the frozen values are read-only.

Glossary
--------
source image
    The decoded pixels, (H, W, 4) uint8, straight-alpha sRGB, upright.
distinct colours
    The colours that occur, each once, with its count: the
    :class:`~qt_kmeans.core.kmeans.histogram.ColorHistogram`.
points
    The distinct colours in the clustering space, (N, 4) float32: three coordinates and opacity.
centres
    The means K-Means moves about, (K, 4) float32, in the clustering space.
palette
    The centres as colours, (K, 4) uint8, straight-alpha sRGB, dark to light. (Not "colour table".)
index map
    For every pixel the palette entry, (H, W) uint8. (Not "labels": those belong to points.)
share
    The fraction of all pixels that a palette entry stands for.
inertia
    Sum over all pixels of the squared distance to their centre, in the clustering space.
step
    One Lloyd iteration: assign every point, then move every centre to the mean of its points.
"""
