"""Pictures as QImages, sharing the pixels; nothing here copies or converts."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage


def wrap(pixels: NDArray[np.uint32], *, opaque: bool) -> QImage:
    """Return a QImage that looks at one level of a picture.

    Parameters
    ----------
    pixels
        (h, w) uint32, 0xAARRGGBB, premultiplied by alpha, C-contiguous. The image shares the memory and
        keeps it alive; nobody may write to it any more.
    opaque
        True when every alpha is 255, which is drawn faster.
    """
    if not pixels.flags.c_contiguous:
        raise ValueError("the rows of a picture's level must follow each other without a gap")
    height, width = pixels.shape
    form = QImage.Format.Format_RGB32 if opaque else QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.data, width, height, pixels.strides[0], form)


def wrap_codes(codes: NDArray[np.uint8], colors: NDArray[np.uint32]) -> QImage:
    """Return a QImage that looks at a map of codes through a table of colours.

    Parameters
    ----------
    codes
        (h, w) uint8, C-contiguous, shared like the pixels of `wrap`.
    colors
        (256,) uint32, 0xFFRRGGBB.
    """
    height, width = codes.shape
    image = QImage(codes.data, width, height, codes.strides[0], QImage.Format.Format_Indexed8)
    image.setColorTable(colors.tolist())
    return image
