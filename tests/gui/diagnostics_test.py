"""The log reaches its file, and a report holds what is needed and not where the user lives."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning

from qt_kmeans import __version__
from qt_kmeans.gui import diagnostics


@pytest.fixture
def log(qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "deep" / "log" / "qt_kmeans.log"
    monkeypatch.setattr(diagnostics, "log_folder", lambda: path.parent)
    level = logging.getLogger().level
    diagnostics.start_log()
    yield path
    diagnostics.stop_log()
    logging.getLogger().setLevel(level)


def test_messages_of_ours_and_of_qt_are_kept(log: Path) -> None:
    logging.getLogger("qt_kmeans.core").info("ours: ünï")
    logging.getLogger("PIL").info("chatter")
    qWarning("from Qt")
    text = log.read_text("utf-8")
    assert f"qt_kmeans {__version__} starts" in text
    assert "ours: ünï" in text
    assert "from Qt" in text
    assert "chatter" not in text


def test_a_second_start_does_not_double_the_messages(log: Path) -> None:
    diagnostics.start_log()
    logging.getLogger("qt_kmeans").warning("once")
    assert log.read_text("utf-8").count("once") == 1


def test_a_folder_that_cannot_be_made_is_no_obstacle(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(diagnostics, "log_folder", lambda: tmp_path / "file" / "log")
    level = logging.getLogger().level
    diagnostics.start_log()
    diagnostics.stop_log()
    logging.getLogger().setLevel(level)
    assert "no log file" in capsys.readouterr().err
    assert "(there is none)" in diagnostics.diagnostics_text(renderer="NumPy")


def test_a_report(log: Path) -> None:
    logging.getLogger("qt_kmeans").warning("at %s", Path.home() / "secret")
    text = diagnostics.diagnostics_text(renderer="NumPy, no GL", facts=("Picture: 6 x 4 PNG",))
    for part in (
        f"qt_kmeans: {__version__}",
        "numpy: 2",
        "Window system: ",
        "NumPy, no GL",
        "6 x 4",
    ):
        assert part in text
    assert str(Path.home()) not in text
    assert "~/secret" in text


def test_every_package_is_there() -> None:
    assert "not installed" not in dict(diagnostics.versions()).values()
    assert diagnostics._version_of("no-such-package") == "not installed"


def test_places(qapp: object) -> None:
    assert diagnostics.log_path().parent == diagnostics.log_folder()
    assert diagnostics.log_path().is_absolute()
