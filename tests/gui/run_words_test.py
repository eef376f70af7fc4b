"""The sentence on what a step did is true, whatever the step."""

import dataclasses

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from qt_kmeans.core.kmeans.clustering import Step
from qt_kmeans.core.recipe import KMeansOptions
from qt_kmeans.gui.languages import LANGUAGES, speak
from qt_kmeans.gui.run.panel import RunPanel
from qt_kmeans.gui.run.words import explain, longest

pytestmark = pytest.mark.usefixtures("qapp")  # plurals are its translator's

OPTIONS = KMeansOptions(k=2)
PIXELS = 400_000


def step(index, inertia, moved=0.0, changed=0):
    weights = np.array([PIXELS * 0.75, PIXELS * 0.25])
    return Step(index, np.zeros((2, 4), np.float32), weights, inertia, moved, changed)


@pytest.fixture
def run():
    """A run of two steps on groups of colours, and two on single ones."""
    return [
        step(0, 1000.0),
        step(1, 800.0, 20.25, 12_000),
        step(2, 800.0),
        step(3, 783.2, 4.123, 1204),
        step(4, 783.17, 0.04, 3),
    ]


def words(steps, index, options=OPTIONS):
    return explain(steps, index, options).replace("\u202f", " ").replace(",204", "204").replace(",000", "000")


def test_the_start_tells_where_the_centres_come_from(run):
    assert words(run, 0) == "Start: the colours are cut into 2 boxes, and their means are the centres."
    drawn = words(run, 0, KMeansOptions(k=2, seeding="k-means++", seed=7))
    assert drawn == "Start: the centres are 2 colours of the picture, drawn by lot with seed 7."
    edited = words(run, 0, KMeansOptions(k=2, start=("#ff0000",)))
    assert edited == "Start: the centres are the 2 colours of the palette as it was edited."
    assert "seed 3" in words(run, 0, KMeansOptions(k=2, engine="kmeans", seed=3))


def test_a_step_tells_what_changed_moved_and_fell(run):
    assert words(run, 3) == (
        "Step 3: 0.30 % of the pixels (1204) changed cluster; "
        "the farthest centre moved 4.1 units; inertia fell by 2.1 %."
    )


def test_the_change_to_single_colours_is_no_step_of_nothing(run):
    assert words(run, 2) == "Step 2: the same centres, from here on with every single colour."


def test_the_end_tells_why_it_is_the_end(run):
    assert words(run, 4) == (
        "Settled at step 4: 0.001 % of the pixels (3) changed cluster, and inertia fell by only 0.004 %."
    )
    still = [*run[:4], step(4, 783.2)]
    assert words(still, 4) == "Settled at step 4: no pixel changed cluster any more."
    assert words(run[:2], 1).startswith("Ended at step 1: nothing better was found; 3.0 % of the pixels")
    few = KMeansOptions(k=2, max_steps=1)
    assert words(run[:2], 1, few).startswith("Stopped at step 1, the last one allowed; 3.0 % of the pixels")


def test_a_jump_is_told_as_one(run):
    far = np.array([[0, 0, 0, 0], [90, 0, 0, 0]], np.float32)
    jump = dataclasses.replace(step(2, 696.0, 0.0, 40_000), centers=far)
    assert words([*run[:2], jump, run[4]], 2) == (
        "Step 2: one centre jumped to where more are needed; 10 % of the pixels (40000) changed cluster; "
        "inertia fell by 13 %."
    )
    near = dataclasses.replace(jump, moved=90.0)
    assert "jumped" not in words([*run[:2], near, run[4]], 2)


def test_a_split_is_told_as_one(run):
    whole = dataclasses.replace(step(0, 2000.0), centers=np.zeros((1, 4), np.float32))
    halves = dataclasses.replace(step(1, 1000.0, 9.0, 100_000))
    splits = [whole, halves, run[3]]
    assert words(splits, 0) == "Start: all pixels are one cluster around their mean."
    assert words(splits, 1) == (
        "Step 1: a cluster was split in two; 25 % of the pixels (100000) changed cluster; "
        "inertia fell by 50 %."
    )


def test_other_steps_there_are_none(run):
    assert words(run, -1) == words(run, 5) == words([], 0) == ""


def test_odd_numbers_are_said_as_well():
    assert "0 %" in words([step(0, 0.0), step(1, 0.0, 1.0, 1), step(2, 0.0, 1.0)], 1)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [300, 342, 480])
def test_no_sentence_is_cut(qapp, qtbot, run, language, width):
    speak(qapp, language)
    panel = RunPanel()
    qtbot.addWidget(panel)
    panel.resize(width, 320)
    panel.show()
    panel.set_run(run, OPTIONS)
    heights = set()
    for index in range(len(run)):
        panel.set_step(index)
        QApplication.processEvents()
        assert panel.words.heightForWidth(panel.words.width()) <= panel.words.height(), panel.words.text()
        heights.add(panel.words.height())
    assert len(heights) == 1  # nothing moves while it is played
    for text in longest():
        panel.words.setText(text)
        assert panel.words.heightForWidth(panel.words.width()) <= panel.words.height(), text
    speak(qapp, "en")
