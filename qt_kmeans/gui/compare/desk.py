"""What is compared with what: the result with the original, or with one that was kept, and how far apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from qt_kmeans.gui import menus
from qt_kmeans.gui.actions import shows_result
from qt_kmeans.gui.compare.choices import CompareChoices
from qt_kmeans.gui.compare.overlays import DOT
from qt_kmeans.gui.compare.tools import FULL, CompareTools
from qt_kmeans.gui.compare.viewport import Rect
from qt_kmeans.gui.figures import figures_of
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.session.state import Session

if TYPE_CHECKING:
    from qt_kmeans.core.quantized import QuantizedImage
    from qt_kmeans.core.recipe import Recipe
    from qt_kmeans.core.scoring.difference import Difference
    from qt_kmeans.core.showing.frames import Picture
    from qt_kmeans.core.showing.live import StepView
    from qt_kmeans.gui.actions import Actions
    from qt_kmeans.gui.compare.view import CompareView
    from qt_kmeans.gui.preferences import Preferences
    from qt_kmeans.gui.session.controller import SessionController


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """A result that was kept to compare others with; size and score are None until they are known."""

    recipe: Recipe
    view: StepView
    result: QuantizedImage
    size: int | None
    score: float | None


class CompareDesk(QObject):
    """Feeds the compare view and its tools from the session.

    Signals
    -------
    kept_changed
        There is an A now, another one, or none any more.

    Attributes
    ----------
    kept
        A, the result that the current one, B, can be compared with.
    """

    kept_changed = Signal()

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        controller: SessionController,
        preferences: Preferences,
        *,
        compare: CompareView,
        tools: CompareTools,
    ) -> None:
        super().__init__(window)
        self.kept: Kept | None = None
        self._measured: tuple[Picture | None, bool] = (None, False)  # against what, and whether as seen
        self._actions = actions
        self._controller = controller
        self._preferences = preferences
        self._compare = compare
        self._tools = tools
        self.choices = CompareChoices(window, actions, preferences, compare=compare, tools=tools)
        self.choices.mode_chosen.connect(self._on_mode)
        compare.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        compare.customContextMenuRequested.connect(self._show_menu)
        tools.amplification_changed.connect(self.set_amplification)
        tools.region_chosen.connect(self._on_region)
        compare.pixel_clicked.connect(self._on_click)
        for action, slot in (
            (actions.keep_a, self.keep),
            (actions.restore_a, self.restore_kept),
            (actions.swap_a, self.swap),
            (actions.forget_a, self.forget),
        ):
            action.triggered.connect(slot)
        actions.compare_a.toggled.connect(self._show_all)
        actions.as_seen.toggled.connect(self._set_as_seen)
        controller.changed.connect(self._on_changed)

    def restore(self) -> None:
        """Apply what is remembered, and show what there is."""
        self.choices.restore()
        self._actions.as_seen.setChecked(self._preferences.as_seen)
        self.set_amplification(self._preferences.amplification)
        self._show_all()

    def take_over(self, other: Self) -> None:
        """Compare with what was compared with in a window that goes."""
        if other.kept is not None:
            self._set_kept(other.kept)
            self._actions.compare_a.setChecked(other._actions.compare_a.isChecked())

    # -- A and B ------------------------------------------------------------------------------------

    @Slot()
    def keep(self) -> None:
        """Keep the current result as A, and compare with it from now on."""
        session = self._controller.session
        if shows_result(session):
            assert session.view is not None
            assert session.result is not None
            self._set_kept(Kept(session.recipe, session.view, session.result, *_size_and_score(session)))

    @Slot()
    def restore_kept(self) -> None:
        """Return to the settings of A."""
        if self.kept is not None:
            self._controller.set_recipe(self.kept.recipe)

    @Slot()
    def swap(self) -> None:
        """Return to the settings of A, and keep the current result in its place."""
        kept = self.kept
        self.keep()
        if kept is not None:
            self._controller.set_recipe(kept.recipe)

    @Slot()
    def forget(self) -> None:
        """Compare with the original again, and keep nothing."""
        self._set_kept(None)

    def _set_kept(self, kept: Kept | None) -> None:
        self.kept = kept
        compare_a = self._actions.compare_a
        if compare_a.isChecked() == (kept is not None):
            self._show_all()
        else:
            compare_a.setChecked(kept is not None)  # which shows all
        self.kept_changed.emit()

    @property
    def _reference(self) -> Kept | None:
        """A, while it is what is compared with."""
        return self.kept if self._actions.compare_a.isChecked() else None

    # -- what is shown ------------------------------------------------------------------------------

    @Slot(object, object)
    def _on_changed(self, old: Session, new: Session) -> None:
        """Show what differs."""
        kept = self.kept
        if new.source is not old.source and kept is not None:
            self.forget()
        elif kept is not None and new.result is kept.result and new.recipe == kept.recipe:
            size, score = _size_and_score(new)
            self.kept = replace(
                kept, size=kept.size or size, score=score if kept.score is None else kept.score
            )
        if new.original is not old.original or new.view is not old.view:
            self._show_pictures()
        if new.difference is not old.difference:
            self._show_difference()
        elif new.view is not old.view or new.result is not old.result:
            self._list_regions()
        if new.source is not old.source:
            self._on_mode(self._compare.mode)
        self._show_words()

    @Slot()
    def _show_all(self) -> None:
        self._show_pictures()
        self._on_mode(self._compare.mode)
        self._show_difference()
        self._show_words()

    def _show_pictures(self) -> None:
        session, reference = self._controller.session, self._reference
        result = session.view.picture if session.view is not None else None
        before = reference.view.picture if reference is not None else None
        self._compare.set_pictures(session.original, result, before)

    def _show_words(self) -> None:
        """Say how large and how good the two are."""
        session, kept, reference = self._controller.session, self.kept, self._reference
        names = (self.tr("A"), self.tr("B")) if reference is not None else None
        yardstick = figures_of(session).yardstick
        before = wording.bytes_text(yardstick) if yardstick else ""
        if reference is not None:
            before = self._words(reference.result, reference.size, reference.score)
        self._compare.set_captions(before, self._current_words(session), names)
        self._tools.set_names(*(names or (self.tr("Original"), self.tr("Compressed"))))
        self._tools.set_kept(
            self._words(kept.result, kept.size, kept.score) if kept is not None else "",
            comparing=reference is not None,
        )

    def _current_words(self, session: Session) -> str:
        if session.view is None:
            return ""
        if session.stale or session.result is None:
            return wording.colors_text(len(session.view.palette))
        size, score = _size_and_score(session)
        if self._reference is not None:
            return self._words(session.result, size, score)
        return DOT.join([*_quality(score), *_size(size)])

    def _words(self, result: QuantizedImage, size: int | None, score: float | None) -> str:
        """Return colours, size and quality of a result, as far as they are known."""
        colors, closeness = wording.colors_text(len(result.palette)), wording.decibel_text(result.psnr)
        return DOT.join([colors, *_quality(score), *_size(size), closeness])

    # -- differences --------------------------------------------------------------------------------

    @Slot(bool)
    def _set_as_seen(self, as_seen: bool) -> None:
        self._preferences.as_seen = as_seen
        self._on_mode(self._compare.mode)

    @Slot(QPoint)
    def _show_menu(self, where: QPoint) -> None:
        if self._controller.session.source is not None:
            menus.picture_menu(self._compare, self._actions).popup(self._compare.mapToGlobal(where))

    @Slot(int)
    def set_amplification(self, power: int) -> None:
        """Amplify the differences so many times, as a power of two."""
        self._preferences.amplification = power
        self._tools.set_amplification(power)
        self._show_difference()

    @Slot(str)
    def _on_mode(self, mode: str) -> None:
        """Show the tools of the mode, and have differences measured while they are looked at."""
        session = self._controller.session
        self._tools.set_mode(mode, there=session.source is not None)
        reference = self._compared() if mode == "difference" else None
        wanted = (reference, reference is not None and self._actions.as_seen.isChecked())
        if wanted != self._measured:
            self._measured = wanted
            self._controller.gauge.compare_with(*wanted)

    def _compared(self) -> Picture | None:
        """Return the picture that the result is compared with."""
        reference = self._reference
        return reference.view.picture if reference is not None else self._controller.session.original

    def _difference(self) -> Difference | None:
        """Return the difference from what is compared with now, were it of a moment ago."""
        difference = self._controller.session.difference
        return difference if difference is not None and difference.before is self._compared() else None

    def _show_difference(self) -> None:
        difference = self._difference()
        full = FULL / 2**self._preferences.amplification
        self._compare.set_difference(difference, full)
        verdict = ""
        if difference is not None:
            text = self.tr("mean {mean}, 95 % below {high}")
            verdict = text.format(
                mean=wording.delta_text(difference.mean), high=wording.delta_text(difference.high)
            )
        self._compare.set_verdict(verdict)
        self._list_regions()

    def _list_regions(self) -> None:
        """List the worst regions, greyed as long as they are not those of what is shown."""
        session, difference = self._controller.session, self._difference()
        exact = difference is not None and shows_result(session) and difference.after is _shown(session)
        self._tools.set_difference(difference, exact=exact)
        self._frame(self._tools.regions.currentRow())

    @Slot(int)
    def _on_region(self, number: int) -> None:
        self._frame(number)
        regions = self._tools.regions.regions
        if 0 <= number < len(regions):
            region = regions[number]
            self._compare.show_area(Rect(region.left, region.top, region.width, region.height))

    @Slot(object)
    def _on_click(self, pixel: tuple[int, int]) -> None:
        """Choose the region that was clicked on the map, the worst where several overlap."""
        x, y = pixel
        hit = (
            number
            for number, area in enumerate(self._areas())
            if 0 <= x - area.x < area.width and 0 <= y - area.y < area.height
        )
        if self._compare.mode == "difference":
            chosen = next(hit, -1)
            self._tools.mark_region(chosen)
            self._frame(chosen)

    def _areas(self) -> tuple[Rect, ...]:
        """Return the worst regions, as long as they are those of what is shown."""
        listed = self._tools.regions
        regions = listed.regions if listed.isEnabled() else ()
        return tuple(Rect(one.left, one.top, one.width, one.height) for one in regions)

    def _frame(self, chosen: int) -> None:
        """Frame the worst regions on the map, and say how large the error of the chosen one is."""
        areas = self._areas()
        inside = 0 <= chosen < len(areas)
        caption = wording.delta_text(self._tools.regions.regions[chosen].error) if inside else ""
        self._compare.set_areas(areas, chosen, caption)


def _size_and_score(session: Session) -> tuple[int | None, float | None]:
    """Return what is known of the result that is shown."""
    score = session.score
    size = None if session.stale else session.result_size
    return size, score.ssimulacra2 if score is not None and session.scored else None


def _size(size: int | None) -> tuple[str, ...]:
    return () if size is None else (wording.bytes_text(size),)


def _quality(score: float | None) -> tuple[str, ...]:
    return () if score is None else (f"SSIMULACRA2 {wording.score_text(score)}",)


def _shown(session: Session) -> Picture | None:
    return session.view.picture if session.view is not None else None
