"""Palettes come in by menu and drop, with a question; they go out in every format."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton

from qt_kmeans.core.errors import PaletteError
from qt_kmeans.core.palettes.files import read_palette
from qt_kmeans.core.palettes.palette import SUFFIXES, Palette
from qt_kmeans.gui.main_window import MainWindow
from qt_kmeans.gui.palette import dialogs as palette_dialogs
from qt_kmeans.gui.palette.dialogs import ImportDialog
from qt_kmeans.gui.palette.strip import PaletteStrip
from qt_kmeans.gui.widgets.inline_bar import Kind

THREE = Palette.from_hexes(("#ff0000", "#00ff00", "#0000ff"))


def carry_out(controller: Any) -> Any:
    """Do the last job with files here and now."""
    _key, work, done = controller.asked("run")[-1]
    done(work(None, lambda *_: None))


def drop(widget: Any, path: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), action, mime, button, key)
    QApplication.sendEvent(widget, entering)
    QApplication.sendEvent(widget, QDropEvent(QPoint(5, 5), action, mime, button, key))
    return entering.isAccepted()


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        ("fixed", {"k": 3, "palette": ("#ff0000", "#00ff00", "#0000ff")}),
        ("start", {"k": 3, "start": ("#ff0000", "#00ff00", "#0000ff")}),
        ("", {}),
    ],
)
def test_an_imported_palette_is_used_as_the_user_says(
    qtbot: Any,
    loaded: MainWindow,
    controller: Any,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    way: str,
    expected: dict,
) -> None:
    path = tmp_path / "three.hex"
    path.write_text("ff0000\n00ff00\n0000ff\n")
    asked = []
    monkeypatch.setattr(palette_dialogs, "ask_palette_file", lambda *_: path)
    monkeypatch.setattr(
        palette_dialogs, "ask_import", lambda _parent, found, _name: (asked.append(found), way)[1]
    )
    before = controller.session.recipe
    loaded.palette_studio.actions.import_palette.trigger()
    _key, _work, done = controller.asked("run")[-1]
    done(read_palette(path))
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[0].hexes == THREE.hexes
    assert controller.session.recipe == before.but(**expected)
    assert loaded.acts.undo.text() == ("&Undo Import three.hex" if way else "&Undo")


def test_a_picture_dropped_on_the_palette_is_a_palette(
    loaded: MainWindow, controller: Any, tmp_path: Path
) -> None:
    path = tmp_path / "strip.png"
    path.write_bytes(b"")
    assert drop(loaded.palette_studio.panel, path)
    assert controller.asked("run")[-1][0] == "palette"
    assert controller.asked("open") == []


def test_a_palette_dropped_on_the_window_is_one_too(
    loaded: MainWindow, controller: Any, tmp_path: Path
) -> None:
    path = tmp_path / "colours.gpl"
    path.write_bytes(b"")
    drop(loaded, path)
    assert controller.asked("run")[-1][0] == "palette"
    assert controller.asked("open") == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_is_exported_and_reads_back(
    loaded: MainWindow, controller: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"out{suffix}"
    monkeypatch.setattr(palette_dialogs, "ask_palette_target", lambda *_: (path, False))
    loaded.palette_studio.actions.sort_share.trigger()
    loaded.palette_studio.actions.export_palette.trigger()
    carry_out(controller)
    assert "out" in loaded.bar.text
    assert np.array_equal(read_palette(path).colors[:2], controller.session.view.palette[::-1])
    asked: list[Path] = []
    monkeypatch.setattr(palette_dialogs, "ask_palette_target", lambda _parent, wanted: asked.append(wanted))
    loaded.palette_studio.actions.export_palette.trigger()
    assert asked == [tmp_path / f"photo-2{suffix}"]  # the folder and the format of the last time


def test_the_dialog_shows_the_colours_and_asks(qtbot: Any, loaded: MainWindow) -> None:
    dialog = ImportDialog(THREE, "three.gpl", loaded)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.fixed.isChecked()
    dialog.start.click()
    assert not dialog.fixed.isChecked()
    assert not dialog.grab().isNull()
    dialog.close()
    dialog.deleteLater()
    lone = ImportDialog(Palette.from_hexes(("#ff0000",)), "one.gpl", loaded)
    assert not lone.start.isEnabled()
    lone.deleteLater()


@pytest.mark.parametrize("tabs", [0, 1, 2, 3])
def test_enter_imports_from_wherever_the_focus_is(qtbot: Any, loaded: MainWindow, tabs: int) -> None:
    dialog = ImportDialog(THREE, "three.gpl", loaded)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.focusWidget() is dialog.fixed
    preview = dialog.findChild(PaletteStrip)
    order = (dialog.fixed, dialog.start, preview, dialog.findChildren(QPushButton)[0])
    order[tabs].setFocus()
    qtbot.keyClick(order[tabs], Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    dialog.deleteLater()


@pytest.mark.parametrize(
    ("typed", "filter_of", "expected"),
    [
        ("a.act", ".gpl", "a.act"),  # the name decides
        ("a", ".ase", "a.ase"),
        ("a.b", ".css", "a.b.css"),
    ],
)
def test_the_name_or_the_filter_decides_the_format(
    loaded: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    typed: str,
    filter_of: str,
    expected: str,
) -> None:
    chosen = palette_dialogs.palette_filters()[filter_of]
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(tmp_path / typed)])
    monkeypatch.setattr(QFileDialog, "selectedNameFilter", lambda _dialog: chosen)
    assert palette_dialogs.ask_palette_target(loaded, tmp_path / "x.gpl") == (tmp_path / expected, False)
    (tmp_path / "a.act").write_bytes(b"")
    if typed == "a.act":
        assert palette_dialogs.ask_palette_target(loaded, tmp_path / "x.gpl") == (tmp_path / expected, True)


def test_a_palette_that_fails_is_no_matter_of_the_picture(
    loaded: MainWindow, controller: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    controller.fail(PaletteError("secret.gpl: it is no text file."))
    assert loaded.bar.kind is Kind.ERROR
    assert "secret.gpl" in loaded.bar.text
    assert not [button for button in loaded.bar.findChildren(QPushButton) if button.text()]
    assert "secret" not in caplog.text  # the log goes into reports
