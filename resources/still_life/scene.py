"""What stands on the table: shapes and places; and where a ray meets it first."""

import math

import numpy as np
from numpy.typing import NDArray
from still_life.arithmetic import FAR, NEAR, add, cross, dot, njit, norm, scale, smooth, sphere, sub

EYE = (0.3, 3.35, 10.2)
LOOK_AT = (0.12, 1.50, 0.0)
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
    (200, 0.34, 3.25, (0.80, 0.05, 0.06)),
    (160, 0.40, 3.55, (0.95, 0.30, 0.02)),
    (118, 0.22, 3.62, (0.96, 0.66, 0.03)),
    (78, 0.26, 3.70, (0.20, 0.52, 0.06)),
    (38, 0.36, 3.60, (0.02, 0.44, 0.50)),
    (352, 0.42, 3.40, (0.03, 0.13, 0.60)),
    (300, 0.24, 3.10, (0.33, 0.06, 0.50)),
    (246, 0.20, 3.35, (0.86, 0.10, 0.36)),
]
_LYING_PENCILS = [
    ((4.25, 0.12, 0.55), (-0.93, 0.0, 0.40), 4.6, (0.02, 0.30, 0.62)),
    ((4.45, 0.12, 1.75), (-0.985, 0.0, 0.17), 4.5, (0.94, 0.52, 0.02)),
    ((-4.15, 0.12, 2.25), (0.985, 0.0, -0.15), 3.9, (0.78, 0.06, 0.10)),
]

# x, z, radius, what passes through one inch of the glass, colour of the ribbon inside (black: none)
_MARBLES = [
    (0.10, -0.35, 0.98, (0.93, 0.98, 0.97), (0.0, 0.0, 0.0)),
    (1.85, -0.75, 0.74, (0.97, 0.50, 0.06), (0.0, 0.0, 0.0)),
    (-0.72, 0.98, 0.50, (0.80, 0.90, 0.98), (0.02, 0.20, 0.85)),
    (1.18, 0.78, 0.46, (0.20, 0.82, 0.40), (0.0, 0.0, 0.0)),
    (2.72, 0.10, 0.40, (0.97, 0.25, 0.42), (0.0, 0.0, 0.0)),
    (-1.62, 1.05, 0.34, (0.98, 0.84, 0.28), (0.0, 0.0, 0.0)),
    (0.28, 1.62, 0.30, (0.97, 0.86, 0.92), (0.85, 0.05, 0.22)),
    (3.30, -1.50, 0.58, (0.22, 0.74, 0.86), (0.0, 0.0, 0.0)),
]

_LAMPS_LIGHT = [
    (1.00, 0.55, 0.18), (1.00, 0.24, 0.32), (0.98, 0.80, 0.42), (0.30, 0.80, 0.72), (1.00, 0.42, 0.12),
    (0.48, 0.46, 1.00), (1.00, 0.66, 0.28), (0.95, 0.28, 0.52), (0.40, 0.85, 0.45), (1.00, 0.60, 0.22),
]  # fmt: skip


def unit(vector: NDArray[np.float64]) -> NDArray[np.float64]:
    return vector / np.linalg.norm(vector)


def pencils() -> NDArray[np.float64]:
    """Return the pencils, (N, 16): butt, axis, two directions across, length, colour."""
    rows = []
    for angle, lean, length, color in _CUP_PENCILS:
        outward = np.array([math.cos(math.radians(angle)), 0.0, -math.sin(math.radians(angle))])
        inside = CUP_RADIUS - CUP_WALL - PENCIL_RADIUS * 1.2
        rim = np.array([CUP[0], CUP_HEIGHT, CUP[1]]) + outward * inside
        axis = unit(np.array([0.0, 1.0, 0.0]) + outward * lean)
        butt = rim - axis * (CUP_HEIGHT - 0.15) / axis[1]
        rows.append((butt, axis, length, color, angle))
    for butt, axis, length, color in _LYING_PENCILS:
        rows.append((np.array(butt), unit(np.array(axis)), length, color, 0.0))
    table = []
    for butt, axis, length, color, turn in rows:
        helper = np.array([0.0, 1.0, 0.0]) if abs(axis[1]) < 0.9 else np.array([1.0, 0.0, 0.0])
        u = unit(np.cross(axis, helper))
        v = np.cross(axis, u)
        a = math.radians(turn * 1.7 + 30.0)
        u, v = u * math.cos(a) + v * math.sin(a), v * math.cos(a) - u * math.sin(a)
        table.append([*butt, *axis, *u, *v, length, *color])
    return np.array(table)


