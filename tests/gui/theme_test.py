import itertools
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QDirIterator, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QIcon, QImage, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMenu,
    QPushButton,
    QToolBar,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from qt_kmeans.gui.languages import speak
from qt_kmeans.gui.looks.palette_roles import qt_palette
from qt_kmeans.gui.looks.stylesheet import stylesheet
from qt_kmeans.gui.looks.theme import (
    Icon,
    app_icon,
    apply_theme,
    current_theme,
    icon,
    is_dark,
    notifier,
    set_icon,
    wear_theme,
)
from qt_kmeans.gui.looks.tokens import DARK, LIGHT, blend, contrast, legible

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
THEMES = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
GREYS = ("window", "raised", "base", "hover", "pressed", "border", "outline", "backdrop")


def shipped():
    """Return the files under ":/" that are ours."""
    found, names = QDirIterator(":/", QDirIterator.IteratorFlag.Subdirectories), set()
    while found.hasNext():
        name = found.next().removeprefix(":/")
        if name.endswith(".svg") and not name.startswith("qt-project.org"):
            names.add(name)
    return names


def strongest(pixmap):
    """Return the colour of the most opaque pixel."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=QColor.alpha)


@THEMES
def test_text_is_legible(theme):
    for ground in ("window", "raised", "base", "hover", "pressed"):
        assert contrast(theme.text, getattr(theme, ground)) >= 4.5
    for ground in ("window", "raised", "base"):
        assert contrast(theme.muted, getattr(theme, ground)) >= 4.5
        assert contrast(theme.accent, getattr(theme, ground)) >= 4.5
    assert contrast(theme.on_fill, theme.fill) >= 4.5
    for kind in ("error", "warning", "note"):
        ground = getattr(theme, f"{kind}_ground")
        assert contrast(theme.text, ground) >= 4.5
        assert contrast(getattr(theme, kind), ground) >= 4.5
        assert contrast(getattr(theme, kind), theme.window) >= 4.5


@THEMES
def test_greys_are_neutral_and_the_backdrop_is_mid_grey(theme):
    for name in GREYS:
        color = QColor(getattr(theme, name))
        assert color.red() == color.green() == color.blue()
    assert 0x30 <= QColor(theme.backdrop).red() <= 0xB8


@THEMES
def test_the_style_sheet_names_only_controls_and_known_files(theme):
    text = stylesheet(theme)
    assert "$" not in text
    selectors = re.findall(r"(?:^|})\s*([^{}]+){", text)
    assert not [one for one in selectors if re.search(r"(^|[\s,])(\*|QWidget|QFrame|QLabel)\b", one)]
    files = set(re.findall(r"url\(:/([^)]+)\)", text))
    assert files <= shipped()
    assert text.count("{") == text.count("}")


def test_contrast_and_blending_know_their_ends():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    assert legible("#000000") == "#ffffff"
    assert blend("#000000", "#ffffff", 0.5) == "#808080"
    assert blend("#102030", "#ffffff", 0.0) == "#102030"


def test_the_theme_can_be_changed_at_any_time(qtbot, qapp):
    apply_theme(qapp, "light")
    with qtbot.waitSignal(notifier().theme_changed) as signal:
        apply_theme(qapp, "dark")
    assert signal.args == [DARK]
    assert is_dark()
    assert current_theme() is DARK
    assert qapp.styleSheet() == stylesheet(DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    apply_theme(qapp, "light")
    assert not is_dark()
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window


def test_the_system_theme_follows_the_desktop(qapp):
    apply_theme(qapp, "system")
    system = DARK if qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
    assert current_theme() is system
    # What a desktop does when it switches, seen from inside.
    other = Qt.ColorScheme.Light if system is DARK else Qt.ColorScheme.Dark
    qapp.styleHints().setColorScheme(other)
    if qapp.styleHints().colorScheme() == other:
        assert current_theme() is (LIGHT if system is DARK else DARK)
    apply_theme(qapp, "light")
    notifier().follow_system()
    assert current_theme() is LIGHT


def test_an_unknown_theme_is_refused(qapp):
    with pytest.raises(ValueError, match="system"):
        apply_theme(qapp, "sepia")


class Polished(QPushButton):
    """A button that counts how often it is told of a new style."""

    def __init__(self) -> None:
        super().__init__("Polished")
        self.times = 0

    def changeEvent(self, event):
        if event.type() == QEvent.Type.StyleChange:
            self.times += 1
        super().changeEvent(event)


@pytest.fixture
def nest(qtbot, qapp):
    """Return a window that wears the theme, and a button deep inside."""
    apply_theme(qapp, "light")
    window, button = QWidget(), Polished()
    qtbot.addWidget(window)
    wear_theme(window)
    inner = window
    for _ in range(4):
        layout = QVBoxLayout(inner)
        inner = QWidget()
        layout.addWidget(inner)
    QVBoxLayout(inner).addWidget(button)
    with qtbot.waitExposed(window):
        window.show()
    apply_theme(qapp, "dark")
    apply_theme(qapp, "light")
    button.times = 0
    yield window, button
    notifier().windows.discard(window)
    apply_theme(qapp, "light")


def test_a_widget_is_polished_as_often_however_deep_it_lies(qapp, nest):
    window, deep = nest
    shallow = Polished()
    window.layout().addWidget(shallow)
    shallow.ensurePolished()
    shallow.times = 0
    for theme in ("dark", "light", "dark"):
        apply_theme(qapp, theme)
        assert 0 < deep.times <= shallow.times


def shade(widget):
    return widget.grab().toImage().pixelColor(widget.width() // 2, 4).name()


def test_a_window_has_a_turn_for_others_before_it_is_painted(qtbot, qapp, nest):
    class Painted(QWidget):
        shown = ""

        def paintEvent(self, event):
            self.shown = current_theme().name

    window, _ = nest
    canvas = Painted(window)
    canvas.show()
    qtbot.waitUntil(lambda: canvas.shown == "light")
    seen = []
    apply_theme(qapp, "dark")
    QTimer.singleShot(0, lambda: seen.append(canvas.shown))
    qtbot.waitUntil(lambda: canvas.shown == "dark")
    assert seen == ["light"]
    assert window.updatesEnabled()
    apply_theme(qapp, "light")
    apply_theme(qapp, "dark")  # twice in a turn
    apply_theme(qapp, "light")
    qtbot.waitUntil(lambda: canvas.shown == "light" and window.updatesEnabled())


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_a_window_that_wears_the_theme_looks_as_any_other(qtbot, qapp, nest, theme):
    window, button = nest
    apply_theme(qapp, DARK.name if theme is LIGHT else LIGHT.name)
    apply_theme(qapp, theme.name)
    dialog = QDialog(window)
    late = QPushButton("Polished", dialog)
    late.setAutoDefault(False)  # the default button has another look
    dialog.show()
    assert shade(button) == shade(late) == theme.raised
    assert late.sizeHint() == button.sizeHint()
    second = QWidget()
    qtbot.addWidget(second)
    wear_theme(second)
    other = QPushButton("Polished", second)
    second.show()
    assert shade(other) == theme.raised
    picture = other.grab().toImage()
    dialog.close()
    notifier().windows.discard(window)
    notifier().windows.discard(second)
    apply_theme(qapp, theme.name)  # and now as the application's
    third = QWidget()
    qtbot.addWidget(third)
    lone = QPushButton("Polished", third)
    third.show()
    assert lone.grab().toImage() == picture


def test_a_tool_tip_wears_the_theme_of_its_window(qtbot, qapp, nest):
    window, button = nest
    apply_theme(qapp, "dark")
    QToolTip.showText(window.mapToGlobal(window.rect().center()), "A tip", button)
    (tip,) = (one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel") and one.isVisible())
    image = tip.grab().toImage()
    assert image.pixelColor(3, image.height() // 2).name() == DARK.raised
    QToolTip.hideText()


@THEMES
def test_disabled_text_differs_from_enabled(theme):
    palette = qt_palette(theme)
    text = QPalette.ColorRole.WindowText
    assert palette.color(QPalette.ColorGroup.Disabled, text) != palette.color(text)


@pytest.mark.parametrize("name", list(Icon))
def test_every_icon_loads_and_has_ink(qapp, name):
    pixmap = icon(name).pixmap(QSize(24, 24))
    assert not pixmap.isNull()
    assert strongest(pixmap).alpha() > 200


def test_icons_take_the_ink_of_the_theme_and_of_their_state(qapp):
    apply_theme(qapp, "dark")
    one = icon(Icon.SAVE)
    size = QSize(18, 18)
    assert strongest(one.pixmap(size)).name() == DARK.text
    assert strongest(one.pixmap(size, QIcon.Mode.Disabled)).name() == DARK.disabled
    assert strongest(one.pixmap(size, QIcon.Mode.Normal, QIcon.State.On)).name() == DARK.accent
    assert strongest(one.pixmap(size, QIcon.Mode.Disabled, QIcon.State.On)).name() == DARK.disabled


def ink(owner):
    shown = owner.icon()
    return strongest(shown.pixmap(shown.availableSizes()[0])).name()


def test_buttons_and_actions_are_tinted_anew(qtbot, qapp):
    apply_theme(qapp, "light")
    button, action = QPushButton(), QAction()
    qtbot.addWidget(button)
    set_icon(button, Icon.OPEN)
    set_icon(action, Icon.OPEN)
    for theme in (DARK, LIGHT):
        apply_theme(qapp, theme.name)
        qtbot.waitUntil(lambda theme=theme: {ink(button), ink(action)} == {theme.text})


def test_what_is_seen_is_tinted_at_once_and_the_rest_soon(qtbot, qapp):
    apply_theme(qapp, "light")
    bar = QToolBar()
    qtbot.addWidget(bar)
    seen, hidden = QAction(bar), QAction(bar)
    bar.addAction(seen)
    menu = QMenu("More", bar)
    menu.addAction(hidden)
    others = [QAction(menu) for _ in range(30)]
    for owner in (seen, hidden, *others):
        set_icon(owner, Icon.OPEN)
    with qtbot.waitExposed(bar):
        bar.show()
    apply_theme(qapp, "dark")
    assert (ink(seen), ink(hidden)) == (DARK.text, LIGHT.text)
    apply_theme(qapp, "light")  # before the rest has had its turn
    apply_theme(qapp, "dark")
    menu.deleteLater()  # some of them go meanwhile
    qtbot.waitUntil(lambda: notifier().all_tinted)
    assert ink(hidden) == ink(seen) == DARK.text
    apply_theme(qapp, "light")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_words_keep_off_the_icon_of_a_push_button(qtbot, qapp, language):
    """Between the last column of the icon and the first one of the word, or the other way round."""
    speak(qapp, language)
    apply_theme(qapp, "light")
    button = QPushButton("HHHH")
    set_icon(button, Icon.IMAGE)
    qtbot.addWidget(button)
    button.resize(160, 32)
    button.show()
    image = button.grab().toImage()
    inked = [
        x
        for x in range(8, image.width() - 8)
        if any(image.pixelColor(x, y).lightness() < 200 for y in range(8, image.height() - 8))
    ]
    gaps = [after - before for before, after in itertools.pairwise(inked)]
    edge = inked.index(inked[gaps.index(max(gaps))])
    assert max(gaps) >= 6
    icon_width = inked[edge] - inked[0] if language == "en" else inked[-1] - inked[edge + 1]
    assert 10 <= icon_width <= 16
    speak(qapp, "en")


def test_a_deleted_button_is_left_alone(qtbot, qapp):
    button = QPushButton()
    set_icon(button, Icon.OPEN)
    button.deleteLater()
    QApplication.processEvents()
    apply_theme(qapp, "dark" if not is_dark() else "light")


def test_files_list_and_icons_agree():
    listed = set(re.findall(r"<file>([^<]+)</file>", (RESOURCES / "resources.qrc").read_text("utf-8")))
    present = {path.relative_to(RESOURCES).as_posix() for path in RESOURCES.rglob("*.svg")}
    assert listed == present
    assert shipped() == present
    assert {f"icons/{name.value}.svg" for name in Icon} == {name for name in present if "icons/" in name}


def test_the_licence_of_the_icons_is_kept():
    text = (RESOURCES / "icons" / "LICENSE").read_text("utf-8")
    assert "ISC License" in text
    assert "Lucide" in text


@pytest.mark.parametrize("path", sorted(RESOURCES.rglob("*.svg")), ids=lambda path: path.stem)
def test_every_drawing_is_valid(path):
    assert QSvgRenderer(str(path)).isValid()


def test_the_compiled_module_is_up_to_date():
    done = subprocess.run(
        [sys.executable, RESOURCES / "compile.py", "--check"], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr


def test_the_application_has_an_icon_in_all_sizes(qapp):
    for size in (16, 32, 64, 256):
        pixmap = app_icon().pixmap(QSize(size, size))
        assert pixmap.width() == size
        assert strongest(pixmap).alpha() == 255
