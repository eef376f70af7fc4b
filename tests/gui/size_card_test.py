"""The size card tells before and after, and what to do about a larger file."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from qt_kmeans.gui.figures import Figures
from qt_kmeans.gui.looks.theme import apply_theme
from qt_kmeans.gui.size_card import SizeCard, advice

PHOTO = Figures(
    width=600,
    height=400,
    distinct=9000,
    colors=64,
    input_format="JPEG",
    bytes_before=10_000,
    bytes_truecolor=90_000,
    bytes_after=2_000,
    psnr=33.0,
    seconds=0.1,
)


@pytest.fixture
def card(qtbot: Any) -> SizeCard:
    made = SizeCard()
    made.resize(272, 160)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def texts(card: SizeCard) -> str:
    shown = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    return " | ".join(shown).replace("\u202f", " ")


def test_before_after_and_percent(card: SizeCard) -> None:
    card.set_figures(PHOTO, can_save=True)
    assert texts(card) == "10.0 kB | → | 2.00 kB | −80 % | PNG with all its colours: 90.0 kB"
    assert "10.0" in card.accessibleDescription()


def test_nothing_is_claimed_without_a_picture(card: SizeCard) -> None:
    card.set_figures(Figures(output_format="webp"), can_save=False)
    assert texts(card) == "The size of the file appears here"
    assert card.save_button.text() == "Save as WebP…"
    assert not card.save_button.isEnabled()


def test_a_larger_result_is_said_with_reason_and_way_out(card: SizeCard) -> None:
    card.set_figures(replace(PHOTO, bytes_after=13_400), can_save=True)
    assert "+34 %" in texts(card)
    assert "a JPEG leaves out detail" in texts(card)
    assert "Use fewer colours, try WebP or keep the input." in texts(card)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"bytes_after": 9_999}, ""),
        ({"bytes_after": None}, ""),
        ({"bytes_before": 0, "bytes_after": 99_999}, ""),
        ({"bytes_after": 10_001, "input_format": "PNG"}, "packed well already. Use fewer colours, try"),
        ({"bytes_after": 10_001, "output_format": "webp"}, "Use fewer colours or keep the input."),
        (
            {"bytes_after": 10_001, "exact": True, "input_format": "PNG"},
            "already. Try WebP or keep the input.",
        ),
    ],
)
def test_advice(changes: dict[str, Any], words: str) -> None:
    text = advice(replace(PHOTO, **changes))
    assert words in text
    assert bool(text) == bool(words)


def test_stale_numbers_are_greyed_and_give_no_advice(card: SizeCard) -> None:
    card.set_figures(replace(PHOTO, bytes_after=13_400, stale=True), can_save=True)
    assert "Larger" not in texts(card)
    grey = [label.text() for label in card.findChildren(QLabel) if not label.isEnabled()]
    assert any("13.4" in text for text in grey)


def test_an_exact_result_is_said_to_be_lossless(card: SizeCard) -> None:
    card.set_figures(replace(PHOTO, exact=True), can_save=True)
    assert "lossless" in texts(card)
    card.set_figures(replace(PHOTO, exact=True, converted=True), can_save=True)
    assert "lossless" not in texts(card)
    assert "Exact" not in texts(card)  # a 16-bit file has lost half of its bits
    assert "kept, as it was converted" in texts(card)


def test_the_line_about_true_colour_keeps_its_place(card: SizeCard) -> None:
    card.set_figures(replace(PHOTO, bytes_truecolor=None), can_save=True)
    before = card.sizeHint().height()
    card.set_figures(PHOTO, can_save=True)
    assert card.sizeHint().height() == before


def test_a_pasted_picture_is_held_against_true_colour(card: SizeCard) -> None:
    card.set_figures(replace(PHOTO, bytes_before=0), can_save=True)
    assert texts(card).startswith("90.0 kB | → | 2.00 kB | −98 %")


def test_the_button_asks_for_a_file(qtbot: Any, card: SizeCard) -> None:
    card.set_figures(PHOTO, can_save=True)
    with qtbot.waitSignal(card.save_requested):
        qtbot.mouseClick(card.save_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_good_and_bad_news_follow_the_theme(qapp: QApplication, card: SizeCard, theme: str) -> None:
    card.set_figures(PHOTO, can_save=True)
    apply_theme(qapp, theme)
    colors = set()
    for after in (2_000, 13_400):
        card.set_figures(replace(PHOTO, bytes_after=after), can_save=True)
        image = card.grab().toImage()
        colors.add(image.pixelColor(20, card.bar.y() + 3).name())
    assert len(colors) == 2
    apply_theme(qapp, "light")
