"""Render the sample picture: pencils, marbles and fairy lights, path-traced from nothing but this file.

    python resources/make_sample.py qt_kmeans/sample/still-life.png

What K-Means likes to be shown is in it: a dozen clear hues, smooth gradients out of focus, deep shadows,
glass, grain. The same size, samples and seed give the same picture.
"""

import argparse
import math
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from still_life.arithmetic import NEAR, add, cross, dot, mul, njit, norm, random, scale, sub
from still_life.looks import backdrop, panes, room, surface
from still_life.scene import (
    APERTURE,
    EYE,
    FIELD,
    FOCUS,
    LAMP,
    LOOK_AT,
    MARBLE,
    NOTHING,
    WALL,
    WINDOW,
    WINDOW_CENTER,
    WINDOW_LIGHT,
    WINDOW_SIDE,
    WINDOW_UP,
    lamps,
    marbles,
    meet,
    pencils,
    ribbon,
    window,
)

WIDTH, HEIGHT = 1200, 800
SAMPLES = 900


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
    t = norm(cross(n, helper))
    b = cross(n, t)
    flat = add(scale(t, r * math.cos(phi)), scale(b, r * math.sin(phi)))
    return add(flat, scale(n, math.sqrt(max(0.0, 1.0 - u1))))


@njit
def _lit_by_window(p, n, u1, u2, pencils, marbles, lamps):
    """Light from one place of the window that reaches `p`, per unit of albedo."""
    s, r = 2.0 * u1 - 1.0, 2.0 * u2 - 1.0
    place = add(WINDOW_CENTER, add(scale(WINDOW_SIDE, s), scale(WINDOW_UP, r)))
    to = sub(place, p)
    distance2 = dot(to, to)
    distance = math.sqrt(distance2)
    d = scale(to, 1.0 / distance)
    here = dot(n, d)
    normal = norm(cross(WINDOW_UP, WINDOW_SIDE))
    there = abs(dot(normal, d))
    if here <= 0.0:
        return (0.0, 0.0, 0.0)
    t, kind, _, _ = meet(p, d, pencils, marbles, lamps)
    if kind != WINDOW and t < distance - NEAR:
        return (0.0, 0.0, 0.0)
    side, up = math.sqrt(dot(WINDOW_SIDE, WINDOW_SIDE)), math.sqrt(dot(WINDOW_UP, WINDOW_UP))
    strength = here * there / distance2 * 4.0 * side * up / math.pi * panes(s, r)
    return scale(WINDOW_LIGHT, strength)


@njit
def _trace(o, d, first, pencils, marbles, lamps, state):
    """Follow one ray from the eye and return the light that comes back along it."""
    light, through = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
    mirrored, soft = True, False  # since the last matt surface; whether there was one
    for bounce in range(14):
        t, kind, index, side = meet(o, d, pencils, marbles, lamps)
        if kind in (NOTHING, WALL, LAMP, WINDOW):
            p = add(o, scale(d, t))
            if kind == NOTHING:
                glow = room(d)
            elif kind == WALL:
                glow = backdrop(p[0], p[1])
            elif not mirrored or (soft and kind == LAMP):
                break  # lamps light nothing but the eye; the window was counted at the last surface
            elif kind == LAMP:
                glow = (lamps[index, 4], lamps[index, 5], lamps[index, 6])
            else:
                _, s, r = window(o, d)
                glow = scale(WINDOW_LIGHT, panes(s, r))
            found = mul(through, glow)
            if soft:  # tame the few rays that find a light by way of glass
                found = scale(found, min(1.0, 1.6 / (max(found[0], max(found[1], found[2])) + 1e-9)))
            return add(light, found)
        p = add(o, scale(d, t))
        if kind == MARBLE:
            n = norm(sub(p, (marbles[index, 0], marbles[index, 1], marbles[index, 2])))
            cosine = -dot(d, n)
            ratio = 1.0 / GLASS
            if cosine < 0.0:
                n, cosine, ratio = scale(n, -1.0), -cosine, GLASS
                if marbles[index, 7] + marbles[index, 8] + marbles[index, 9] > 0.0:
                    stop, bright = ribbon(o, d, t, marbles[index])
                    if stop < t:
                        core = (marbles[index, 7], marbles[index, 8], marbles[index, 9])
                        return add(light, mul(through, scale(core, bright)))
                absorb = (marbles[index, 4], marbles[index, 5], marbles[index, 6])
                passed = (math.exp(-absorb[0] * t), math.exp(-absorb[1] * t), math.exp(-absorb[2] * t))
                through = mul(through, passed)
            mirror = _fresnel(cosine, ratio)
            often = mirror + (1.0 - mirror) * (0.3 if bounce < 2 else 0.0)  # mirrored lights are bright
            if random(state) < often:
                through = scale(through, mirror / often)
                d = norm(add(d, scale(n, 2.0 * cosine)))
            else:
                through = scale(through, (1.0 - mirror) / (1.0 - often))
                inner = math.sqrt(1.0 - ratio * ratio * (1.0 - cosine * cosine))
                d = norm(add(scale(d, ratio), scale(n, ratio * cosine - inner)))
            mirrored = True
            o = p
        else:
            n, albedo, varnish, rough = surface(kind, index, side, p, pencils)
            cosine = max(0.0, -dot(d, n))
            mirror = varnish * _fresnel(cosine, 1.0 / GLASS)
            often = mirror + (1.0 - mirror) * (0.12 if bounce < 2 else 0.0)
            if random(state) < often:
                through = scale(through, mirror / often)
                d = add(d, scale(n, 2.0 * cosine))
                off = _around(n, random(state), random(state))
                d = norm(add(d, scale(sub(off, n), rough)))
                if dot(d, n) <= 0.0:
                    break
                mirrored = True
            else:
                through = scale(through, (1.0 - mirror) / (1.0 - often))
                u1, u2 = first if not soft else (random(state), random(state))
                o = add(p, scale(n, NEAR))
                direct = _lit_by_window(o, n, u1, u2, pencils, marbles, lamps)
                light = add(light, mul(mul(through, albedo), direct))
                through = mul(through, albedo)
                d = norm(_around(n, random(state), random(state)))
                mirrored, soft = False, True
            o = add(p, scale(n, NEAR))
        if bounce > 3:
            keep = min(0.95, max(through[0], max(through[1], through[2])))
            if random(state) >= keep:
                break
            through = scale(through, 1.0 / keep)
    return light


