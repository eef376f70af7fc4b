"""Points, colours and chance for the compiled renderer: points and colours are tuples of three numbers."""

import math

import numba
import numpy as np

FAR = 1e9  # no hit
NEAR = 1e-4  # closer than this a ray only meets what it left

njit = numba.njit(nogil=True, fastmath=True, error_model="numpy")


@njit
def add(a, b):
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


@njit
def sub(a, b):
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


@njit
def mul(a, b):
    return (a[0] * b[0], a[1] * b[1], a[2] * b[2])


@njit
def scale(a, s):
    return (a[0] * s, a[1] * s, a[2] * s)


@njit
def dot(a, b):
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


@njit
def cross(a, b):
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


@njit
def norm(a):
    return scale(a, 1.0 / math.sqrt(dot(a, a)))


@njit
def mix(a, b, t):
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


@njit
def smooth(low, high, x):
    t = min(max((x - low) / (high - low), 0.0), 1.0)
    return t * t * (3.0 - 2.0 * t)


@njit
def random(state):
    """Return a number in 0..1; `state` is a uint64 array of one."""
    state[0] = state[0] * np.uint64(6364136223846793005) + np.uint64(1442695040888963407)
    word = state[0]
    word ^= word >> np.uint64(33)
    word *= np.uint64(0xFF51AFD7ED558CCD)
    word ^= word >> np.uint64(33)
    return float(word >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@njit
def lattice(i, j):
    word = np.uint64(i) * np.uint64(0x9E3779B97F4A7C15) ^ np.uint64(j) * np.uint64(0xC2B2AE3D27D4EB4F)
    word ^= word >> np.uint64(29)
    word *= np.uint64(0xBF58476D1CE4E5B9)
    word ^= word >> np.uint64(32)
    return float(word >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@njit
def noise(x, y):
    """Value noise, 0..1, one bump per unit."""
    i, j = math.floor(x), math.floor(y)
    u, v = x - i, y - j
    u, v = u * u * (3.0 - 2.0 * u), v * v * (3.0 - 2.0 * v)
    i, j = int(i) + 4096, int(j) + 4096
    top = lattice(i, j) * (1.0 - u) + lattice(i + 1, j) * u
    low = lattice(i, j + 1) * (1.0 - u) + lattice(i + 1, j + 1) * u
    return top * (1.0 - v) + low * v


@njit
def cloudy(x, y):
    return 0.5 * noise(x, y) + 0.27 * noise(x * 2.1 + 7.0, y * 2.1) + 0.23 * noise(x * 4.3, y * 4.3 + 3.0)


@njit
def sphere(o, d, x, y, z, radius):
    to = (o[0] - x, o[1] - y, o[2] - z)
    b = dot(to, d)
    disc = b * b - dot(to, to) + radius * radius
    if disc <= 0.0:
        return FAR
    root = math.sqrt(disc)
    if -b - root > NEAR:
        return -b - root
    return -b + root if -b + root > NEAR else FAR
