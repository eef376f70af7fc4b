"""The states of the window that the gallery shows: each is a name, a picture to open, and what to do then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from qt_kmeans.gui.guide.dialog import GuideDialog

if TYPE_CHECKING:
    from gallery import Stage

LEFT, NONE, SHIFT, CONTROL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@dataclass(frozen=True)
class State:
    """One state of the window.

    Attributes
    ----------
    name
        What its pictures are called.
    picture
        Name of the picture that is open, "" for none; see `gallery.pictures`.
    prepare
        Brings the window there from the settled picture.
    dialog
        Opens what blocks until it is closed, once for every look.
    recipe
        Settings that differ from the first ones.
    """

    name: str
    picture: str = "sample"
    prepare: Callable[[Stage], Any] | None = None
    dialog: Callable[[Stage], Any] | None = None
    recipe: tuple[tuple[str, Any], ...] = ()


def _act(*names: str) -> Callable[[Any], None]:
    """Return what triggers actions of the window, or of its palette."""

    def trigger(stage: Stage) -> None:
        for name in names:
            acts = (
                stage.window.acts if hasattr(stage.window.acts, name) else stage.window.palette_studio.actions
            )
            getattr(acts, name).trigger()

    return trigger


def _click_swatch(stage: Stage, *entries: int) -> None:
    strip = stage.window.palette_strip
    for number, entry in enumerate(entries):
        QTest.mouseClick(strip, LEFT, CONTROL if number else NONE, strip.area_of(entry).center())


def _difference(stage: Stage) -> None:
    stage.window.acts.difference.trigger()
    stage.wait(lambda: stage.session.difference is not None)


def _region(stage: Stage) -> None:
    _difference(stage)
    stage.window.compare_tools.regions.setCurrentRow(0)


def _compare_a(stage: Stage) -> None:
    stage.window.acts.keep_a.trigger()
    stage.settle(k=12)


def _zoom(stage: Stage) -> None:
    for _ in range(14):
        stage.window.compare.zoom_in()


def _player(stage: Stage) -> None:
    stage.window.acts.show_trails.trigger()
    stage.controller.playback.show_step(3)
    stage.wait(lambda: stage.session.view.index == 3)


def _lasso(stage: Stage) -> None:
    cloud = stage.window.space.cloud
    middle = cloud.rect().center()
    QTest.mousePress(cloud, LEFT, SHIFT, middle + QPoint(-50, -40))
    for corner in (QPoint(50, -40), QPoint(50, 40), QPoint(-50, 40)):
        QTest.mouseMove(cloud, middle + corner)
    QTest.mouseRelease(cloud, LEFT, SHIFT, middle + QPoint(-50, 40))
    stage.wait(lambda: stage.session.selection is not None)


def _edited(stage: Stage) -> None:
    _click_swatch(stage, 3, 9, 14)
    stage.window.palette_studio.actions.lock_colors.trigger()
    stage.wait(stage.settled)


def _table(stage: Stage) -> None:
    _edited(stage)
    stage.window.palette_studio.actions.as_table.trigger()


def _charts(stage: Stage) -> None:
    stage.window.acts.size_and_quality.trigger()
    stage.wait(lambda: len(stage.controller.sweep.sweep.points) > 12)
    stage.controller.sweep.set_paused(True)


def _limits(stage: Stage) -> None:
    _charts(stage)
    stage.window.charts.limits_chosen.emit(40_000, 20.0)
    stage.wait(stage.settled)


def _hover(stage: Stage) -> None:
    compare = stage.window.compare
    QTest.mouseMove(compare, compare.rect().center() + QPoint(60, 60))


def _broken(stage: Stage) -> None:
    stage.window.open_paths([stage.pictures["broken"]])
    stage.wait(lambda: stage.window.bar.text or stage.window.empty.problem)


def _float(stage: Stage) -> None:
    stage.window.docks.palette.setFloating(True)


def _opening(stage: Stage) -> None:
    stage.window.status.set_work("Opening", 0.4)
    stage.wait(stage.window.status.progress.isVisible)


def _menu(number: int) -> Callable[[Any], None]:
    def pop(stage: Stage) -> None:
        bar = stage.window.menuBar()
        action = bar.actions()[number]
        at = bar.actionGeometry(action)
        menu, corner = action.menu(), bar.mapToGlobal(at.bottomLeft())
        if bar.isRightToLeft():
            corner = bar.mapToGlobal(at.bottomRight()) - QPoint(menu.sizeHint().width(), 0)
        menu.popup(corner)
        stage.snap_and_close()

    return pop


def _import(stage: Stage) -> None:
    from qt_kmeans.core.palettes.palette import Palette
    from qt_kmeans.gui.palette.dialogs import ask_import

    colors = np.random.default_rng(1).integers(0, 256, (24, 4), np.uint8)
    colors[:, 3] = 255
    ask_import(stage.window, Palette(colors), "brand.gpl")


def _unsaved(stage: Stage) -> None:
    from qt_kmeans.gui.files.dialogs import ask_unsaved

    ask_unsaved(stage.window, "sample.png")


def _name(stage: Stage) -> None:
    from qt_kmeans.gui.settings.preset_dialogs import ask_name

    ask_name(stage.window, "Save Preset", ())


def _edit_color(stage: Stage) -> None:
    stage.window.palette_studio.panel.model.choose((5,), 5)
    stage.window.palette_studio.actions.edit_color.trigger()


def _measured(stage: Stage) -> bool:
    tray = stage.window.files.tray.tray
    return all(tray.state_of(file) not in ("waiting", "working") for file in tray.files)


def _files(stage: Stage) -> None:
    """Open all kinds of files, one that is none among them."""
    shown = stage.session.source
    stage.window.open_paths([*dict.fromkeys(stage.pictures.values())])
    stage.wait(lambda: stage.session.source is not shown and stage.settled() and _measured(stage), 300)


def _files_each(stage: Stage) -> None:
    _files(stage)
    stage.window.tray_desk.actions.same_for_all.trigger()
    stage.settle(k=6)


def _files_many(stage: Stage) -> None:
    """Open forty copies, so that most are still to come."""
    source = stage.pictures["jpeg"]
    copies = [source.with_name(f"holiday {number:02d}{source.suffix}") for number in range(40)]
    for copy in copies:
        copy.write_bytes(source.read_bytes())
    stage.window.open_paths(copies)
    stage.pause(4000)


def _files_saved(stage: Stage) -> None:
    from qt_kmeans.gui.tray.save_state import SaveOptions, Wish

    _files(stage)
    files, finished = stage.window.files, []
    tray = files.tray.tray
    files.saves.finished.connect(finished.append)
    wishes = [Wish(file, tray.recipe_of(file)) for file in tray.files]
    files.saves.start(wishes, SaveOptions(stage.settings.parent))
    stage.wait(lambda: finished, 300)


def _save_all(stage: Stage) -> None:
    stage.window.tray_desk.actions.save_all.trigger()


STATES = (
    State("empty", ""),
    State("empty-dragging", "", lambda stage: stage.window.empty.set_dragging(True)),
    State("opening", "", _opening),
    State("swipe", prepare=_hover),
    State("side-by-side", prepare=_act("side_by_side")),
    State("onion", prepare=_act("onion")),
    State("blink", prepare=_act("blink")),
    State("difference", prepare=_region),
    State("lens", prepare=lambda stage: (_act("lens")(stage), _hover(stage))),
    State("compare-a", prepare=_compare_a),
    State("zoomed", prepare=_zoom),
    State("advanced", prepare=lambda stage: stage.window.settings.set_advanced_open(True)),
    State("target-size", prepare=lambda stage: stage.settle(max_bytes=60_000)),
    State("target-quality", prepare=lambda stage: stage.settle(min_quality=30.0)),
    State("search-failed", prepare=lambda stage: stage.settle(max_bytes=90)),
    State("shape-oklab", prepare=_act("shape_oklab", "color_cluster")),
    State("shape-lab", prepare=_act("shape_lab", "show_trails")),
    State("shape-hsv", prepare=_act("shape_hsv", "size_by_count")),
    State("reduced", prepare=_act("color_reduced")),
    State("player", prepare=_player),
    State("isolated", prepare=lambda stage: _click_swatch(stage, 6)),
    State("lasso", prepare=_lasso),
    State("rate-chart", prepare=_charts),
    State("rate-limits", prepare=_limits),
    State("palette-edited", prepare=_edited),
    State("palette-table", prepare=_table),
    State("palette-256", recipe=(("k", 256),)),
    State("two-colours", recipe=(("k", 2),)),
    State("transparent", "transparent"),
    State("pixel-art", "pixel-art"),
    State("larger-than-input", "jpeg"),
    State("huge", "huge"),
    State("error", prepare=_broken),
    State("error-empty", "", _broken),
    State("files", prepare=_files),
    State("files-each", prepare=_files_each),
    State("files-many", prepare=_files_many),
    State("files-saved", prepare=_files_saved),
    State("palette-floating", prepare=_float),
    State("dialog-color", dialog=_edit_color),
    State("dialog-preferences", dialog=_act("preferences")),
    State("dialog-guide", dialog=lambda stage: GuideDialog("P", stage.window).exec()),
    State("dialog-shortcuts", dialog=_act("shortcuts")),
    State("dialog-about", dialog=_act("about")),
    State("dialog-space", dialog=_act("export_space")),
    State("dialog-animation", dialog=_act("export_animation")),
    State("dialog-import", dialog=_import),
    State("dialog-save-all", prepare=_files, dialog=_save_all),
    State("dialog-unsaved", dialog=_unsaved),
    State("dialog-name", dialog=_name),
    State("dialog-presets", dialog=lambda stage: stage.window.presets.manage()),
    *(State(f"menu-{number}", dialog=_menu(number)) for number in range(6)),
)
