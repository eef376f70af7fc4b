"""The survey: how good a result looks and how its clusters grew, found out when nobody waits for anything."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from qt_kmeans.core.recipe import Recipe
from qt_kmeans.core.scoring.quality import ssimulacra2
from qt_kmeans.gui.run.cluster_sizes import sizes_of
from qt_kmeans.gui.session.controller import SessionController
from qt_kmeans.gui.session.state import Session

LONG = 60_000


def pixels(*, alpha: bool = False) -> np.ndarray:
    y, x = np.mgrid[0:40, 0:60]
    opacity = np.where(x < 20, 60 + y, 255) if alpha else np.full_like(x, 255)
    return np.stack([x * 4, y * 6, 255 - x - y, opacity], axis=2).astype(np.uint8)


@pytest.fixture
def controller(qtbot: Any) -> Iterator[SessionController]:
    made = SessionController(Recipe().but(k=6, effort=0), animate=False)
    yield made
    made.shutdown()


@pytest.fixture
def settled(qtbot: Any, controller: SessionController) -> Callable[..., Session]:
    """Return a function that opens pixels, or takes a recipe, and returns the session at rest."""

    def settle(rgba: np.ndarray | None = None, **changes: Any) -> Session:
        before = controller.session.source
        if rgba is not None:
            controller.open_pixels(rgba, "Pasted image")
            qtbot.waitUntil(lambda: controller.session.source is not before, timeout=LONG)
        if changes:
            controller.set_recipe(controller.session.recipe.but(**changes))
        qtbot.waitUntil(lambda: not controller.session.stale and controller.session.scored, timeout=LONG)
        return controller.session

    return settle


def test_the_result_is_scored_as_it_is(settled: Callable[..., Session]) -> None:
    session = settled(pixels())
    expected = ssimulacra2(session.source.rgba, session.result.palette, session.result.indices)
    assert session.score.ssimulacra2 == pytest.approx(expected)


def test_the_last_score_stays_until_the_next_and_is_known_to_be_old(
    qtbot: Any, controller: SessionController, settled: Callable[..., Session]
) -> None:
    before = settled(pixels()).score
    controller.set_recipe(controller.session.recipe.but(k=3))
    assert controller.session.stale
    assert controller.session.score is before
    assert settled().score.ssimulacra2 < before.ssimulacra2


def test_a_gif_is_scored_without_its_translucency(settled: Callable[..., Session]) -> None:
    png = settled(pixels(alpha=True))
    gif = settled(format="gif")
    assert gif.result is png.result
    assert gif.score.ssimulacra2 < png.score.ssimulacra2


def test_what_a_search_has_scored_is_not_scored_again(
    controller: SessionController, settled: Callable[..., Session]
) -> None:
    told: list[Session] = []
    controller.changed.connect(lambda _old, new: told.append(new))
    session = settled(pixels(), min_quality=40.0)
    assert session.found is not None
    assert session.score.ssimulacra2 == session.found.score
    assert told[-1] is session  # no change within a change, whose listeners hear of it in the wrong order


def test_a_picture_too_small_to_be_scored_has_no_score(settled: Callable[..., Session]) -> None:
    assert settled(pixels()[:5]).score.ssimulacra2 is None


def test_clusters_are_counted_only_while_somebody_looks(
    qtbot: Any, controller: SessionController, settled: Callable[..., Session]
) -> None:
    assert settled(pixels()).populations is None
    controller.survey.want_clusters(True)
    qtbot.waitUntil(lambda: controller.session.populations is not None, timeout=LONG)
    session = controller.session
    assert session.populations.steps is session.steps
    assert session.populations.pixels.sum(axis=1) == pytest.approx(2400)
    settled(k=4)
    qtbot.waitUntil(lambda: controller.session.populations.steps is controller.session.steps, timeout=LONG)
    controller.survey.want_clusters(False)
    old = controller.session.populations
    settled(k=5)
    assert controller.session.populations is old
    assert sizes_of(controller.session, {0}) == ()


def test_a_cluster_ends_with_the_share_that_its_swatch_shows(
    qtbot: Any, controller: SessionController, settled: Callable[..., Session]
) -> None:
    settled(pixels(), rate_weight=0.0)
    controller.survey.want_clusters(True)
    qtbot.waitUntil(lambda: controller.session.populations is not None, timeout=LONG)
    session = controller.session
    for entry, share in enumerate(session.view.shares.tolist()):
        counts = sizes_of(session, {entry})
        assert len(counts) == len(session.steps)
        assert counts[-1] == pytest.approx(2400 * share, rel=0.05)
    both = sizes_of(session, {0, 1})
    assert both[-1] == pytest.approx(sizes_of(session, {0})[-1] + sizes_of(session, {1})[-1])


def test_the_transparent_entry_is_no_cluster(
    qtbot: Any, controller: SessionController, settled: Callable[..., Session]
) -> None:
    rgba = pixels()
    rgba[:, :30] = 0
    settled(rgba)
    controller.survey.want_clusters(True)
    qtbot.waitUntil(lambda: controller.session.populations is not None, timeout=LONG)
    session = controller.session
    clear = int(session.view.palette[:, 3].argmin())
    assert session.view.palette[clear, 3] == 0
    assert sizes_of(session, {clear}) == ()
    assert session.populations.pixels.sum(axis=1) == pytest.approx(1200)
