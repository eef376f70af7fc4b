"""The compiled loops against plain definitions of what they do."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core import kernels
from qt_kmeans.core.kmeans import color_kernels

pixel_values = st.integers(0, 2**32 - 1)


def slot_of(pixels, slots):
    """The place in the hash table where a colour is looked for first."""
    return ((pixels * np.uint32(0x9E3779B1)) ^ (pixels >> np.uint32(15))) & np.uint32(slots - 1)


def colliding(slots, most=40):
    """Return colours that all want one of four neighbouring slots."""
    pixels = np.unique(np.random.default_rng(3).integers(0, 2**32, 1 << 18, np.uint32))
    return pixels[slot_of(pixels, slots) < 4][:most]


def plain_code(color):
    """Bit `i` of channel `c` goes to place 4 i + c."""
    return sum(((color >> (8 * c + i)) & 1) << (4 * i + c) for c in range(4) for i in range(8))


@given(colors=hnp.arrays(np.uint32, st.integers(1, 40), elements=pixel_values))
def test_places_on_the_curve_and_back(colors):
    codes = color_kernels.z_codes(colors)
    assert codes.tolist() == [plain_code(int(color)) for color in colors]
    np.testing.assert_array_equal(color_kernels.z_colors(codes), colors)


@given(codes=hnp.arrays(np.uint32, st.integers(0, 300), elements=pixel_values))
def test_codes_are_sorted(codes):
    expected = np.sort(codes)
    np.testing.assert_array_equal(color_kernels.sort_codes(codes), expected)


@pytest.mark.parametrize("with_black", [False, True])
def test_values_are_found_under_their_colours(with_black):
    """Zero is an ordinary colour although empty slots hold it too."""
    colors = np.concatenate([np.zeros(int(with_black), np.uint32), colliding(128)])
    values = np.arange(len(colors), dtype=np.int32) + 1000
    keys, table = np.zeros(128, np.uint32), np.zeros(128, np.int32)
    color_kernels.insert_values(colors, values, keys, np.zeros(128, np.uint8), table)
    order = np.random.default_rng(0).permutation(np.repeat(np.arange(len(colors)), 3))
    found = np.empty(len(order), np.int32)
    color_kernels.find_values(colors[order], keys, table, found)
    np.testing.assert_array_equal(found, values[order])


def plain_tally(rgba, palette, indices):
    """Errors over black and white by compositing in whole numbers, and changed pixels, one by one."""
    black = white = changed = 0
    for pixel, index in zip(rgba.tolist(), indices.tolist(), strict=True):
        entry = palette[index].tolist()
        for channel in range(3):
            before = (pixel[channel] * pixel[3] + 127) // 255
            after = (entry[channel] * entry[3] + 127) // 255
            black += (before - after) ** 2
            white += (before + 255 - pixel[3] - after - 255 + entry[3]) ** 2
        changed += pixel != entry and not pixel[3] == entry[3] == 0
    return [black, white, changed]


@given(
    rgba=hnp.arrays(np.uint8, st.tuples(st.integers(1, 30), st.just(4))),
    palette=hnp.arrays(np.uint8, (3, 4)),
    seed=st.integers(0, 99),
)
def test_tally_adds_up_errors_and_changes(rgba, palette, seed):
    indices = np.random.default_rng(seed).integers(0, 3, len(rgba), np.uint8)
    rgba[::3] = palette[indices[::3]]
    rgba[rgba[:, 3] == 0] = 0  # as `packed` makes them
    counts, errors = np.zeros(3, np.int64), np.zeros(3, np.int64)
    times = np.random.default_rng(seed).integers(1, 4, len(rgba))
    kernels.tally(rgba.view("<u4").ravel(), times, palette, indices, counts, errors)
    one_by_one = np.repeat(rgba, times, axis=0), palette, np.repeat(indices, times)
    np.testing.assert_array_equal(counts, np.bincount(one_by_one[2], minlength=3))
    assert errors.tolist() == plain_tally(*one_by_one)


def test_tally_sees_a_change_that_cannot_be_seen():
    pixels = np.array([[9, 9, 9, 1]], np.uint8).view("<u4").ravel()
    counts, errors = np.zeros(1, np.int64), np.zeros(3, np.int64)
    palette, indices = np.array([[8, 9, 9, 1]], np.uint8), np.zeros(1, np.uint8)
    kernels.tally(pixels, np.ones(1, np.int64), palette, indices, counts, errors)
    assert errors.tolist() == [0, 0, 1]


@given(rgba=hnp.arrays(np.uint8, st.tuples(st.integers(1, 20), st.just(4))))
def test_frames_are_premultiplied_and_rounded(rgba):
    frame = np.empty(len(rgba), np.uint32)
    kernels.pack_frame(rgba.view("<u4").ravel(), frame)
    alpha = rgba[:, 3:].astype(int)
    expected = np.concatenate([(rgba[:, :3] * alpha + 127) // 255, alpha], axis=1)
    np.testing.assert_array_equal(frame.view(np.uint8).reshape(-1, 4)[:, [2, 1, 0, 3]], expected)


@given(frame=hnp.arrays(np.uint32, st.tuples(st.integers(1, 9), st.integers(1, 9)), elements=pixel_values))
def test_halving_takes_means_of_blocks_and_repeats_the_edge(frame):
    height, width = frame.shape
    half = np.empty(((height + 1) // 2, (width + 1) // 2), np.uint32)
    kernels.halve_frame(frame, half)
    channels = frame.view(np.uint8).reshape(height, width, 4).astype(int)
    padded = np.pad(channels, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge")
    blocks = padded.reshape(half.shape[0], 2, half.shape[1], 2, 4).sum(axis=(1, 3))
    np.testing.assert_array_equal(half.view(np.uint8).reshape(*half.shape, 4), (blocks + 2) // 4)
