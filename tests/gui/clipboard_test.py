"""What is dropped, pasted and copied keeps every pixel."""

import base64
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

from qt_kmeans.gui.files import clipboard

FORMATS = [
    QImage.Format.Format_ARGB32,
    QImage.Format.Format_ARGB32_Premultiplied,
    QImage.Format.Format_RGB32,
    QImage.Format.Format_RGB888,
]


@given(st.integers(1, 7), st.integers(1, 5), st.sampled_from(FORMATS))
def test_pixels_are_those_of_the_image(width: int, height: int, form: QImage.Format) -> None:
    image = QImage(width, height, form)
    for y in range(height):
        for x in range(width):
            image.setPixelColor(x, y, QColor(x * 30, y * 40, 7, 255))
    pixels = clipboard.pixels_of(image)
    assert pixels.shape == (height, width, 4)
    assert pixels.flags.c_contiguous
    assert pixels.flags.owndata
    x, y = width - 1, height - 1
    assert tuple(pixels[y, x]) == (x * 30, y * 40, 7, 255)


def test_transparent_pixels_stay_straight() -> None:
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.setPixelColor(0, 0, QColor(200, 100, 50, 3))
    assert tuple(clipboard.pixels_of(image)[0, 0]) == (200, 100, 50, 3)


def test_a_result_as_an_image_has_its_colours() -> None:
    palette = np.array([[1, 2, 3, 255], [200, 100, 50, 128], [0, 0, 0, 0]], np.uint8)
    indices = np.array([[0, 1, 2, 1, 0], [2, 1, 0, 0, 1]], np.uint8)
    for array in (palette, indices):
        array.setflags(write=False)
    image = clipboard.indexed_image(palette, indices)
    assert (image.width(), image.height()) == (5, 2)
    assert (clipboard.pixels_of(image) == palette[indices]).all()


def mime(*, urls: list[str] = [], text: str = "", image: QImage | None = None) -> QMimeData:  # noqa: B006
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if text:
        data.setText(text)
    if image is not None:
        data.setImageData(image)
    return data


def test_files_come_as_urls(tmp_path: Path) -> None:
    here = QUrl.fromLocalFile(str(tmp_path / "ä b.png")).toString()
    data = mime(urls=[here, "https://example.org/a.png"])
    assert clipboard.files_in(data) == (tmp_path / "ä b.png",)
    assert clipboard.carries_image(data)


def test_a_file_may_come_as_a_path(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    assert clipboard.files_in(mime(text=str(path))) == ()
    path.touch()
    assert clipboard.files_in(mime(text=f"{path}\n")) == (path,)
    assert clipboard.files_in(mime(text=f"file://{path}")) == (path,)


@pytest.mark.parametrize("text", ["hello", "a\nb", "/no/such/file", "x" * 5000, "etc/passwd", "\0"])
def test_prose_is_no_file(text: str) -> None:
    assert clipboard.files_in(mime(text=text)) == ()
    assert not clipboard.carries_image(mime(text=text))


def test_images(qapp: object) -> None:
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    found = clipboard.image_in(mime(image=image))
    assert found is not None
    assert found.pixelColor(2, 1) == QColor("red")
    assert clipboard.image_in(mime(text="no image")) is None
    assert clipboard.image_in(mime(image=QImage())) is None
    assert not clipboard.carries_image(None)


def png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()


@pytest.mark.parametrize("as_link", [False, True])
def test_a_data_url_is_an_image(as_link: bool) -> None:
    image = QImage(3, 2, QImage.Format.Format_ARGB32)
    image.fill(QColor(200, 100, 50, 3))
    url = "data:image/png;base64," + base64.b64encode(png(image)).decode()
    copied = mime(urls=[url]) if as_link else mime(text=f" {url}\n")
    assert clipboard.carries_image(copied)
    assert clipboard.files_in(copied) == ()
    found = clipboard.image_in(copied)
    assert found is not None
    assert (clipboard.pixels_of(found) == (200, 100, 50, 3)).all()


@pytest.mark.parametrize(
    "text",
    [
        "data:image/png;base64,",
        "data:image/png;base64,AAAA",
        "data:image/png;base64,%%%",
        "data:image/png",
        "data:text/plain,hello",
        "hello data:image/png;base64,AAAA",
    ],
)
def test_what_spells_no_image_is_none(text: str) -> None:
    assert clipboard.image_in(mime(text=text)) is None
