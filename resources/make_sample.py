"""Render the sample picture: pencils, marbles and fairy lights, path-traced from nothing but this file.

    python resources/make_sample.py qt_kmeans/sample/still-life.png

What K-Means likes to be shown is in it: a dozen clear hues, smooth gradients out of focus, deep shadows,
glass, grain. The same size, samples and seed give the same picture.
"""

import argparse
import math
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numba
import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 1200, 800
SAMPLES = 640

njit = numba.njit(cache=False, nogil=True, fastmath=True, error_model="numpy")

# --- the scene; lengths in inches, y is up, the table is y = 0 ---------------------------------------------

EYE = (0.3, 3.35, 10.2)
LOOK_AT = (0.12, 1.32, 0.0)
FOCUS = 9.6
APERTURE = 0.17
FIELD = math.radians(26.0)  # vertical

WINDOW_CENTER = (-6.5, 6.6, -1.2)
WINDOW_SIDE = (0.0, 0.0, 2.3)  # half edges
WINDOW_UP = (1.25, 2.1, 0.0)
WINDOW_LIGHT = (24.0, 21.8, 19.0)

CUP = (-2.15, -1.1)  # x, z
CUP_RADIUS, CUP_WALL, CUP_HEIGHT = 0.92, 0.1, 1.95

PENCIL_RADIUS = 0.135
PENCIL_TAPER = 0.2  # tangent of the half angle of the point

# x, y, z of the butt; direction; length; colour
_CUP_PENCILS = [
    (198, 0.30, 4.10, (0.80, 0.05, 0.06)),
    (160, 0.36, 4.35, (0.95, 0.33, 0.02)),
    (118, 0.26, 4.60, (0.96, 0.68, 0.03)),
    (80, 0.27, 4.55, (0.22, 0.52, 0.06)),
    (40, 0.33, 4.35, (0.02, 0.42, 0.50)),
    (352, 0.36, 4.15, (0.04, 0.14, 0.58)),
    (300, 0.28, 3.75, (0.33, 0.06, 0.46)),
    (245, 0.27, 3.85, (0.86, 0.13, 0.36)),
]
_LYING_PENCILS = [
    ((3.75, 0.12, 0.55), (-0.93, 0.0, 0.52), 4.6, (0.02, 0.30, 0.62)),
    ((4.05, 0.12, 1.35), (-0.97, 0.0, 0.30), 4.3, (0.92, 0.50, 0.02)),
    ((-3.75, 0.12, 2.15), (0.985, 0.0, -0.17), 3.4, (0.78, 0.06, 0.10)),
]

# x, z, radius, what passes through one inch of the glass
_MARBLES = [
    (0.10, -0.35, 0.98, (0.90, 0.97, 0.96)),
    (1.85, -0.75, 0.74, (0.93, 0.42, 0.04)),
    (-0.72, 0.98, 0.50, (0.10, 0.36, 0.90)),
    (1.18, 0.78, 0.46, (0.12, 0.72, 0.30)),
    (2.72, 0.10, 0.40, (0.93, 0.14, 0.30)),
    (-1.62, 1.05, 0.34, (0.95, 0.76, 0.16)),
    (0.28, 1.62, 0.30, (0.62, 0.22, 0.82)),
    (3.30, -1.50, 0.58, (0.16, 0.62, 0.78)),
]

_LAMPS_LIGHT = [
    (1.00, 0.55, 0.18), (1.00, 0.24, 0.32), (0.98, 0.80, 0.42), (0.30, 0.80, 0.72), (1.00, 0.42, 0.12),
    (0.48, 0.46, 1.00), (1.00, 0.66, 0.28), (0.95, 0.28, 0.52), (0.40, 0.85, 0.45), (1.00, 0.60, 0.22),
]  # fmt: skip


def _unit(vector: NDArray[np.float64]) -> NDArray[np.float64]:
    return vector / np.linalg.norm(vector)


