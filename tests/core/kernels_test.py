"""The compiled loops against plain definitions of what they do."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qt_kmeans.core import color_kernels, kernels

pixel_values = st.integers(0, 2**32 - 1)
small_levels = st.integers(0, 15)  # squares of differences are exact in float32


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


def assign(points, weights, centers, labels, sums):
    blocks = -(-len(points) // kernels.LANES)
    spheres = np.empty((blocks, 4), np.float32), np.empty(blocks, np.float32)
    kernels.bound_blocks(points, *spheres)
    return kernels.assign(points, weights, *spheres, centers, labels, sums)


@given(points=hnp.arrays(np.float32, st.tuples(st.integers(1, 200), st.just(4)), elements=small_levels))
def test_spheres_hold_their_points(points):
    blocks = -(-len(points) // kernels.LANES)
    middles, radii = np.empty((blocks, 4), np.float32), np.empty(blocks, np.float32)
    kernels.bound_blocks(points, middles, radii)
    block = np.arange(len(points)) // kernels.LANES
    distances = np.sqrt(((points - middles[block]) ** 2).sum(axis=1))
    assert (distances <= radii[block] * 1.00001).all()
    farthest = np.maximum.reduceat(distances, np.arange(blocks) * kernels.LANES)
    np.testing.assert_allclose(farthest, radii, rtol=1e-5)


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


@given(
    points=hnp.arrays(np.float32, st.tuples(st.integers(1, 200), st.just(4)), elements=small_levels),
    centers=hnp.arrays(np.float32, st.tuples(st.integers(1, 20), st.just(4)), elements=small_levels),
)
def test_assignment_is_the_first_of_the_nearest(points, centers):
    weights = np.arange(1, len(points) + 1, dtype=np.float64)
    labels, sums = np.empty(len(points), np.uint8), np.zeros((len(centers), 5))
    inertia = assign(points, weights, centers, labels, sums)
    distances = ((points[:, None].astype(float) - centers[None]) ** 2).sum(axis=2)
    np.testing.assert_array_equal(labels, distances.argmin(axis=1))  # argmin takes the first
    assert inertia == pytest.approx(weights @ distances.min(axis=1), rel=1e-12)
    for center in range(len(centers)):
        mine = labels == center
        np.testing.assert_allclose(sums[center, :4], weights[mine] @ points[mine])
        assert sums[center, 4] == weights[mine].sum()


def test_assignment_takes_256_centres_and_fractions():
    rng = np.random.default_rng(1)
    points = rng.uniform(0, 255, (5000, 4)).astype(np.float32)
    centers = rng.uniform(0, 255, (256, 4)).astype(np.float32)
    labels, sums = np.empty(len(points), np.uint8), np.zeros((256, 5))
    inertia = assign(points, np.ones(len(points)), centers, labels, sums)
    distances = ((points[:, None].astype(float) - centers[None]) ** 2).sum(axis=2)
    chosen = distances[np.arange(len(points)), labels]
    np.testing.assert_allclose(chosen, distances.min(axis=1), rtol=1e-5)  # float32 may swap near ties
    assert (labels == distances.argmin(axis=1)).mean() > 0.999
    assert inertia == pytest.approx(distances.min(axis=1).sum(), rel=1e-6)


def test_assignment_adds_to_the_sums_it_is_given():
    points, weights = np.ones((3, 4), np.float32), np.array([1.0, 2.0, 3.0])
    sums = np.full((1, 5), 10.0)
    assign(points, weights, np.zeros((1, 4), np.float32), np.empty(3, np.uint8), sums)
    np.testing.assert_array_equal(sums, [[16, 16, 16, 16, 16]])


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
    kernels.tally(rgba.view("<u4").ravel(), palette, indices, counts, errors)
    np.testing.assert_array_equal(counts, np.bincount(indices, minlength=3))
    assert errors.tolist() == plain_tally(rgba, palette, indices)


def test_tally_sees_a_change_that_cannot_be_seen():
    pixels = np.array([[9, 9, 9, 1]], np.uint8).view("<u4").ravel()
    counts, errors = np.zeros(1, np.int64), np.zeros(3, np.int64)
    kernels.tally(pixels, np.array([[8, 9, 9, 1]], np.uint8), np.zeros(1, np.uint8), counts, errors)
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
