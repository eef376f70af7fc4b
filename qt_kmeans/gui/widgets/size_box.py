"""A box for the size of a file, shown and typed in the unit that suits it."""

import re
from typing import Final

from PySide6.QtCore import QLocale
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from qt_kmeans.gui.looks import wording

LEAST, MOST = 100, 10**9  # bytes

_PARTS: Final = re.compile(r"\s*(.*?)\s*([kmg]?)b?\s*", re.IGNORECASE)
_STARTS: Final = ("", "k", "m", "g")  # of the units, by powers of 1000


class SizeBox(QDoubleSpinBox):
    """A spin box whose value is a number of bytes.

    "204.8 kB", "1.5m" and "204800 B" can be typed; a number alone is one of the unit that is shown.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(0)
        self.setRange(LEAST, MOST)
        self.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)

    def textFromValue(self, value: float) -> str:
        """Return the size with its unit."""
        return wording.exact_bytes_text(round(value))

    def valueFromText(self, text: str) -> float:
        """Return the bytes that a text stands for; those there are for what is no size."""
        size = self._parse(text)
        return self.value() if size is None else float(min(max(size, LEAST), MOST))

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed on the way to a size."""
        known = self._parse(text) is not None
        state = QValidator.State.Acceptable if known else QValidator.State.Intermediate
        return state, text, position

    def _parse(self, text: str) -> int | None:
        """Return the bytes that a text stands for, None when for none."""
        parts = _PARTS.fullmatch(text)
        number, known = QLocale().toDouble(parts[1] if parts else "")
        if parts is None or not known or number <= 0:
            return None
        bare = text.rstrip()[-1:].isdecimal()
        power = wording.unit_of(round(self.value())) if bare else _STARTS.index(parts[2].lower())
        return round(float(number) * 1000.0**power)
