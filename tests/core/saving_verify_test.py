"""A save counts only when the file on disk shows the result, pixel by pixel."""

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from qt_kmeans.core.errors import Cancelled, ImageWriteError
from qt_kmeans.core.recipe import FORMATS, OutputOptions
from qt_kmeans.core.writing import readback
from qt_kmeans.core.writing.encode import encode
from qt_kmeans.core.writing.readback import shows
from qt_kmeans.core.writing.saving import save


def picture(colors=20, shape=(31, 47), seed=0, opaque=False):
    rng = np.random.default_rng(seed)
    palette = rng.integers(0, 256, (colors, 4), dtype=np.uint8)
    if opaque:
        palette[:, 3] = 255
    return palette, rng.integers(0, colors, shape, dtype=np.uint8)


@given(
    file_format=st.sampled_from(FORMATS),
    colors=st.sampled_from((1, 2, 4, 16, 17, 256)),
    opaque=st.booleans(),
    grey=st.booleans(),
    seed=st.integers(0, 1000),
)
def test_every_file_we_write_reads_back(tmp_path_factory, file_format, colors, opaque, grey, seed):
    palette, indices = picture(colors, seed=seed, opaque=opaque)
    if grey:
        palette[:, :3] = palette[:, :1]
    path = tmp_path_factory.mktemp("verify") / "picture"
    data = encode(palette, indices, OutputOptions(file_format, 1))
    report = save(data, path, verify=(palette, indices))
    assert path.read_bytes() == data
    assert report.size == len(data)


@pytest.mark.parametrize("file_format", FORMATS)
@pytest.mark.parametrize("band_pixels", [1, 47, 100, 1 << 20])
def test_one_wrong_pixel_is_found(tmp_path, monkeypatch, file_format, band_pixels):
    monkeypatch.setattr(readback, "_BAND_PIXELS", band_pixels)
    palette, indices = picture(opaque=True)
    path = tmp_path / "picture"
    path.write_bytes(encode(palette, indices, OutputOptions(file_format, 1)))
    assert shows(path, palette, indices)
    for place in ((0, 0), (30, 46), (15, 20)):
        other = indices.copy()
        other[place] = (other[place] + 1) % len(palette)
        assert not shows(path, palette, other)
    assert not shows(path, palette, indices[:, :-1])
    assert not shows(path, palette, np.ascontiguousarray(indices.T))


@pytest.mark.parametrize("file_format", FORMATS)
def test_damaged_files_do_not_read_back(tmp_path, file_format):
    palette, indices = picture()
    data = encode(palette, indices, OutputOptions(file_format, 1))
    path = tmp_path / "picture"
    for damaged in (b"", data[:1], data[:12], data[: len(data) // 2], data[:30] + b"\xff" * 30 + data[60:]):
        path.write_bytes(damaged)
        assert not shows(path, palette, indices)


def test_a_png_must_be_indexed(tmp_path):
    palette, indices = picture(opaque=True)
    out = io.BytesIO()
    Image.fromarray(palette[indices]).save(out, "PNG")
    path = tmp_path / "picture.png"
    path.write_bytes(out.getvalue())
    assert not shows(path, palette, indices)


def test_a_wrong_result_is_never_saved(tmp_path):
    palette, indices = picture()
    target = tmp_path / "picture.png"
    target.write_bytes(b"old")
    data = encode(palette, indices, OutputOptions("png", 1))
    with pytest.raises(ImageWriteError, match=r"^picture\.png: .*nothing was saved"):
        save(data, target, overwrite=True, verify=(palette[::-1].copy(), indices))
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("picture.png", b"old")]


def test_checking_may_be_cancelled(tmp_path):
    palette, indices = picture()

    def stop(stage, fraction):
        if stage == "Checking":
            raise Cancelled

    with pytest.raises(Cancelled):
        save(
            encode(palette, indices, OutputOptions("png", 1)),
            tmp_path / "picture.png",
            verify=(palette, indices),
            progress=stop,
        )
    assert list(tmp_path.iterdir()) == []


def test_huge_pictures_are_checked_without_a_warning(tmp_path):
    """More pixels than Pillow takes for a bomb; it is our own file."""
    palette = np.array([[1, 2, 3, 255], [4, 5, 6, 255]], np.uint8)
    indices = np.zeros((9_500, 9_500), np.uint8)
    indices[::2] = 1
    save(encode(palette, indices, OutputOptions("png", 0)), tmp_path / "huge.png", verify=(palette, indices))
