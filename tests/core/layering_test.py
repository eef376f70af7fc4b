"""Imports run one way: core knows no window, the command line loads no Qt, views know no worker."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "qt_kmeans"
QT = ("PySide6", "shiboken6", "pyqtgraph", "OpenGL")

MODULES = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}


def _imports(path: Path) -> set[str]:
    """Every module that a file names in an import, inside functions and type checks too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            names.add(node.module or "")
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def _is(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(package + ".") for package in packages)


def _named(*packages: str) -> list[str]:
    return [name for name in MODULES if _is(name, *packages)]


# Who may know whom, from the inside out. The lists name what a module must NOT import.
@pytest.mark.parametrize("module", _named("qt_kmeans.core", "qt_kmeans.sample"))
def test_core_knows_no_window(module: str) -> None:
    known = _imports(MODULES[module])
    assert not [name for name in known if _is(name, *QT)]
    assert not [name for name in known if _is(name, "qt_kmeans.gui", "qt_kmeans.app", "qt_kmeans.cli")]


@pytest.mark.parametrize("module", _named("qt_kmeans.cli"))
def test_command_line_names_no_qt(module: str) -> None:
    known = _imports(MODULES[module])
    assert not [name for name in known if _is(name, *QT, "qt_kmeans.gui", "qt_kmeans.app")]


RUNNERS = tuple(
    f"qt_kmeans.gui.{name}"
    for name in (
        *(
            f"session.{name}"
            for name in ("worker", "workshop", "controller", "holder", "finishing", "exports", "gauge")
        ),
        *(f"session.{name}" for name in ("sweep", "survey")),
        *(f"tray.{name}" for name in ("survey", "save_all", "common_palette")),
    )
)
LISTENERS = tuple(  # they follow the session
    f"qt_kmeans.gui.{name}"
    for name in (
        *("main_window", "actions", "errands", "brushing", "screenshot"),
        *("tray.history", "session.playback"),
        *("cloud.space_desk", "cloud.centroid_drag"),
        *("compare.desk", "run.desk", "charts.desk"),
        *("settings.preset_desk", "settings.dither_desk"),
        *("files.desk", "files.drag_out", "files.open_desk", "files.reload_desk"),
        *("palette.desk", "palette.files", "palette.studio", "palette.color_drag"),
        *("tray.controller", "tray.desk", "tray.keeper", "tray.open_files", "tray.save_all_desk"),
    )
)


@pytest.mark.parametrize(
    "module", [name for name in _named("qt_kmeans.gui") if not _is(name, *RUNNERS, *LISTENERS)]
)
def test_views_know_no_worker(module: str) -> None:
    known = _imports(MODULES[module])
    assert not [name for name in known if _is(name, *RUNNERS, "qt_kmeans.app", "qt_kmeans.cli")]


@pytest.mark.parametrize("module", _named("qt_kmeans.gui"))
def test_nothing_in_the_window_knows_the_front_ends(module: str) -> None:
    known = _imports(MODULES[module])
    assert not [name for name in known if _is(name, "qt_kmeans.app", "qt_kmeans.cli")]


@pytest.mark.parametrize("module", _named("qt_kmeans.gui.session"))
def test_the_session_of_one_picture_knows_nothing_of_other_files(module: str) -> None:
    known = _imports(MODULES[module])
    assert not [name for name in known if _is(name, "qt_kmeans.gui.tray")]


@pytest.mark.parametrize("module", _named("qt_kmeans.gui.session"))
def test_the_parts_of_a_session_know_no_controller(module: str) -> None:
    known = _imports(MODULES[module])
    assert not [name for name in known if _is(name, "qt_kmeans.gui.session.controller")]


@pytest.mark.parametrize("module", _named("qt_kmeans.gui.session.worker"))
def test_worker_knows_no_session_and_no_widgets(module: str) -> None:
    known = _imports(MODULES[module])
    others = [
        name
        for name in _named("qt_kmeans.gui")
        if not _is(name, "qt_kmeans.gui.session.worker", "qt_kmeans.gui")
    ]
    assert not [name for name in known if _is(name, *others, "PySide6.QtWidgets")]


@pytest.mark.parametrize("module", _named("qt_kmeans.gui.main_window"))
def test_main_window_does_no_arithmetic(module: str) -> None:
    known = _imports(MODULES[module])
    assert not [name for name in known if _is(name, "numpy", "numba", "sklearn", "scipy", "PIL")]
    assert not [name for name in known if _is(name, "qt_kmeans.gui.session.worker")]


@pytest.mark.parametrize("module", _named("qt_kmeans"))
def test_only_the_gl_renderer_knows_opengl(module: str) -> None:
    if _is(module, "qt_kmeans.gui.cloud"):
        return
    assert not [name for name in _imports(MODULES[module]) if _is(name, "OpenGL", "pyqtgraph.opengl")]


def test_package_itself_imports_nothing() -> None:
    assert not _imports(MODULES["qt_kmeans"])


HEAVY = ("sklearn", "scipy", "numba", "PIL")


def _loaded_after(statement: str) -> set[str]:
    """Names of all modules that a fresh interpreter holds after one statement."""
    code = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=PACKAGE.parent,
    )
    return set(done.stdout.split())


def _importable(*packages: str) -> list[str]:
    return [name for name in _named(*packages) if not name.endswith(".__main__")]


def test_core_and_command_line_load_no_qt() -> None:
    modules = _importable("qt_kmeans.core", "qt_kmeans.cli", "qt_kmeans.sample")
    loaded = _loaded_after(f"import {', '.join(modules)}")
    assert not [name for name in loaded if _is(name, *QT)]


@pytest.mark.skipif("qt_kmeans.app" not in MODULES, reason="no window yet")
def test_the_window_appears_before_the_heavy_libraries_load() -> None:
    loaded = _loaded_after("import qt_kmeans.app, qt_kmeans.gui.main_window")
    assert not [name for name in loaded if name in (*HEAVY, "pyqtgraph.opengl")]