@njit
def _render_rows(image, samples, seed, top, bottom, pencils, marbles, lamps):
    """Fill rows `top` to `bottom` of `image`, (H, W, 3) float64, linear light."""
    height, width = image.shape[0], image.shape[1]
    forward = norm(sub(LOOK_AT, EYE))
    right = norm(cross(forward, (0.0, 1.0, 0.0)))
    up = cross(right, forward)
    half = math.tan(FIELD * 0.5)
    state = np.zeros(1, np.uint64)
    for y in range(top, bottom):
        for x in range(width):
            state[0] = np.uint64(seed) * np.uint64(7919) + np.uint64(y * width + x) * np.uint64(2654435761)
            turn = (random(state), random(state), random(state), random(state), random(state), random(state))
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
                ray = add(forward, add(scale(right, sx), scale(up, sy)))
                r, phi = APERTURE * math.sqrt(u2), 2.0 * math.pi * u3
                lens = add(scale(right, r * math.cos(phi)), scale(up, r * math.sin(phi)))
                d = norm(sub(scale(ray, FOCUS), lens))
                o = add(EYE, lens)
                total = add(total, _trace(o, d, (u4, u5), pencils, marbles, lamps, state))
            for c in range(3):
                image[y, x, c] = total[c] / samples


def develop(light: NDArray[np.float64], seed: int) -> NDArray[np.uint8]:
    """Turn linear light into an sRGB picture, (H, W, 3) uint8: film curve, vignette, a breath of grain."""
    height, width = light.shape[:2]
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    exposed = light * (1.32 * (1.0 - 0.16 * (x * x + y * y)))[..., None]
    # a film-like shoulder: straight for dark tones, closing in on white; a little of it between channels
    shared = exposed @ np.array([[0.94, 0.03, 0.03], [0.03, 0.94, 0.03], [0.03, 0.03, 0.94]])
    toned = shared * (2.51 * shared + 0.03) / (shared * (2.43 * shared + 0.59) + 0.14)
    toned = np.clip(toned, 0.0, 1.0)
    coded = np.where(toned <= 0.0031308, 12.92 * toned, 1.055 * toned ** (1 / 2.4) - 0.055)
    grain = np.random.default_rng(seed).normal(0.0, 0.6, (height, width, 1))
    return np.rint(np.clip(coded * 255.0 + grain, 0.0, 255.0)).astype(np.uint8)


def render(
    width: int = WIDTH, height: int = HEIGHT, samples: int = SAMPLES, seed: int = 1
) -> NDArray[np.uint8]:
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
