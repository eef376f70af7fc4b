"""What the things look like: wood, glaze, paint, the room and the light in it."""

import math

from still_life.arithmetic import add, cloudy, dot, lattice, mix, njit, noise, norm, scale, smooth, sub
from still_life.scene import CUP, CUP_HEIGHT, CUP_SIDE, PENCIL_TAPER, TABLE


@njit
def backdrop(x, y):
    """Return the light of the wall far behind, which stays out of focus."""
    low, high = (0.020, 0.085, 0.115), (0.008, 0.014, 0.042)
    color = mix(low, high, smooth(-0.5, 5.0, y))
    warm = math.exp(-(((x - 3.4) / 3.6) ** 2) - ((y - 0.9) / 2.2) ** 2)
    rose = math.exp(-(((x + 5.2) / 3.6) ** 2) - ((y - 2.6) / 2.6) ** 2)
    color = add(color, scale((0.34, 0.088, 0.030), warm))
    return add(color, scale((0.085, 0.018, 0.080), rose))


@njit
def room(d):
    """Return the light from where there is nothing: a dim room, bright in a corner in front."""
    glow = max(0.0, dot(d, (0.62, 0.62, 0.48)))
    return add((0.060, 0.068, 0.085), scale((0.62, 0.58, 0.54), glow**10))


@njit
def panes(s, r):
    """Return the share of the window's light that one place of it gives: two by three panes."""
    bar = min(abs(s), abs(abs(r) - 0.34))
    return 0.10 + 0.90 * smooth(0.025, 0.05, bar)


@njit
def wood(x, z):
    """Return the colour of the table."""
    plank = math.floor((z + 40.0) / 1.9)
    x += 3.7 * lattice(int(plank), 5)
    gap = abs((z + 40.0) / 1.9 - plank - 0.5)
    fibre = cloudy(x * 0.55, z * 7.0 + plank * 13.0)
    ring = 0.5 + 0.5 * math.sin(18.0 * (0.55 * z + 0.9 * noise(x * 0.22, z * 0.9 + plank * 5.0)))
    pore = noise(x * 3.0, z * 55.0)
    tone = 0.50 * fibre + 0.30 * ring + 0.20 * pore + 0.20 * (lattice(int(plank), 9) - 0.5)
    color = mix((0.105, 0.042, 0.018), (0.44, 0.235, 0.108), tone)
    return scale(color, 1.0 - 0.75 * smooth(0.486, 0.5, gap))


@njit
def surface(kind, index, side, p, pencils):
    """Return the normal, the albedo, the strength of the varnish and its roughness at `p`."""
    if kind == TABLE:
        return (0.0, 1.0, 0.0), wood(p[0], p[2]), 0.9, 0.10
    if kind == CUP_SIDE:
        x, z = p[0] - CUP[0], p[2] - CUP[1]
        around = math.atan2(z, x)
        edge = 1.05 + 0.10 * math.sin(around * 3.0 + 0.6) + 0.05 * math.sin(around * 7.0)
        glaze = mix((0.010, 0.155, 0.205), (0.03, 0.34, 0.36), smooth(edge, CUP_HEIGHT, p[1]))
        clay = scale((0.80, 0.74, 0.64), 0.92 + 0.10 * noise(around * 40.0, p[1] * 40.0))
        color = mix(clay, glaze, smooth(edge - 0.012, edge + 0.012, p[1]))
        coat = 0.25 + 0.75 * smooth(edge - 0.012, edge + 0.012, p[1])
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
    along = dot(to, axis)
    if side == 7:
        h = q[12] - along
        across = sub(to, scale(axis, along))
        normal = norm(add(across, scale(axis, PENCIL_TAPER * PENCIL_TAPER * h)))
        if h < 0.24:
            return normal, scale(paint, 0.85), 0.5, 0.25
        grain = noise(along * 4.0, math.atan2(dot(to, v), dot(to, u)) * 9.0)
        return normal, mix((0.52, 0.29, 0.13), (0.78, 0.53, 0.29), grain), 0.15, 0.4
    if side == 6:
        return scale(axis, -1.0), paint, 0.6, 0.1
    angle = (side % 3) * math.pi / 3.0
    sign = 1.0 if side < 3 else -1.0
    normal = add(scale(u, sign * math.cos(angle)), scale(v, sign * math.sin(angle)))
    if along < 0.34:
        paint = (0.78, 0.76, 0.72)
    elif along < 0.42:
        paint = (0.50, 0.36, 0.13)
    return normal, paint, 1.0, 0.03
