"""A sweep: what each k costs and keeps, as rows, as files, as a chart."""

import csv
import io
import itertools
import json
import math

import numpy as np
import pytest
from PIL import Image

from qt_kmeans.core.codec import Codec
from qt_kmeans.core.curve import sweep as sweeping
from qt_kmeans.core.curve.curve_plot import HEIGHT, WIDTH, CurvePoint, draw_curve
from qt_kmeans.core.deadline import Deadline
from qt_kmeans.core.errors import Cancelled, ImageReadError
from qt_kmeans.core.progress import silent
from qt_kmeans.core.quantized import quantize
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.source import SourceImage, from_pixels

KS = (2, 8, 32)


def picture() -> SourceImage:
    y, x = np.mgrid[0:40, 0:60]
    rgba = np.dstack([x * 4, y * 6, 255 - x * 2 - y, np.full_like(x, 255)]).astype(np.uint8)
    return from_pixels(rgba, "ramp")


@pytest.fixture(scope="module")
def swept():
    with Codec() as codec:
        rows = sweeping.sweep(picture(), KS, Recipe(), codec, truecolor=4000, deadline=Deadline(None, "ramp"))
        return list(rows)


def test_a_row_describes_its_file(swept):
    for row, data in swept:
        image = Image.open(io.BytesIO(data))
        assert image.size == (60, 40)
        assert row.bytes == len(data)
        assert row.bits_per_pixel == pytest.approx(8 * len(data) / 2400, abs=1e-4)
        assert row.ratio_to_truecolor == pytest.approx(len(data) / 4000, abs=1e-4)
        assert row.ratio_to_input is None
        assert len(image.convert("RGBA").getcolors()) == row.colors <= row.k


def test_a_row_is_what_quantize_gives(swept):
    for row, data in swept:
        result = quantize(picture(), Recipe().but(k=row.k))
        assert row.psnr == pytest.approx(result.psnr, abs=1e-3)
        pixels = np.asarray(Image.open(io.BytesIO(data)).convert("RGBA"))
        assert np.array_equal(pixels, result.palette[result.indices])


def test_more_colours_cost_more_and_look_better(swept):
    rows = [row for row, _ in swept]
    assert [row.k for row in rows] == list(KS)
    for fewer, more in itertools.pairwise(rows):
        assert fewer.bytes < more.bytes
        assert fewer.psnr < more.psnr
        assert fewer.ssimulacra2 < more.ssimulacra2


def test_reports_hold_every_row(swept):
    rows = [row for row, _ in swept]
    lines = list(csv.DictReader(io.StringIO(sweeping.table(rows).decode())))
    assert [int(line["k"]) for line in lines] == list(KS)
    assert [float(line["psnr"]) for line in lines] == [row.psnr for row in rows]
    record = json.loads(sweeping.as_json(sweeping.report(rows, picture(), "ramp.png", truecolor=4000)))
    assert [row["bytes"] for row in record["rows"]] == [row.bytes for row in rows]
    assert (record["width"], record["height"], record["bytes_truecolor"]) == (60, 40, 4000)
    assert (
        len(sweeping.HEADING.split()) == len(rows[0].line().split()) + 3
    )  # "of input", "of true-col.", "PSNR dB"


def test_an_unchanged_picture_has_no_finite_psnr():
    flat = from_pixels(np.full((10, 10, 4), 255, np.uint8), "white")
    with Codec() as codec:
        [(row, _)] = sweeping.sweep(flat, [2], Recipe(), codec, truecolor=90, deadline=Deadline(None, ""))
    assert row.psnr == math.inf
    assert row.ssimulacra2 == pytest.approx(100)
    record = sweeping.report([row], flat, "white", truecolor=90)
    assert json.loads(sweeping.as_json(record))["rows"][0]["psnr"] is None
    chart = Image.open(io.BytesIO(sweeping.chart([row], flat, truecolor=90)))
    assert chart.size == (WIDTH, HEIGHT)


def test_a_sweep_stops_when_told_or_out_of_time():
    def refuse(stage, fraction):
        raise Cancelled

    def run(seconds, progress):
        with Codec() as codec:
            deadline = Deadline(seconds, "ramp")
            list(
                sweeping.sweep(
                    picture(), KS, Recipe(), codec, truecolor=1, deadline=deadline, progress=progress
                )
            )

    with pytest.raises(Cancelled):
        run(None, refuse)
    with pytest.raises(ImageReadError, match="ramp: this took longer than 1e-06 seconds"):
        run(1e-6, silent)


POINTS = [
    CurvePoint(2, 900, -70.0, 18.0),
    CurvePoint(16, 9000, 40.0, 28.5),
    CurvePoint(256, 90000, 88.0, 39.0),
]


def test_the_chart_draws_both_qualities():
    marks = [("input", 120_000), ("far away", 10**9)]
    image = draw_curve(POINTS, title="A very long name " * 20, marks=marks)
    assert image.size == (WIDTH, HEIGHT)
    colors = {color for _, color in image.getcolors(1 << 20)}
    assert {(0x25, 0x63, 0xEB), (0x0D, 0x94, 0x88), (0xFF, 0xFF, 0xFF)} <= colors


@pytest.mark.parametrize(
    "points",
    [
        POINTS[:1],
        [CurvePoint(2, 70, None, math.inf)],
        [CurvePoint(2, 70, 100.0, math.inf), CurvePoint(4, 70, 100.0, math.inf)],
        [CurvePoint(2, 1, None, 5.0), CurvePoint(4, 10**9, None, 5.0)],
        [CurvePoint(k, 1000 + k, 99.99, 60.0 + k / 1000) for k in (2, 3, 4)],
    ],
)
def test_the_chart_copes_with_any_curve(points):
    assert draw_curve(points, title="").size == (WIDTH, HEIGHT)