def pencils() -> NDArray[np.float64]:
    """Return the pencils, (N, 16): butt, axis, two directions across, length, colour."""
    rows = []
    for angle, lean, length, color in _CUP_PENCILS:
        outward = np.array([math.cos(math.radians(angle)), 0.0, -math.sin(math.radians(angle))])
        inside = CUP_RADIUS - CUP_WALL - PENCIL_RADIUS * 1.2
        rim = np.array([CUP[0], CUP_HEIGHT, CUP[1]]) + outward * inside
        axis = _unit(np.array([0.0, 1.0, 0.0]) + outward * lean)
        butt = rim - axis * (CUP_HEIGHT - 0.15) / axis[1]
        rows.append((butt, axis, length, color, angle))
    for butt, axis, length, color in _LYING_PENCILS:
        rows.append((np.array(butt), _unit(np.array(axis)), length, color, 0.0))
    table = []
    for butt, axis, length, color, turn in rows:
        helper = np.array([0.0, 1.0, 0.0]) if abs(axis[1]) < 0.9 else np.array([1.0, 0.0, 0.0])
        u = _unit(np.cross(axis, helper))
        v = np.cross(axis, u)
        a = math.radians(turn * 1.7 + 30.0)
        table.append([*butt, *axis, *(u * math.cos(a) + v * math.sin(a)), *(v * math.cos(a) - u * math.sin(a)),
                      length, *color])  # fmt: skip
    return np.array(table)


def marbles() -> NDArray[np.float64]:
    """Return the marbles, (N, 7): centre, radius, absorption per inch."""
    return np.array([[x, r, z, r, *(-np.log(np.array(tint)))] for x, z, r, tint in _MARBLES])


def lamps() -> NDArray[np.float64]:
    """Return the fairy lights far behind, (N, 7): centre, radius, light."""
    rng = np.random.default_rng(12)
    rows = []
    for strand, (height, sag) in enumerate([(3.3, 1.7), (1.9, 0.9), (4.9, 1.6)]):
        for i in range(11):
            t = (i + 0.5 + rng.uniform(-0.3, 0.3)) / 11
            x = -6.8 + 13.8 * t
            y = height - sag * 4 * t * (1 - t) + 0.5 * strand * t + rng.uniform(-0.2, 0.2)
            light = np.array(_LAMPS_LIGHT[(i * 3 + strand * 5) % len(_LAMPS_LIGHT)]) ** 1.7
            rows.append([x, y, -6.0 - 0.8 * strand, rng.uniform(0.10, 0.15), *(light * rng.uniform(7, 12))])
    return np.array(rows)


# --- arithmetic on points and colours: tuples of three numbers ------------------------------------------------


@njit
def _add(a, b):
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


@njit
def _sub(a, b):
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


@njit
def _mul(a, b):
    return (a[0] * b[0], a[1] * b[1], a[2] * b[2])


@njit
def _scale(a, s):
    return (a[0] * s, a[1] * s, a[2] * s)


@njit
def _dot(a, b):
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


@njit
def _cross(a, b):
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


@njit
def _norm(a):
    return _scale(a, 1.0 / math.sqrt(_dot(a, a)))


@njit
def _mix(a, b, t):
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


@njit
def _smooth(low, high, x):
    t = min(max((x - low) / (high - low), 0.0), 1.0)
    return t * t * (3.0 - 2.0 * t)


