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
    return QImage(pixels.data, width, height, _row_bytes(pixels), form)


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
    image = QImage(codes.data, width, height, _row_bytes(codes), QImage.Format.Format_Indexed8)
    image.setColorTable(colors.tolist())
    return image


def _row_bytes(pixels: NDArray[np.generic]) -> int:
    """Return the bytes from one row of a C-contiguous (h, w) array to the next.

    Not its stride: of an axis with one element NumPy leaves that to chance, and Qt takes rows that are
    too short for no picture at all.
    """
    return int(pixels.shape[1]) * pixels.itemsize