def marbles() -> NDArray[np.float64]:
    """Return the marbles, (N, 10): centre, radius, absorption per inch, colour of the ribbon."""
    return np.array([[x, r, z, r, *(-np.log(np.array(tint))), *core] for x, z, r, tint, core in _MARBLES])


def lamps() -> NDArray[np.float64]:
    """Return the fairy lights far behind, (N, 7): centre, radius, light."""
    rng = np.random.default_rng(12)
    rows = []
    for strand, (height, sag) in enumerate([(3.3, 1.7), (1.9, 0.9), (4.9, 1.6)]):
        for i in range(11):
            t = (i + 0.5 + rng.uniform(-0.3, 0.3)) / 11
            x = -6.8 + 13.8 * t
            y = height - sag * 4 * t * (1 - t) + 0.5 * strand * t + rng.uniform(-0.2, 0.2)
            light = np.array(_LAMPS_LIGHT[(i * 3 + strand * 5) % len(_LAMPS_LIGHT)]) ** 1.9
            rows.append(
                [x, y, -6.0 - 0.8 * strand, rng.uniform(0.10, 0.15), *(light * rng.uniform(1.6, 3.2))]
            )
    return np.array(rows)


NOTHING, TABLE, WALL, PENCIL, CUP_SIDE, MARBLE, LAMP, WINDOW = range(8)
WALL_Z = -11.0


@njit
def pencil(o, d, p):
    """Distance to a pencil and the side met: 0..5 paint, 6 butt, 7 point.

    A pencil is what a long hexagon and a cone have in common, which scallops the paint as a
    sharpener does.
    """
    to = (o[0] - p[0], o[1] - p[1], o[2] - p[2])
    axis, u, v = (p[3], p[4], p[5]), (p[6], p[7], p[8]), (p[9], p[10], p[11])
    du, dv, da = dot(d, u), dot(d, v), dot(d, axis)
    ou, ov, oa = dot(to, u), dot(to, v), dot(to, axis)
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
def cup(o, d):
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
def ribbon(o, d, t, m):
    """Distance to the twisted ribbon inside a marble, on the way of length `t` through it, and its light."""
    steps = 56
    for i in range(steps):
        s = t * (i + 0.5) / steps
        x, y, z = (
            (o[0] + d[0] * s - m[0]) / m[3],
            (o[1] + d[1] * s - m[1]) / m[3],
            (o[2] + d[2] * s - m[2]) / m[3],
        )
        x, y = 0.80 * x + 0.60 * y, 0.80 * y - 0.60 * x  # the ribbon lies askew
        room = 1.0 - (x / 0.86) ** 2
        r = math.sqrt(y * y + z * z)
        if room <= 0.0 or r > 0.56 * math.sqrt(room):
            continue
        turn = math.atan2(z, y) + 2.4 * x
        if r * abs(math.sin(turn)) < 0.035 + 0.05 * r:
            bright = 0.42 + 0.5 * abs(math.cos(turn - 2.4 * x + 0.9)) + 0.35 * y
            return s, bright * (0.35 + 0.65 * smooth(0.0, 0.14, abs(r - 0.26)))
    return FAR, 0.0


@njit
def window(o, d):
    """Distance to the window (it shines to one side), and the place in it, -1..1 twice."""
    normal = norm(cross(WINDOW_UP, WINDOW_SIDE))
    facing = dot(d, normal)
    if abs(facing) < 1e-9:
        return FAR, 0.0, 0.0
    t = dot(sub(WINDOW_CENTER, o), normal) / facing
    place = sub(add(o, scale(d, t)), WINDOW_CENTER)
    s = dot(place, WINDOW_SIDE) / dot(WINDOW_SIDE, WINDOW_SIDE)
    r = dot(place, WINDOW_UP) / dot(WINDOW_UP, WINDOW_UP)
    if t > NEAR and abs(s) < 1.0 and abs(r) < 1.0:
        return t, s, r
    return FAR, 0.0, 0.0


@njit
def meet(o, d, pencils, marbles, lamps):
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
        t = sphere(o, d, marbles[i, 0], marbles[i, 1], marbles[i, 2], marbles[i, 3])
        if t < best:
            best, kind, index = t, MARBLE, i
    for i in range(len(pencils)):
        t, part = pencil(o, d, pencils[i])
        if t < best:
            best, kind, index, side = t, PENCIL, i, part
    t, part = cup(o, d)
    if t < best:
        best, kind, index, side = t, CUP_SIDE, 0, part
    for i in range(len(lamps)):
        t = sphere(o, d, lamps[i, 0], lamps[i, 1], lamps[i, 2], lamps[i, 3])
        if t < best:
            best, kind, index = t, LAMP, i
    t, _, _ = window(o, d)
    if t < best:
        best, kind = t, WINDOW
    return best, kind, index, side
