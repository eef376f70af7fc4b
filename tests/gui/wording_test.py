"""Numbers are short, never rounded to what is not true, and in the user's locale."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from qt_kmeans.gui.looks import wording

UNITS = {"B": 1, "kB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12}


@pytest.fixture(autouse=True)
def _english(qapp: object) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


def plain(text: str) -> str:
    return text.replace("\u202f", " ")


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.00 kB"),
        (9_994, "9.99 kB"),
        (9_996, "10.0 kB"),
        (99_960, "100 kB"),
        (999_400, "999 kB"),
        (999_600, "1.00 MB"),
        (2_100_000, "2.10 MB"),
        (3_000_000_000, "3.00 GB"),
    ],
)
def test_sizes(size: int, text: str) -> None:
    assert plain(wording.bytes_text(size)) == text


@given(st.integers(0, 10**14))
def test_a_size_is_right_to_half_a_percent(size: int) -> None:
    number, unit = plain(wording.bytes_text(size)).split()
    assert float(number.replace(",", "")) * UNITS[unit] == pytest.approx(size, rel=0.0051, abs=0.5)


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        (100, 15, "−85 %"),
        (1000, 1094, "+9.4 %"),
        (100, 112, "+12 %"),
        (5, 5, "±0 %"),
        (0, 5, "±0 %"),
        (10, 0, "−100 %"),
        (10**6, 1, "−99.9 %"),
        (10**6, 10**6 - 1, "−0.1 %"),
        (1, 100, "+9,900 %"),
    ],
)
def test_changes(before: int, after: int, text: str) -> None:
    assert plain(wording.change_text(before, after)) == text


@given(st.integers(1, 10**9), st.integers(0, 10**9))
def test_a_change_never_claims_more_than_is_true(before: int, after: int) -> None:
    text = plain(wording.change_text(before, after))
    assert text.startswith("±" if before == after else "−" if after < before else "+")
    assert (text == "−100 %") == (after == 0)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.0001, "1 ms"), (0.012, "12 ms"), (0.0999, "0.10 s"), (0.35, "0.35 s"), (4.2, "4.2 s"), (75, "75 s")],
)
def test_times(seconds: float, text: str) -> None:
    assert plain(wording.seconds_text(seconds)) == text


def test_other_figures() -> None:
    assert wording.count_text(3_000_000_000) == "3,000,000,000"
    assert [wording.colors_text(count) for count in (1, 1234)] == ["1 colour", "1,234 colours"]
    assert plain(wording.decibel_text(38.23)) == "38.2 dB"
    assert plain(wording.decibel_text(float("inf"))) == "∞ dB"
    assert plain(wording.percent_text(0.8)) == "80 %"
    assert plain(wording.zoom_text(0.067)) == "6.7 %"
    assert plain(wording.zoom_text(1.0)) == "100 %"
    assert wording.hex_text((1, 2, 255, 255)) == "#0102FF"
    assert wording.hex_text((1, 2, 255, 128)) == "#0102FF80"


def test_tolerances_keep_all_their_digits() -> None:
    texts = [plain(wording.tolerance_text(value)) for value in (0.01, 1e-3, 2.5e-3, 1e-5, 0.0)]
    assert texts == ["1 %", "0.1 %", "0.25 %", "0.001 %", "None"]


def test_the_locale_decides_about_the_decimal_point() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    assert plain(wording.bytes_text(2_100_000)) == "2,10 MB"
    assert wording.count_text(12345) == "12.345"
