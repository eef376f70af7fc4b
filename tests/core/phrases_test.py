"""A phrase is a string to whoever wants one, and tells what it was made of to whoever translates it."""

import copy
import pickle
from typing import Any

import pytest

from qt_kmeans.core.codec_child import Failure
from qt_kmeans.core.errors import ImageReadError, RecipeError
from qt_kmeans.core.phrases import Phrase


def test_it_is_plain_english() -> None:
    phrase = Phrase("{count:,} of {what}", count=12345, what=Phrase("grey"))
    assert phrase == "12,345 of grey"
    assert phrase.template == "{count:,} of {what}"
    assert phrase.arguments == {"count": 12345, "what": "grey"}


def test_without_arguments_braces_are_braces() -> None:
    assert Phrase("{ and } halve and double") == "{ and } halve and double"
    assert str(RecipeError("a {b}")) == "a {b}"


def test_a_phrase_stays_what_it_is() -> None:
    phrase = Phrase("{name}: gone", name="a.png")
    assert Phrase(phrase) is phrase
    assert ImageReadError(phrase).phrase is phrase


@pytest.mark.parametrize("way", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_it_survives_copies_and_processes(way: Any) -> None:
    inner = RecipeError("There is no setting {name!r}.", name="x{y}")
    outer = ImageReadError("{name}: {error}", name="a {b}.json", error=inner.phrase)
    there = way(outer)
    assert str(there) == "a {b}.json: There is no setting 'x{y}'."
    assert there.phrase.arguments["error"].template == "There is no setting {name!r}."


def test_an_error_of_a_child_process_keeps_its_phrase() -> None:
    there = pickle.loads(pickle.dumps(Failure.of(ImageReadError("{name}: gone", name="a.png")))).restore()
    assert isinstance(there, ImageReadError)
    assert there.phrase.template == "{name}: gone"
