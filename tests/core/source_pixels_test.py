"""Every kind of pixel that a file can hold becomes the right RGBA."""

import io
import struct
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray
from PIL import Image, ImageCms

from qt_kmeans.core.source import SourceImage, read_image_bytes

GREY, COLOR, PALETTE, GREY_ALPHA, COLOR_ALPHA = 0, 2, 3, 4, 6
CHANNELS = {GREY: 1, COLOR: 3, PALETTE: 1, GREY_ALPHA: 2, COLOR_ALPHA: 4}
sides = st.integers(1, 40)


def png(values: NDArray[np.integer], depth: int, kind: int, *chunks: tuple[bytes, bytes]) -> bytes:
    """Write a PNG file of any depth by hand: (H, W) or (H, W, channels) whole numbers, unfiltered."""
    height, width = values.shape[:2]
    samples = values.reshape(height, -1)
    if depth == 16:
        rows = samples.astype(">u2").view(np.uint8).reshape(height, -1)
    elif depth == 8:
        rows = samples.astype(np.uint8)
    else:
        bits = (samples[..., None].astype(np.uint8) >> np.arange(depth - 1, -1, -1)) & 1
        rows = np.packbits(bits.reshape(height, -1).astype(np.uint8), axis=1)
    data = b"".join(b"\0" + row.tobytes() for row in rows)
    header = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    parts = [(b"IHDR", header), *chunks, (b"IDAT", zlib.compress(data)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def read(data: bytes, name: str = "picture") -> SourceImage:
    source = read_image_bytes(data, name)
    assert source.rgba.dtype == np.uint8
    assert source.rgba.flags.c_contiguous
    assert not source.rgba.flags.writeable
    assert source.opaque == bool((source.rgba[..., 3] == 255).all())
    return source


@given(data=st.data(), height=sides, width=sides)
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
def test_8_bit_pixels_are_exact(
    kind: str, channels: int, data: st.DataObject, height: int, width: int
) -> None:
    pixels = data.draw(arrays(np.uint8, (height, width, channels)))
    image = Image.fromarray(pixels[..., 0] if channels == 1 else pixels)
    options = {"lossless": True, "exact": True} if kind == "WEBP" else {}
    if kind == "WEBP" and channels == 2:
        image = image.convert("RGBA")
    source = read(saved(image, kind, **options))
    color = pixels[..., :3] if channels > 2 else np.repeat(pixels[..., :1], 3, axis=-1)
    np.testing.assert_array_equal(source.rgba[..., :3], color)
    alpha = pixels[..., -1] if channels in (2, 4) else np.full((height, width), 255, np.uint8)
    np.testing.assert_array_equal(source.rgba[..., 3], alpha)
    assert source.notes == ()
    assert source.format == kind


@given(data=st.data(), height=sides, width=sides)
def test_palettes_and_bits(data: st.DataObject, height: int, width: int) -> None:
    indices = data.draw(arrays(np.uint8, (height, width), elements=st.integers(0, 3)))
    palette = data.draw(arrays(np.uint8, (4, 4)))
    for depth in (2, 4, 8):
        chunks = (b"PLTE", palette[:, :3].tobytes()), (b"tRNS", palette[:, 3].tobytes())
        source = read(png(indices, depth, PALETTE, *chunks))
        np.testing.assert_array_equal(source.rgba, palette[indices])
    bits = indices & 1
    np.testing.assert_array_equal(read(png(bits, 1, GREY)).rgba[..., 0], bits * 255)
    np.testing.assert_array_equal(
        read(saved(Image.fromarray(bits * 255).convert("1"), "TIFF")).rgba[..., 1], bits * 255
    )


@pytest.mark.parametrize("depth", [1, 2, 4, 8, 16])
@given(data=st.data())
def test_transparent_grey(depth: int, data: st.DataObject) -> None:
    """The transparent value is compared at the depth of the file, not after scaling."""
    top = (1 << depth) - 1
    values = data.draw(arrays(np.uint16, (5, 7), elements=st.integers(0, top)))
    key = data.draw(st.sampled_from([int(value) for value in values.flat]))
    source = read(png(values, depth, GREY, (b"tRNS", struct.pack(">H", key))))
    np.testing.assert_array_equal(source.rgba[..., 3], np.where(values == key, 0, 255))
    np.testing.assert_allclose(source.rgba[..., 0], values * (255 / top), atol=0.6)
    assert not source.opaque


@pytest.mark.parametrize("depth", [8, 16])
def test_transparent_color(depth: int) -> None:
    scale = 257 if depth == 16 else 1
    values = np.array([[[10, 20, 30], [10, 20, 31]], [[255, 0, 0], [10, 20, 30]]], np.uint16) * scale
    source = read(png(values, depth, COLOR, (b"tRNS", struct.pack(">3H", *(values[0, 0].tolist())))))
    np.testing.assert_array_equal(source.rgba[..., 3], [[0, 255], [255, 0]])
    np.testing.assert_array_equal(source.rgba[..., :3], values // scale)


def test_16_bit_grey_is_scaled() -> None:
    ramp = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    expected = np.rint(ramp / 257.0)
    for data in (
        png(ramp, 16, GREY),
        saved(Image.fromarray(ramp), "TIFF"),
        saved(Image.fromarray(ramp), "TIFF", compression="tiff_adobe_deflate"),
        saved(Image.fromarray(ramp.astype(">u2")), "TIFF"),
        saved(Image.fromarray(ramp), "JPEG2000"),
        b"P5 256 256 65535\n" + ramp.astype(">u2").tobytes(),
    ):
        source = read(data)
        np.testing.assert_allclose(source.rgba[..., 0], expected, atol=1)
        assert source.notes == ("Its 16 bits a channel are reduced to 8.",)


@pytest.mark.parametrize("kind", [COLOR, GREY_ALPHA, COLOR_ALPHA])
def test_16_bit_channels_are_scaled(kind: int) -> None:
    values = np.random.default_rng(0).integers(0, 65536, (9, 8, CHANNELS[kind])).astype(np.uint16)
    source = read(png(values, 16, kind))
    exact = values / 257.0
    color = exact[..., :3] if kind != GREY_ALPHA else np.repeat(exact[..., :1], 3, axis=-1)
    np.testing.assert_allclose(source.rgba[..., :3], color, atol=1.1)
    if kind != COLOR:
        np.testing.assert_allclose(source.rgba[..., 3], exact[..., -1], atol=1.1)
    assert "Its 16 bits a channel are reduced to 8." in source.notes


def test_white_may_be_zero() -> None:
    ramp = np.arange(0, 65536, 257, dtype=np.uint16).reshape(16, 16)
    data = bytearray(saved(Image.fromarray(ramp), "TIFF"))
    entry = data.find(struct.pack("<HHI", 262, 3, 1))
    assert entry > 0
    data[entry + 8 : entry + 10] = struct.pack("<H", 0)
    np.testing.assert_array_equal(read(bytes(data)).rgba[..., 0], 255 - (ramp // 257))


@pytest.mark.parametrize("mode", ["I", "F"])
def test_wide_ranges_are_stretched(mode: str) -> None:
    values = np.array([[-1000, -500], [0, 1000]], np.int32 if mode == "I" else np.float32)
    source = read(saved(Image.fromarray(values), "TIFF"))
    np.testing.assert_array_equal(source.rgba[..., 0], [[0, 64], [128, 255]])
    assert source.notes == ("Its values are stretched from their own range to 0 to 255.",)


def test_floats_from_0_to_1_keep_their_brightness() -> None:
    values = np.array([[0.25, 0.5], [0.5, 0.5]], np.float32)
    np.testing.assert_array_equal(
        read(saved(Image.fromarray(values), "TIFF")).rgba[..., 0], [[64, 128], [128, 128]]
    )


def test_what_is_no_number_is_black() -> None:
    values = np.array([[np.nan, 0.0], [np.inf, -np.inf], [1.0, 3.0]], np.float32)
    source = read(saved(Image.fromarray(values), "TIFF"))
    np.testing.assert_array_equal(source.rgba[..., 0], [[0, 0], [255, 0], [85, 255]])


@pytest.mark.parametrize("values", [[[7.0, 7.0]], [[np.nan, np.nan]], [[1e30, 1e30]]])
def test_flat_pictures_of_any_range_open(values: list[list[float]]) -> None:
    source = read(saved(Image.fromarray(np.array(values, np.float32)), "TIFF"))
    assert len(np.unique(source.rgba[..., 0])) == 1


@given(
    values=arrays(np.uint16, (6, 5, 3)),
    white=st.integers(1, 65535).filter(lambda number: number != 255),
    comment=st.sampled_from([b"", b"# a remark 1 2 3\n", b"#\r"]),
)
def test_netpbm_of_any_depth(values: NDArray[np.uint16], white: int, comment: bytes) -> None:
    values = (values.astype(np.uint32) % (white + 1)).astype(np.uint16)
    wide = values.astype(">u2" if white > 255 else np.uint8)
    color = read(b"P6\n" + comment + b"5 6\n" + str(white).encode() + b"\n" + wide.tobytes(), "x.ppm")
    np.testing.assert_array_equal(color.rgba[..., :3], np.rint(values * 255.0 / white))
    grey = read(b"P5 5 6 " + str(white).encode() + b" " + wide[..., 0].tobytes(), "x.pgm")
    np.testing.assert_array_equal(grey.rgba[..., 0], color.rgba[..., 0])
    assert (white > 255) == bool(color.notes) == bool(grey.notes)


def bitmap(
    packed: NDArray[np.integer], masks: tuple[int, int, int, int], *, header: int, top_down: bool = False
) -> bytes:
    """Write a BMP file whose pixels are described by masks."""
    height, width = packed.shape
    bits = packed.dtype.itemsize * 8
    lines = packed if top_down else packed[::-1]
    stride = (width * bits + 31) // 32 * 4
    data = b"".join(line.tobytes().ljust(stride, b"\0") for line in lines)
    fields = struct.pack(
        "<IiiHHIIiiII",
        header,
        width,
        -height if top_down else height,
        1,
        bits,
        3,
        len(data),
        2835,
        2835,
        0,
        0,
    )
    fields += struct.pack("<4I", *masks)
    fields = fields[: max(header, 52)].ljust(header, b"\0")
    return b"BM" + struct.pack("<IHHI", 14 + len(fields) + len(data), 0, 0, 14 + len(fields)) + fields + data


@pytest.mark.parametrize("top_down", [False, True])
@pytest.mark.parametrize(
    ("dtype", "masks", "header"),
    [
        (np.uint16, (0x7C00, 0x3E0, 0x1F, 0x8000), 56),
        (np.uint16, (0x7C00, 0x3E0, 0x1F, 0x8000), 124),
        (np.uint16, (0xF00, 0xF0, 0xF, 0xF000), 108),
        (np.uint16, (0xF00, 0xF0, 0xF, 0), 40),
        (np.uint32, (0xFF0000, 0xFF00, 0xFF, 0xFF000000), 124),
        (np.uint32, (0x3FF00000, 0xFFC00, 0x3FF, 0xC0000000), 56),
        (np.uint32, (0x3FF00000, 0xFFC00, 0x3FF, 0), 40),
    ],
)
def test_bitmaps_with_masks(
    dtype: type[np.integer], masks: tuple[int, int, int, int], header: int, top_down: bool
) -> None:
    top = np.iinfo(dtype).max
    packed = np.random.default_rng(3).integers(0, top, (5, 3), dtype, endpoint=True)
    packed[0, 0] |= dtype(masks[3])  # at least one pixel is not transparent
    source = read(bitmap(packed, masks, header=header, top_down=top_down))
    for channel, mask in enumerate(masks):
        shift = (mask & -mask).bit_length() - 1 if mask else 0
        exact = ((packed & mask) >> shift) * 255.0 / (mask >> shift) if mask else np.full(packed.shape, 255)
        np.testing.assert_allclose(source.rgba[..., channel], exact, atol=0.51)
    assert source.format == "BMP"
    assert source.notes or max(mask.bit_count() for mask in masks) == 8


def test_a_bitmap_whose_alpha_is_all_zero_is_opaque() -> None:
    packed = np.array([[0x001F, 0x03E0]], np.uint16)
    assert read(bitmap(packed, (0x7C00, 0x3E0, 0x1F, 0x8000), header=124)).opaque


def test_cmyk_without_profile_says_so() -> None:
    ink = np.array([[[0, 0, 0, 0], [255, 0, 0, 0]], [[0, 255, 255, 0], [0, 0, 0, 255]]], np.uint8)
    source = read(saved(Image.fromarray(ink, "CMYK"), "TIFF"))
    expected = [[[255, 255, 255], [0, 255, 255]], [[255, 0, 0], [0, 0, 0]]]
    np.testing.assert_array_equal(source.rgba[..., :3], expected)
    assert source.notes == ("Its CMYK colours bring no profile; their conversion to sRGB is approximate.",)


def swapped_profile() -> bytes:
    """sRGB with the colourants of red and green exchanged: a profile whose effect nobody can overlook."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = struct.unpack_from(">I", data, 128)[0]
    entries = {bytes(data[132 + 12 * i : 136 + 12 * i]): 136 + 12 * i for i in range(count)}
    red, green = entries[b"rXYZ"], entries[b"gXYZ"]
    data[red : red + 8], data[green : green + 8] = data[green : green + 8], data[red : red + 8]
    return bytes(data)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_profiles_are_applied(mode: str) -> None:
    colors = np.array([[[255, 0, 0, 255], [0, 255, 0, 255], [0, 0, 255, 255], [90, 90, 90, 128]]], np.uint8)
    image = Image.fromarray(colors).convert(mode) if mode != "RGBA" else Image.fromarray(colors)
    source = read(saved(image, "PNG", icc_profile=swapped_profile()))
    swapped = colors[..., [1, 0, 2, 3]]
    channels = 4 if mode == "RGBA" else 3
    shown = slice(0, 3 if mode == "P" else 4)  # the web palette has no 90, 90, 90
    np.testing.assert_allclose(source.rgba[:, shown, :channels], swapped[:, shown, :channels], atol=2)
    assert source.notes[0].startswith("Its colours are converted to sRGB by its profile (")


def test_profiles_in_jpeg_2000_are_applied() -> None:
    """Pillow does not report them; the colour box is exchanged for one that has a profile."""
    colors = np.zeros((32, 32, 3), np.uint8)
    colors[..., 0] = 255
    data = saved(Image.fromarray(colors), "JPEG2000")
    old = data.find(b"colr") - 4
    size = int.from_bytes(data[old : old + 4], "big")
    profile = swapped_profile()
    box = struct.pack(">I4s3B", 11 + len(profile), b"colr", 2, 0, 0) + profile
    header = data.find(b"jp2h") - 4
    grown = int.from_bytes(data[header : header + 4], "big") - size + len(box)
    data = data[:header] + struct.pack(">I", grown) + data[header + 4 : old] + box + data[old + size :]
    source = read(data)
    np.testing.assert_allclose(source.rgba[0, 0, :3], [0, 255, 0], atol=2)
    assert source.notes[0].startswith("Its colours are converted to sRGB")


def test_premultiplied_grey_is_divided() -> None:
    """A grey TIFF whose alpha is premultiplied: Pillow's mode La."""
    data = bytearray(saved(Image.fromarray(np.array([[[100, 255], [50, 128], [0, 0]]], np.uint8)), "TIFF"))
    entry = data.find(struct.pack("<HHI", 338, 3, 1))
    data[entry + 8] = 1
    rgba = read(bytes(data)).rgba
    np.testing.assert_allclose(rgba[0, :2], [[100, 100, 100, 255], [100, 100, 100, 128]], atol=1)
    assert rgba[0, 2, 3] == 0


def test_the_profile_that_is_srgb_changes_nothing() -> None:
    pixels = np.random.default_rng(5).integers(0, 256, (20, 20, 4), np.uint8)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    source = read(saved(Image.fromarray(pixels), "PNG", icc_profile=profile))
    np.testing.assert_array_equal(source.rgba, pixels)
    assert source.notes == ()


@pytest.mark.parametrize("profile", [b"no profile", swapped_profile()[:300], b"\0" * 4000])
def test_broken_profiles_are_ignored(profile: bytes) -> None:
    pixels = np.random.default_rng(6).integers(0, 256, (3, 3, 3), np.uint8)
    source = read(saved(Image.fromarray(pixels), "PNG", icc_profile=profile))
    np.testing.assert_array_equal(source.rgba[..., :3], pixels)
    assert source.notes == ("Its colour profile is damaged or does not fit and is ignored.",)


def test_profiles_for_other_pixels_are_ignored() -> None:
    grey = Image.fromarray(np.arange(16, dtype=np.uint8).reshape(4, 4))
    for image in (grey, grey.convert("LA")):
        source = read(saved(image, "PNG", icc_profile=swapped_profile()))
        np.testing.assert_array_equal(source.rgba[..., 0], np.asarray(grey))
        assert "ignored" in source.notes[0]


def test_lab_is_converted() -> None:
    lab = ImageCms.createProfile("LAB")
    transform = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), lab, "RGB", "LAB")
    colors = np.array([[[180, 60, 70], [70, 150, 90], [128, 128, 128]]], np.uint8)
    source = read(saved(transform.apply(Image.fromarray(colors)), "TIFF"))
    np.testing.assert_allclose(source.rgba[..., :3], colors, atol=4)
    assert source.notes == ("Its CIELAB colours are converted to sRGB.",)


@pytest.mark.parametrize(
    ("chunks", "note"),
    [
        ([(b"gAMA", struct.pack(">I", 45455))], None),
        ([(b"gAMA", struct.pack(">I", 100000))], "Its gamma value (1) is ignored."),
        ([(b"sRGB", b"\0"), (b"gAMA", struct.pack(">I", 100000))], None),
        ([(b"cHRM", struct.pack(">8I", 31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000))], None),
        (
            [(b"cHRM", struct.pack(">8I", 31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000))],
            "Its chromaticities are ignored.",
        ),
        ([(b"cICP", bytes([1, 13, 0, 1]))], None),
        ([(b"cICP", bytes([9, 16, 0, 1]))], "Its wide-gamut or HDR colours are taken for sRGB."),
    ],
)
def test_other_color_information_is_ignored_and_said(
    chunks: list[tuple[bytes, bytes]], note: str | None
) -> None:
    values = np.arange(27, dtype=np.uint8).reshape(3, 3, 3)
    source = read(png(values, 8, COLOR, *chunks))
    np.testing.assert_array_equal(source.rgba[..., :3], values)
    assert source.notes == (() if note is None else (note,))