@njit
def _random(state):
    """Return a number in 0..1; `state` is a uint64 array of one."""
    state[0] = state[0] * np.uint64(6364136223846793005) + np.uint64(1442695040888963407)
    word = state[0]
    word ^= word >> np.uint64(33)
    word *= np.uint64(0xFF51AFD7ED558CCD)
    word ^= word >> np.uint64(33)
    return float(word >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@njit
def _lattice(i, j):
    word = np.uint64(i) * np.uint64(0x9E3779B97F4A7C15) ^ np.uint64(j) * np.uint64(0xC2B2AE3D27D4EB4F)
    word ^= word >> np.uint64(29)
    word *= np.uint64(0xBF58476D1CE4E5B9)
    word ^= word >> np.uint64(32)
    return float(word >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@njit
def _noise(x, y):
    """Value noise, 0..1, one bump per unit."""
    i, j = math.floor(x), math.floor(y)
    u, v = x - i, y - j
    u, v = u * u * (3.0 - 2.0 * u), v * v * (3.0 - 2.0 * v)
    i, j = int(i) + 4096, int(j) + 4096
    top = _lattice(i, j) * (1.0 - u) + _lattice(i + 1, j) * u
    low = _lattice(i, j + 1) * (1.0 - u) + _lattice(i + 1, j + 1) * u
    return top * (1.0 - v) + low * v


@njit
def _cloudy(x, y):
    return 0.5 * _noise(x, y) + 0.27 * _noise(x * 2.1 + 7.0, y * 2.1) + 0.23 * _noise(x * 4.3, y * 4.3 + 3.0)


# --- what a ray meets -----------------------------------------------------------------------------------------

NOTHING, TABLE, WALL, PENCIL, CUP_SIDE, MARBLE, LAMP, WINDOW = range(8)
FAR = 1e9
NEAR = 1e-4
WALL_Z = -11.0


@njit
def _sphere(o, d, x, y, z, radius):
    to = (o[0] - x, o[1] - y, o[2] - z)
    b = _dot(to, d)
    disc = b * b - _dot(to, to) + radius * radius
    if disc <= 0.0:
        return FAR
    root = math.sqrt(disc)
    if -b - root > NEAR:
        return -b - root
    return -b + root if -b + root > NEAR else FAR


@njit
def _pencil(o, d, p):
    """Distance to a pencil and the side met: 0..5 paint, 6 butt, 7 point.

    A pencil is what a long hexagon and a cone have in common, which scallops the paint as a
    sharpener does.
    """
    to = (o[0] - p[0], o[1] - p[1], o[2] - p[2])
    axis, u, v = (p[3], p[4], p[5]), (p[6], p[7], p[8]), (p[9], p[10], p[11])
    du, dv, da = _dot(d, u), _dot(d, v), _dot(d, axis)
    ou, ov, oa = _dot(to, u), _dot(to, v), _dot(to, axis)
    length = p[12]
    # the bounding cylinder first: most rays miss
    qa = du * du + dv * dv
    qb = ou * du + ov * dv
    reach = PENCIL_RADIUS * 1.16
    if qb * qb - qa * (ou * ou + ov * ov - reach * reach) < 0.0:
        return FAR, 0
    enter, leave, side = -FAR, FAR, 0
    for i in range(3):
        c, s = math.cos(i * math.pi / 3.0), math.sin(i * math.pi / 3.0)
        speed, start = du * c + dv * s, ou * c + ov * s
        if abs(speed) < 1e-12:
            if abs(start) > PENCIL_RADIUS:
                return FAR, 0
            continue
        t0, t1 = (-PENCIL_RADIUS - start) / speed, (PENCIL_RADIUS - start) / speed
        first = i + 3
        if t0 > t1:
            t0, t1, first = t1, t0, i
        if t0 > enter:
            enter, side = t0, first
        leave = min(leave, t1)
    if abs(da) > 1e-12:
        t = -oa / da
        if da > 0.0:
            if t > enter:
                enter, side = t, 6
        else:
            leave = min(leave, t)
    k2 = PENCIL_TAPER * PENCIL_TAPER
    h0 = length - oa
    a = qa - k2 * da * da
    b = qb + k2 * h0 * da
    c = ou * ou + ov * ov - k2 * h0 * h0
    disc = b * b - a * c
    if disc > 0.0 and abs(a) > 1e-12:
        root = math.sqrt(disc)
        t0, t1 = min((-b - root) / a, (-b + root) / a), max((-b - root) / a, (-b + root) / a)
        if a > 0.0:
            if h0 - da * 0.5 * (t0 + t1) < 0.0:
                return FAR, 0
            if t0 > enter:
                enter, side = t0, 7
            leave = min(leave, t1)
        elif da < 0.0:
            if t1 > enter:
                enter, side = t1, 7
        else:
            leave = min(leave, t0)
    elif a > 0.0:
        return FAR, 0
    if enter < leave and enter > NEAR:
        return enter, side
    return FAR, 0


@njit
def _cup(o, d):
    """Distance to the cup and the side met: 0 outside, 1 inside, 2 rim, 3 bottom."""
    x, z = o[0] - CUP[0], o[2] - CUP[1]
    a = d[0] * d[0] + d[2] * d[2]
    b = x * d[0] + z * d[2]
    best, side = FAR, 0
    for inner in range(2):
        radius = CUP_RADIUS - CUP_WALL * inner
        disc = b * b - a * (x * x + z * z - radius * radius)
        if disc <= 0.0:
            if inner == 0:
                return FAR, 0
            continue
        for sign in (-1.0, 1.0):
            t = (-b + sign * math.sqrt(disc)) / a
            y = o[1] + t * d[1]
            if NEAR < t < best and 0.0 <= y <= CUP_HEIGHT:
                best, side = t, inner
    if abs(d[1]) > 1e-12:
        for level in range(2):
            t = ((CUP_HEIGHT if level == 0 else 0.1) - o[1]) / d[1]
            px, pz = x + t * d[0], z + t * d[2]
            r = math.sqrt(px * px + pz * pz)
            outer = CUP_RADIUS if level == 0 else CUP_RADIUS - CUP_WALL
            inner_r = CUP_RADIUS - CUP_WALL if level == 0 else 0.0
            if NEAR < t < best and inner_r <= r <= outer:
                best, side = t, 2 + level
    return best, side


@njit
def _window(o, d):
    """Distance to the window (it shines to one side), and the place in it, -1..1 twice."""
    normal = _norm(_cross(WINDOW_UP, WINDOW_SIDE))
    facing = _dot(d, normal)
    if abs(facing) < 1e-9:
        return FAR, 0.0, 0.0
    t = _dot(_sub(WINDOW_CENTER, o), normal) / facing
    place = _sub(_add(o, _scale(d, t)), WINDOW_CENTER)
    s = _dot(place, WINDOW_SIDE) / _dot(WINDOW_SIDE, WINDOW_SIDE)
    r = _dot(place, WINDOW_UP) / _dot(WINDOW_UP, WINDOW_UP)
    if t > NEAR and abs(s) < 1.0 and abs(r) < 1.0:
        return t, s, r
    return FAR, 0.0, 0.0


@njit
def _meet(o, d, pencils, marbles, lamps):
    """Return distance, kind, index and side of the first thing a ray meets."""
    best, kind, index, side = FAR, NOTHING, 0, 0
    if d[1] < -1e-9:
        best, kind = -o[1] / d[1], TABLE
        if best < NEAR:
            best, kind = FAR, NOTHING
    if d[2] < -1e-9:
        t = (WALL_Z - o[2]) / d[2]
        if t < best:
            best, kind = t, WALL
    for i in range(len(marbles)):
        t = _sphere(o, d, marbles[i, 0], marbles[i, 1], marbles[i, 2], marbles[i, 3])
        if t < best:
            best, kind, index = t, MARBLE, i
    for i in range(len(pencils)):
        t, part = _pencil(o, d, pencils[i])
        if t < best:
            best, kind, index, side = t, PENCIL, i, part
    t, part = _cup(o, d)
    if t < best:
        best, kind, index, side = t, CUP_SIDE, 0, part
    for i in range(len(lamps)):
        t = _sphere(o, d, lamps[i, 0], lamps[i, 1], lamps[i, 2], lamps[i, 3])
        if t < best:
            best, kind, index = t, LAMP, i
    t, _, _ = _window(o, d)
    if t < best:
        best, kind = t, WINDOW
    return best, kind, index, side


# --- what things look like ------------------------------------------------------------------------------------


@njit
def _backdrop(x, y):
    """Light of the wall far behind, which stays out of focus."""
    low, high = (0.020, 0.085, 0.115), (0.008, 0.014, 0.042)
    color = _mix(low, high, _smooth(-1.0, 6.0, y))
    warm = math.exp(-(((x - 4.6) / 4.2) ** 2) - ((y - 1.2) / 2.9) ** 2)
    rose = math.exp(-(((x + 5.2) / 3.6) ** 2) - ((y - 2.6) / 2.6) ** 2)
    color = _add(color, _scale((0.30, 0.095, 0.022), warm))
    return _add(color, _scale((0.085, 0.018, 0.080), rose))


@njit
def _room(d):
    """Light from where there is nothing: a dim room with a bright ceiling corner in front on the right."""
    glow = max(0.0, _dot(d, (0.62, 0.62, 0.48)))
    return _add((0.060, 0.068, 0.085), _scale((0.62, 0.58, 0.54), glow**10))


@njit
def _panes(s, r):
    """The window's light at a place in it: two by three panes."""
    bar = min(abs(s), abs(abs(r) - 0.34))
    return 0.10 + 0.90 * _smooth(0.025, 0.05, bar)


@njit
def _wood(x, z):
    """Colour of the table."""
    plank = math.floor((z + 40.0) / 1.9)
    x += 3.7 * _lattice(int(plank), 5)
    gap = abs((z + 40.0) / 1.9 - plank - 0.5)
    fibre = _cloudy(x * 0.55, z * 7.0 + plank * 13.0)
    ring = 0.5 + 0.5 * math.sin(18.0 * (0.55 * z + 0.9 * _noise(x * 0.22, z * 0.9 + plank * 5.0)))
    pore = _noise(x * 3.0, z * 55.0)
    tone = 0.50 * fibre + 0.30 * ring + 0.20 * pore + 0.20 * (_lattice(int(plank), 9) - 0.5)
    color = _mix((0.105, 0.042, 0.018), (0.44, 0.235, 0.108), tone)
    return _scale(color, 1.0 - 0.75 * _smooth(0.486, 0.5, gap))


@njit
def _surface(kind, index, side, p, pencils):
    """Return the normal, the albedo, the strength of the varnish and its roughness at `p`."""
    if kind == TABLE:
        return (0.0, 1.0, 0.0), _wood(p[0], p[2]), 0.9, 0.10
    if kind == CUP_SIDE:
        x, z = p[0] - CUP[0], p[2] - CUP[1]
        around = math.atan2(z, x)
        edge = 1.05 + 0.10 * math.sin(around * 3.0 + 0.6) + 0.05 * math.sin(around * 7.0)
        glaze = _mix((0.010, 0.155, 0.205), (0.03, 0.34, 0.36), _smooth(edge, CUP_HEIGHT, p[1]))
        clay = _scale((0.80, 0.74, 0.64), 0.92 + 0.10 * _noise(around * 40.0, p[1] * 40.0))
        color = _mix(clay, glaze, _smooth(edge - 0.012, edge + 0.012, p[1]))
        coat = 0.25 + 0.75 * _smooth(edge - 0.012, edge + 0.012, p[1])
        if side == 2:
            return (0.0, 1.0, 0.0), (0.10, 0.42, 0.42), 1.0, 0.02
        if side == 3:
            return (0.0, 1.0, 0.0), clay, 0.3, 0.2
        r = 1.0 / math.sqrt(x * x + z * z)
        sign = 1.0 if side == 0 else -1.0
        return (sign * x * r, 0.0, sign * z * r), color, coat, 0.015
    q = pencils[index]
    axis, u, v = (q[3], q[4], q[5]), (q[6], q[7], q[8]), (q[9], q[10], q[11])
    paint = (q[13], q[14], q[15])
    to = (p[0] - q[0], p[1] - q[1], p[2] - q[2])
    along = _dot(to, axis)
    if side == 7:
        h = q[12] - along
        across = _sub(to, _scale(axis, along))
        normal = _norm(_add(across, _scale(axis, PENCIL_TAPER * PENCIL_TAPER * h)))
        if h < 0.24:
            return normal, _scale(paint, 0.85), 0.5, 0.25
        grain = _noise(along * 4.0, math.atan2(_dot(to, v), _dot(to, u)) * 9.0)
        return normal, _mix((0.52, 0.29, 0.13), (0.78, 0.53, 0.29), grain), 0.15, 0.4
    if side == 6:
        return _scale(axis, -1.0), paint, 0.6, 0.1
    angle = (side % 3) * math.pi / 3.0
    sign = 1.0 if side < 3 else -1.0
    normal = _add(_scale(u, sign * math.cos(angle)), _scale(v, sign * math.sin(angle)))
    if along < 0.34:
        paint = (0.78, 0.76, 0.72)
    elif along < 0.42:
        paint = (0.50, 0.36, 0.13)
    return normal, paint, 1.0, 0.03


# --- light ----------------------------------------------------------------------------------------------------

GLASS = 1.5


@njit
def _fresnel(cosine, ratio):
    """Share of light that glass reflects; `ratio` of the index behind us to that ahead."""
    sine2 = ratio * ratio * (1.0 - cosine * cosine)
    if sine2 >= 1.0:
        return 1.0
    inner = math.sqrt(1.0 - sine2)
    along = (ratio * cosine - inner) / (ratio * cosine + inner)
    across = (cosine - ratio * inner) / (cosine + ratio * inner)
    return 0.5 * (along * along + across * across)


@njit
def _around(n, u1, u2):
    """Return a direction about `n`, likelier the more upright (cosine-weighted)."""
    r, phi = math.sqrt(u1), 2.0 * math.pi * u2
    helper = (1.0, 0.0, 0.0) if abs(n[0]) < 0.7 else (0.0, 1.0, 0.0)
    t = _norm(_cross(n, helper))
    b = _cross(n, t)
    flat = _add(_scale(t, r * math.cos(phi)), _scale(b, r * math.sin(phi)))
    return _add(flat, _scale(n, math.sqrt(max(0.0, 1.0 - u1))))


@njit
def _lit_by_window(p, n, u1, u2, pencils, marbles, lamps):
    """Light from one place of the window that reaches `p`, per unit of albedo."""
    s, r = 2.0 * u1 - 1.0, 2.0 * u2 - 1.0
    place = _add(WINDOW_CENTER, _add(_scale(WINDOW_SIDE, s), _scale(WINDOW_UP, r)))
    to = _sub(place, p)
    distance2 = _dot(to, to)
    distance = math.sqrt(distance2)
    d = _scale(to, 1.0 / distance)
    here = _dot(n, d)
    normal = _norm(_cross(WINDOW_UP, WINDOW_SIDE))
    there = abs(_dot(normal, d))
    if here <= 0.0:
        return (0.0, 0.0, 0.0)
    t, kind, _, _ = _meet(p, d, pencils, marbles, lamps)
    if kind != WINDOW and t < distance - NEAR:
        return (0.0, 0.0, 0.0)
    side, up = math.sqrt(_dot(WINDOW_SIDE, WINDOW_SIDE)), math.sqrt(_dot(WINDOW_UP, WINDOW_UP))
    strength = here * there / distance2 * 4.0 * side * up / math.pi * _panes(s, r)
    return _scale(WINDOW_LIGHT, strength)


@njit
def _trace(o, d, first, pencils, marbles, lamps, state):
    """Follow one ray from the eye and return the light that comes back along it."""
    light, through = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
    mirrored, soft = True, False  # since the last matt surface; whether there was one
    for bounce in range(14):
        t, kind, index, side = _meet(o, d, pencils, marbles, lamps)
        if kind in (NOTHING, WALL, LAMP, WINDOW):
            p = _add(o, _scale(d, t))
            if kind == NOTHING:
                glow = _room(d)
            elif kind == WALL:
                glow = _backdrop(p[0], p[1])
            elif not mirrored or (soft and kind == LAMP):
                break  # lamps light nothing but the eye; the window was counted at the last surface
            elif kind == LAMP:
                glow = (lamps[index, 4], lamps[index, 5], lamps[index, 6])
            else:
                _, s, r = _window(o, d)
                glow = _scale(WINDOW_LIGHT, _panes(s, r))
            add = _mul(through, glow)
            if soft:  # tame the few rays that find a light by way of glass
                add = _scale(add, min(1.0, 5.0 / (max(add[0], max(add[1], add[2])) + 1e-9)))
            return _add(light, add)
        p = _add(o, _scale(d, t))
        if kind == MARBLE:
            n = _norm(_sub(p, (marbles[index, 0], marbles[index, 1], marbles[index, 2])))
            cosine = -_dot(d, n)
            ratio = 1.0 / GLASS
            if cosine < 0.0:
                n, cosine, ratio = _scale(n, -1.0), -cosine, GLASS
                absorb = (marbles[index, 4], marbles[index, 5], marbles[index, 6])
                passed = (math.exp(-absorb[0] * t), math.exp(-absorb[1] * t), math.exp(-absorb[2] * t))
                through = _mul(through, passed)
            if _random(state) < _fresnel(cosine, ratio):
                d = _norm(_add(d, _scale(n, 2.0 * cosine)))
            else:
                inner = math.sqrt(1.0 - ratio * ratio * (1.0 - cosine * cosine))
                d = _norm(_add(_scale(d, ratio), _scale(n, ratio * cosine - inner)))
            mirrored = True
            o = p
        else:
            n, albedo, varnish, rough = _surface(kind, index, side, p, pencils)
            cosine = max(0.0, -_dot(d, n))
            if _random(state) < varnish * _fresnel(cosine, 1.0 / GLASS):
                d = _add(d, _scale(n, 2.0 * cosine))
                off = _around(n, _random(state), _random(state))
                d = _norm(_add(d, _scale(_sub(off, n), rough)))
                if _dot(d, n) <= 0.0:
                    break
                mirrored = True
            else:
                u1, u2 = first if not soft else (_random(state), _random(state))
                o = _add(p, _scale(n, NEAR))
                direct = _lit_by_window(o, n, u1, u2, pencils, marbles, lamps)
                light = _add(light, _mul(_mul(through, albedo), direct))
                through = _mul(through, albedo)
                d = _norm(_around(n, _random(state), _random(state)))
                mirrored, soft = False, True
            o = _add(p, _scale(n, NEAR))
        if bounce > 3:
            keep = min(0.95, max(through[0], max(through[1], through[2])))
            if _random(state) >= keep:
                break
            through = _scale(through, 1.0 / keep)
    return light


@njit
def _render_rows(image, samples, seed, top, bottom, pencils, marbles, lamps):
    """Fill rows `top` to `bottom` of `image`, (H, W, 3) float64, linear light."""
    height, width = image.shape[0], image.shape[1]
    forward = _norm(_sub(LOOK_AT, EYE))
    right = _norm(_cross(forward, (0.0, 1.0, 0.0)))
    up = _cross(right, forward)
    half = math.tan(FIELD * 0.5)
    state = np.zeros(1, np.uint64)
    for y in range(top, bottom):
        for x in range(width):
            state[0] = np.uint64(seed) * np.uint64(7919) + np.uint64(y * width + x) * np.uint64(2654435761)
            turn = (_random(state), _random(state), _random(state), _random(state), _random(state), _random(state))
            total = (0.0, 0.0, 0.0)
            for i in range(samples):
                # six low-discrepancy numbers (powers of the root of x**7 = x + 1), turned per pixel
                u0, u1 = (turn[0] + i * 0.8986537126286993) % 1.0, (turn[1] + i * 0.8075784952213448) % 1.0
                u2, u3 = (turn[2] + i * 0.7257334129697598) % 1.0, (turn[3] + i * 0.6521830259439717) % 1.0
                u4, u5 = (turn[4] + i * 0.5860866975779777) % 1.0, (turn[5] + i * 0.5266889867007359) % 1.0
                jx = math.sqrt(2.0 * u0) - 1.0 if u0 < 0.5 else 1.0 - math.sqrt(2.0 - 2.0 * u0)
                jy = math.sqrt(2.0 * u1) - 1.0 if u1 < 0.5 else 1.0 - math.sqrt(2.0 - 2.0 * u1)
                sx = (2.0 * (x + 0.5 + jx) / width - 1.0) * half * width / height
                sy = (1.0 - 2.0 * (y + 0.5 + jy) / height) * half
                ray = _add(forward, _add(_scale(right, sx), _scale(up, sy)))
                r, phi = APERTURE * math.sqrt(u2), 2.0 * math.pi * u3
                lens = _add(_scale(right, r * math.cos(phi)), _scale(up, r * math.sin(phi)))
                d = _norm(_sub(_scale(ray, FOCUS), lens))
                o = _add(EYE, lens)
                total = _add(total, _trace(o, d, (u4, u5), pencils, marbles, lamps, state))
            for c in range(3):
                image[y, x, c] = total[c] / samples


def develop(light: NDArray[np.float64], seed: int) -> NDArray[np.uint8]:
    """Turn linear light into an sRGB picture, (H, W, 3) uint8: film curve, vignette, a breath of grain."""
    height, width = light.shape[:2]
    y, x = np.mgrid[-1:1:height * 1j, -1:1:width * 1j]
    exposed = light * (1.18 * (1.0 - 0.16 * (x * x + y * y)))[..., None]
    # a film-like shoulder: straight for dark tones, closing in on white; a little of it between channels
    shared = exposed @ np.array([[0.94, 0.03, 0.03], [0.03, 0.94, 0.03], [0.03, 0.03, 0.94]])
    toned = shared * (2.51 * shared + 0.03) / (shared * (2.43 * shared + 0.59) + 0.14)
    toned = np.clip(toned, 0.0, 1.0)
    coded = np.where(toned <= 0.0031308, 12.92 * toned, 1.055 * toned ** (1 / 2.4) - 0.055)
    grain = np.random.default_rng(seed).normal(0.0, 0.6, (height, width, 1))
    return np.rint(np.clip(coded * 255.0 + grain, 0.0, 255.0)).astype(np.uint8)


def render(width: int = WIDTH, height: int = HEIGHT, samples: int = SAMPLES, seed: int = 1) -> NDArray[np.uint8]:
    """Render the picture, (H, W, 3) uint8 sRGB."""
    light = np.zeros((height, width, 3))
    scene = (pencils(), marbles(), lamps())
    with ThreadPoolExecutor() as threads:
        rows = [
            threads.submit(_render_rows, light, samples, seed, top, min(top + 8, height), *scene)
            for top in range(0, height, 8)
        ]
        for row in rows:
            row.result()
    return develop(light, seed)


def main() -> None:
    """Render to a file."""
    parser = argparse.ArgumentParser(description="Render the sample picture.")
    parser.add_argument("target", type=Path)
    parser.add_argument("--size", type=int, nargs=2, default=(WIDTH, HEIGHT), metavar=("W", "H"))
    parser.add_argument("--samples", type=int, default=SAMPLES)
    options = parser.parse_args()

    import oxipng
    from PIL import Image

    Image.fromarray(render(*options.size, options.samples)).save(options.target)
    oxipng.optimize(options.target, level=6)
    print(f"{options.target}: {options.target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
