"""What an output says about its input: nothing, the safe part, or all of it."""

import io
import struct

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.metadata import Metadata
from qt_kmeans.core.recipe import OutputOptions
from qt_kmeans.core.writing.encode import encode
from qt_kmeans.core.writing.metadata_out import permitted, png_chunks

MAKE, SOFTWARE, DATE, ARTIST, COPYRIGHT, X_RESOLUTION = 0x010F, 0x0131, 0x0132, 0x013B, 0x8298, 0x011A
EXIF_PART, GPS_PART, TAKEN, SERIAL = 0x8769, 0x8825, 0x9003, 0xA431
PALETTE = np.array([[1, 2, 3, 255], [4, 5, 6, 255]], np.uint8)
INDICES = np.array([[0, 1]], np.uint8)


def exif_block():
    exif = Image.Exif()
    exif[MAKE], exif[SOFTWARE], exif[ARTIST], exif[DATE] = "Maker", "Editor", "Ann", "2024:05:06 07:08:09"
    exif[COPYRIGHT] = "© Ann".encode()
    exif[X_RESOLUTION] = 300.0
    exif.get_ifd(EXIF_PART).update({TAKEN: "2024:05:06 07:08:00", SERIAL: "12345"})
    exif.get_ifd(GPS_PART).update({1: "N", 2: (52.0, 30.0, 0.0)})
    return exif.tobytes().removeprefix(b"Exif\0\0")


RICH = Metadata(
    exif=exif_block(),
    xmp=b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>',
    dpi=(300.0, 150.0),
    text=(("Copyright", "© Ann"), ("Author", "Анна"), ("Comment", "at home"), ("Creation Time", "2024")),
)


def written(file_format, policy, metadata=RICH):
    data = encode(PALETTE, INDICES, OutputOptions(file_format, 1, policy), metadata)
    image = Image.open(io.BytesIO(data))
    image.load()
    return data, image


@pytest.mark.parametrize("file_format", ["png", "webp", "gif"])
def test_none_says_nothing(file_format):
    data, image = written(file_format, "none")
    assert not image.getexif()
    assert not image.info.get("xmp")
    assert data == written(file_format, "none", Metadata())[0]
    for private in (b"Ann", b"Maker", b"home", b"2024"):
        assert private not in data


@pytest.mark.parametrize("file_format", ["png", "webp", "gif"])
def test_safe_says_who_and_when_and_no_more(file_format):
    data, image = written(file_format, "safe")
    for private in (b"Maker", b"Editor", b"home", b"12345", b"xmpmeta"):
        assert private not in data
    assert "© Ann".encode() in data or "© Ann".encode("latin-1") in data
    if file_format == "gif":
        assert image.info["comment"].decode().splitlines() == [
            "Copyright: © Ann",
            "Author: Анна",
            "Creation Time: 2024",
        ]
        return
    exif = image.getexif()
    assert exif[ARTIST] == "Ann"
    assert exif[DATE] == "2024:05:06 07:08:09"
    assert exif.get_ifd(EXIF_PART)[TAKEN] == "2024:05:06 07:08:00"
    assert not exif.get_ifd(GPS_PART)


@pytest.mark.parametrize("file_format", ["png", "webp"])
def test_all_repeats_everything(file_format):
    data, image = written(file_format, "all")
    assert RICH.exif in data
    assert image.info["xmp"] == RICH.xmp
    assert image.getexif()[MAKE] == "Maker"
    assert image.getexif().get_ifd(GPS_PART)[1] == "N"


def test_png_texts_and_resolution():
    _, image = written("png", "all")
    assert image.text["Copyright"] == "© Ann"
    assert image.text["Author"] == "Анна"
    assert image.text["Comment"] == "at home"
    assert image.info["dpi"] == pytest.approx((300, 150), abs=0.02)


def test_png_says_srgb_whatever_the_policy():
    for policy in ("none", "safe", "all"):
        assert written("png", policy)[1].info["srgb"] == 0


def test_webp_has_texts_as_exif_where_there_was_none():
    _, image = written("webp", "safe", Metadata(dpi=(72, 72), text=RICH.text))
    exif = image.getexif()
    assert exif[COPYRIGHT].encode("latin-1").decode() == "© Ann"
    assert exif[ARTIST].encode("latin-1").decode() == "Анна"
    assert exif[X_RESOLUTION] == 72


@pytest.mark.parametrize("file_format", ["png", "webp", "gif"])
@pytest.mark.parametrize("policy", ["safe", "all"])
def test_damaged_metadata_costs_nothing_but_itself(file_format, policy):
    damaged = [
        Metadata(exif=b"II*\0\xff\xff\xff\xff"),
        Metadata(exif=b"no exif at all"),
        Metadata(exif=RICH.exif[: len(RICH.exif) // 2]),
        Metadata(xmp=b"\xff\xfe<\0x\0"),
        Metadata(dpi=(float("nan"), 72.0)),
        Metadata(dpi=(0.0, -1.0)),
        Metadata(text=(("", "x"), ("K" * 200, "y"), ("Шрифт", "z"), ("Copyright", "a\0b" + "€" * 70_000))),
        Metadata(text=(("  Author \n", "line\nline"), ("Copyright", ""))),
    ]
    for metadata in damaged:
        _, image = written(file_format, policy, metadata)
        pixels = np.asarray(image.convert("RGBA"))
        np.testing.assert_array_equal(pixels, PALETTE[INDICES])


def test_keywords_are_what_png_allows():
    texts = (("  Two   words\n", "x"), ("K" * 200, "y"), ("Шрифт", "z"), ("", "w"), ("\x07", "v"))
    keywords = [content.split(b"\0")[0] for kind, content in png_chunks(Metadata(text=texts))[1:]]
    assert keywords == [b"Two words", b"K" * 79]


def test_resolution_is_in_pixels_per_metre():
    assert (b"pHYs", struct.pack(">IIB", 11811, 5906, 1)) in png_chunks(RICH)


def test_nothing_in_nothing_out():
    for policy in ("none", "safe", "all"):
        assert permitted(Metadata(), policy) == Metadata()
        assert png_chunks(permitted(Metadata(), policy)) == [(b"sRGB", b"\0")]
