"""Which language the window speaks, and what the engine says, said in it.

Numbers, dates and the direction of reading follow. Whatever is made from then on speaks the language; what
stands on the screen already does not change its own: :mod:`qt_kmeans.gui.window_maker` puts another window in
its place.
"""

from __future__ import annotations

import re
import string
import unicodedata
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from qt_kmeans.core.phrases import Phrase

LANGUAGES: Final = {"en": "English", "de": "Deutsch", "ar": "العربية"}
"""What the window can speak, by code, each by its own name."""

CHOICES: Final = ("system", *LANGUAGES)

_FOLDER: Final = Path(__file__).parent / "translations"
# Where the system does not say better: of no country in particular, where there is such a thing.
_LOCALES: Final = {"en": "en_GB", "de": "de_DE", "ar": "ar_001"}
_INSTEAD: Final = {  # of advice that only the command line can take
    "{name} is damaged: {part} of the picture can be read; "
    "get a fresh copy, or allow truncated files to open that part.": Phrase(
        "{name} is damaged: {part} of the picture can be read; get a fresh copy, or open the readable part."
    ),
    "its {pixels} are above the limit of {limit}; scale it down or raise the limit": Phrase(
        "its {pixels} are above the limit of {limit}; scale it down"
    ),
}
_UNIT: Final = re.compile(r"(?<=\d) %")  # no line ends between a number and its unit
# Embeddings; isolates are missing in many fonts, and lines with them grow higher.
_EMBEDDED: Final = {"L": "\u202a{}\u202c", "R": "\u202b{}\u202c", "AL": "\u202b{}\u202c"}


def language_of(choice: str) -> str:
    """Return the language that a choice comes to; for "system" the first of its languages that we speak."""
    if choice in LANGUAGES:
        return choice
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in LANGUAGES), "en")


def speak(app: QApplication, choice: str) -> str:
    """Let the application speak a language, one of `CHOICES`, and return which it is."""
    language = language_of(choice)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    for name, folder in (("qtbase", _qt_folder()), ("qt_kmeans", str(_FOLDER))):
        translator = QTranslator(app)
        if translator.load(f"{name}_{language}.qm", folder):
            app.installTranslator(translator)
    QLocale.setDefault(_locale_of(choice, language))
    app.setLayoutDirection(QLocale(_LOCALES[language]).textDirection())
    return language


def is_mirrored() -> bool:
    """Tell whether the language is written from right to left."""
    return QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def plural(text: str, comment: str, count: int) -> str:
    """Return a text with a number for "%Ln", in the form that the language has for it.

    For functions: a QObject has `tr`. Without a comment it is "".
    """
    return QCoreApplication.translate("", text, comment or None, count)


def said(text: str) -> str:
    """Return what the engine says in the language of the window; what is no phrase stays as it is."""
    if not isinstance(text, Phrase):
        return text
    template = _INSTEAD.get(text.template, text.template)
    translated = QCoreApplication.translate("", template)
    if not text.arguments:
        return translated
    return _UNIT.sub("\u202f%", _Speaker().vformat(translated, (), text.arguments))


def directed(text: str, *, mirrored: bool | None = None) -> str:
    """Return a text that reads in the direction of the language, or in another, whatever it begins with."""
    return ("\u200f" if (is_mirrored() if mirrored is None else mirrored) else "\u200e") + text


def isolated(text: str) -> str:
    """Return a name, code or figure so that its order survives among words from right to left."""
    if not text or not is_mirrored():
        return text
    strong = (kind for char in text if (kind := unicodedata.bidirectional(char)) in _EMBEDDED)
    return _EMBEDDED[next(strong, "L")].format(text)


class _Speaker(string.Formatter):
    """Fills in numbers as the language writes them, and phrases in it."""

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, Phrase):
            return said(value)
        text = str(super().format_field(value, format_spec))
        return text.translate(_digits()) if isinstance(value, int | float) else isolated(text)


def _digits() -> dict[int, str]:
    """Return what the language writes for the figures and marks of an English number."""
    locale = QLocale()
    figures = {ord("0") + figure: chr(ord(locale.zeroDigit()) + figure) for figure in range(10)}
    return {**figures, ord(","): locale.groupSeparator(), ord("."): locale.decimalPoint()}


def _locale_of(choice: str, language: str) -> QLocale:
    """Return how numbers are written: as the system has it where it speaks the language."""
    system, usual = QLocale.system(), QLocale(_LOCALES[language])
    wished = choice == "system" and system.language() != QLocale.Language.C  # which groups no thousands
    return system if wished or system.language() == usual.language() else usual


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
