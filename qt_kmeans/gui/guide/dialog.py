"""What K-Means is, on one page: four drawings with a sentence or two each, then the words of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from qt_kmeans.gui.guide.example import K, example
from qt_kmeans.gui.guide.figures import Figure, Stage
from qt_kmeans.gui.languages import directed, isolated
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.widgets.form import fill_page, muted

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH, _HEIGHT = 876, 664
_LARGER: Final = 1.25  # letters of the headings


class GuideDialog(QDialog):
    """Explains K-Means to somebody who has never heard of it; stays open beside the window.

    Parameters
    ----------
    play_keys
        What plays the convergence, as a person reads it on the keyboard; "" for nothing.
    """

    def __init__(self, play_keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What Is K-Means?"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(Space.HUGE, Space.LARGE, Space.HUGE, Space.LARGE)
        column.setSpacing(Space.LARGE)
        column.addWidget(
            _words(
                self.tr(
                    "A photo has many thousand colours; a small file has room for few. "
                    "K-Means finds the few that stand best for all of them:"
                )
            )
        )
        column.addLayout(self._steps())
        column.addWidget(muted(_words(self._invitation(play_keys))))
        column.addSpacing(Space.SMALL)
        column.addWidget(_heading(self.tr("Words in the Window"), _LARGER))
        column.addLayout(_pairs(self._glossary()))
        column.addStretch(1)
        fill_page(self, body, self.windowTitle())
        self.resize(_WIDTH, _HEIGHT)

    def _steps(self) -> QGridLayout:
        run = example()
        told = (
            (
                Stage.COLORS,
                self.tr("1. Every colour is a point"),
                self.tr(
                    "Colours that look alike lie close together: light ones above, warm ones on the right. "
                    "The panel Colour Space shows them in three dimensions."
                ),
                self.tr("A picture, and its colours as points on a plane"),
            ),
            (
                Stage.START,
                self.tr("2. Centres are set among them"),
                self.tr(
                    "As many as the result may have colours; this number is called k, and is {} here. "
                    "Where they begin is only a guess."
                ).format(isolated(str(K))),
                self.tr("The points, with five centres among them"),
            ),
            (
                Stage.STEP,
                self.tr("3. Points join, centres move"),
                self.tr(
                    "Every point joins the centre that is nearest; those of one centre are a cluster. "
                    "Then every centre moves into the middle of its cluster."
                ),
                self.tr("The points in the colours of their clusters, and how the centres move"),
            ),
            (
                Stage.END,
                self.tr("4. Again, until they rest"),
                self.tr(
                    "After %Ln step(s) nothing moves any more. The centres are the palette: "
                    "the file has it once, and for every pixel only a short number.",
                    "",
                    run.steps,
                ),
                self.tr("The ways of the centres, and the picture in the colours of its palette"),
            ),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.HUGE)
        grid.setVerticalSpacing(Space.LARGE)
        for number, (stage, title, text, description) in enumerate(told):
            card = QVBoxLayout()
            card.setSpacing(Space.TINY)
            card.addWidget(Figure(stage, run, description))
            card.addSpacing(Space.TINY)
            card.addWidget(_heading(title))
            card.addWidget(_words(text))
            card.addStretch(1)
            grid.addLayout(card, number // 2, number % 2)
            grid.setColumnStretch(number % 2, 1)
        return grid

    def _invitation(self, play_keys: str) -> str:
        if not play_keys:
            return self.tr("Open a picture and drag the number of colours to see it happen.")
        text = self.tr("Open a picture and drag the number of colours to see it happen; {} plays it again.")
        return text.format(isolated(play_keys))

    def _glossary(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Inertia"),
                self.tr(
                    "How far the pixels are from their centres: the sum of the squared distances. "
                    "It falls with every step; less is closer to the original."
                ),
            ),
            (
                self.tr("Space"),
                self.tr("How the distance of two colours is measured. In Oklab it is as large as it looks."),
            ),
            (
                self.tr("Dither"),
                self.tr(
                    "Mixes two colours of the palette in a fine pattern where one between them is missing: "
                    "a smooth sky instead of bands, for more bytes."
                ),
            ),
            (
                self.tr("Effort"),
                self.tr("How long to search for the shortest way to write the picture down."),
            ),
            (
                self.tr("Protect"),
                self.tr("Rare colours count more, so that a small red sign on a grey photo keeps its red."),
            ),
            (
                self.tr("Masking"),
                self.tr(
                    "Errors hide where a picture is busy. The more masking, "
                    "the more colours are left for calm areas, where errors would show."
                ),
            ),
            (
                self.tr("Economy"),
                self.tr(
                    "A pixel takes the colour of its neighbour where that hardly shows; "
                    "even runs of pixels make a smaller file."
                ),
            ),
            (
                "SSIMULACRA2",
                self.tr(
                    "How alike two pictures look: 90 cannot be told from the original, "
                    "70 is high, 50 medium, 30 low; very few colours come below 0."
                ),
            ),
            (
                self.tr("Knee"),
                self.tr("The file in the chart after which more bytes buy little more quality."),
            ),
            (
                "PSNR",
                self.tr(
                    "The mean error of the pixels’ numbers, in decibels; more is better. "
                    "It knows nothing of what the eye sees."
                ),
            ),
        )


def _pairs(pairs: Sequence[tuple[str, str]]) -> QGridLayout:
    """Return terms and what they mean, in two columns that are read down."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.HUGE)
    grid.setVerticalSpacing(Space.MEDIUM)
    half = (len(pairs) + 1) // 2
    for number, (term, meaning) in enumerate(pairs):
        cell = QVBoxLayout()
        cell.setSpacing(2)
        cell.addWidget(_heading(term))
        cell.addWidget(muted(_words(meaning)))
        cell.addStretch(1)
        grid.addLayout(cell, number % half, number // half)
        grid.setColumnStretch(number // half, 1)
    return grid


def _heading(text: str, larger: float = 1.0) -> QLabel:
    label = QLabel(directed(text))
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * larger)
    font.setBold(True)
    label.setFont(font)
    return label


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setContentsMargins(0, 1, 0, 0)  # for the dots of an Ö, which may stand out of the line
    return label
