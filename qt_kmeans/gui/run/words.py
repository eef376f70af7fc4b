"""What a step of a run did, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from qt_kmeans.gui.languages import plural
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.wording import count_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qt_kmeans.core.kmeans.clustering import Step
    from qt_kmeans.core.recipe import KMeansOptions

translate = QCoreApplication.translate

_AFAR = 0.5  # units, beyond what a step tells of itself


def explain(steps: Sequence[Step], index: int, options: KMeansOptions) -> str:
    """Return what a step of a run did; empty when there is no such step.

    Parameters
    ----------
    steps
        The run, the seeds first.
    index
        The step that is shown.
    options
        How the palette is found.
    """
    if not 0 <= index < len(steps):
        return ""
    step, before = steps[index], steps[index - 1]
    if index == 0:
        return _start(step, options)
    if index == len(steps) - 1:
        return _end(step, before, options)
    if not step.changed and not step.moved:
        text = translate("RunWords", "Step {0}: the same centres, from here on with every single colour.")
        return text.format(count_text(index))
    if len(step.centers) > len(before.centers):
        text = translate(
            "RunWords", "Step {0}: a cluster was split in two; {1} changed cluster; inertia fell by {2}."
        )
        return text.format(count_text(index), _pixels(step), _fall(before, step))
    if jumped(before, step):
        return _jump_text().format(
            count_text(index), _centers(jumped(before, step)), _pixels(step), _fall(before, step)
        )
    return _move_text().format(count_text(index), _pixels(step), _units(step.moved), _fall(before, step))


def longest() -> tuple[str, str]:
    """Return the longest sentences that a step of a large picture may get, to keep room for."""
    pixels = _pixels_text(0.0999, 2_400_000)
    fall = wording.fine_percent_text(0.0999)
    return (
        _jump_text().format(count_text(17), _centers(12), pixels, fall),
        _move_text().format(count_text(17), pixels, _units(12.3), fall),
    )


def _jump_text() -> str:
    return translate(
        "RunWords", "Step {0}: {1} jumped to where more are needed; {2} changed cluster; inertia fell by {3}."
    )


def _move_text() -> str:
    return translate(
        "RunWords", "Step {0}: {1} changed cluster; the farthest centre moved {2}; inertia fell by {3}."
    )


def jumped(before: Step, step: Step) -> int:
    """Return how many centres went farther than a step of Lloyd's takes them."""
    if before.centers.shape != step.centers.shape:
        return 0
    ways = np.sqrt(((step.centers - before.centers) ** 2).sum(axis=1))
    return int((ways > step.moved * 1.001 + _AFAR).sum())


def _start(step: Step, options: KMeansOptions) -> str:
    count = count_text(len(step.centers))
    if options.start:
        return translate(
            "RunWords", "Start: the centres are the {0} colours of the palette as it was edited."
        ).format(count)
    if len(step.centers) == 1:
        return translate("RunWords", "Start: all pixels are one cluster around their mean.")
    if options.draws_lots:
        text = translate(
            "RunWords", "Start: the centres are {0} colours of the picture, drawn by lot with seed {1}."
        )
        return text.format(count, options.seed)
    return translate(
        "RunWords", "Start: the colours are cut into {0} boxes, and their means are the centres."
    ).format(count)


def _end(step: Step, before: Step, options: KMeansOptions) -> str:
    if before.inertia - step.inertia > options.tolerance * step.inertia:
        text = translate(
            "RunWords", "Ended at step {0}: nothing better was found; {1} changed cluster in it."
        )
        if step.index >= options.max_steps:
            text = translate(
                "RunWords", "Stopped at step {0}, the last one allowed; {1} still changed cluster."
            )
        return text.format(count_text(step.index), _pixels(step))
    if not step.changed:
        return translate("RunWords", "Settled at step {0}: no pixel changed cluster any more.").format(
            count_text(step.index)
        )
    text = translate("RunWords", "Settled at step {0}: {1} changed cluster, and inertia fell by only {2}.")
    return text.format(count_text(step.index), _pixels(step), _fall(before, step))


def _pixels(step: Step) -> str:
    """Return how many pixels changed, as a part of all and as a number."""
    total = float(step.weights.sum())
    return _pixels_text(step.changed / total if total else 0.0, step.changed)


def _pixels_text(share: float, count: int) -> str:
    text = translate("RunWords", "{0} of the pixels ({1})")
    return text.format(wording.fine_percent_text(share), count_text(count))


def _centers(count: int) -> str:
    return plural("%Ln centre(s)", "", count)


def _fall(before: Step, step: Step) -> str:
    return wording.fine_percent_text(max(before.inertia - step.inertia, 0.0) / (before.inertia or 1.0))


def _units(distance: float) -> str:
    digits = 1 if distance >= 0.95 else 2
    number = QLocale().toString(float(distance), "f", digits)
    return translate("RunWords", "{} units").format(number)
