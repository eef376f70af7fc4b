"""The window speaks the language it is told to, and says in it what the engine says in English."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from qt_kmeans import app as program
from qt_kmeans.core.errors import ImageReadError
from qt_kmeans.core.palettes.color_names import names_of
from qt_kmeans.core.phrases import Phrase
from qt_kmeans.gui import languages
from qt_kmeans.gui.languages import CHOICES, LANGUAGES, isolated, language_of, said, speak


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks English again afterwards."""
    yield qapp
    speak(qapp, "en")


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [
        (["de-AT", "de", "en"], "de"),
        (["fr-FR", "ar-EG", "de"], "ar"),
        (["en-US", "de"], "en"),
        (["tlh"], "en"),
        ([], "en"),
    ],
)
def test_the_system_decides(monkeypatch: pytest.MonkeyPatch, wanted: list[str], spoken: str) -> None:
    class System:
        def uiLanguages(self) -> list[str]:
            return wanted

    monkeypatch.setattr(languages.QLocale, "system", System)
    assert language_of("system") == spoken


@pytest.mark.parametrize(("choice", "direction"), [("de", "LeftToRight"), ("ar", "RightToLeft")])
def test_numbers_and_direction_follow(app: QApplication, choice: str, direction: str) -> None:
    speak(app, choice)
    assert QLocale().language() == QLocale(choice).language()
    assert app.layoutDirection() == Qt.LayoutDirection[direction]
    assert isolated("#12AB90").strip("\u202a\u202c") == "#12AB90"
    assert (isolated("#12AB90") != "#12AB90") == (choice == "ar")


def test_the_buttons_of_qt_are_translated(app: QApplication) -> None:
    speak(app, "de")
    assert app.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    speak(app, "en")
    assert app.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_phrase_is_english_until_it_is_translated(app: QApplication) -> None:
    phrase = Phrase("{count:,} of {what}, {share:.1f} %", count=12345, what=Phrase("grey"), share=2.25)
    assert phrase == "12,345 of grey, 2.2 %"
    # no line ends between the number and its sign
    assert said(phrase) == "12,345 of grey, 2.2\u202f%"
    assert said("plain {text}") == "plain {text}"
    speak(app, "de")
    assert said(phrase).startswith("12.345 of ")
    assert said(phrase).endswith(", 2,2\u202f%")


def test_errors_and_colours_are_said_in_the_language(app: QApplication) -> None:
    error = ImageReadError(
        "{name} cannot be opened: {reason}.",
        name="photo.png",
        reason=Phrase("there is no such file; check its name and folder"),
    )
    speak(app, "de")
    assert said(error.phrase) == (
        "photo.png kann nicht geöffnet werden: es gibt keine solche Datei; Namen und Ordner prüfen."
    )
    assert said(names_of(np.array([[0, 90, 90, 255]], np.uint8))[0]) == "petrol"
    speak(app, "ar")
    assert said(error.phrase).startswith("تعذّر فتح \u202aphoto.png\u202c")


def test_the_command_line_takes_every_language() -> None:
    for choice in CHOICES:
        assert program.parse(["--language", choice]).language == choice
    with pytest.raises(SystemExit):
        program.parse(["--language", "tlh"])
    assert set(CHOICES) == {"system", *LANGUAGES}
