"""Every text of the source is translated, and keeps what the program fills in and the keys it answers to."""

import importlib.util
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from qt_kmeans.gui.languages import LANGUAGES

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
PLURALS = {"en": 2, "de": 2, "ar": 6}
FIELD = re.compile(r"\{[^{} ]*\}")  # "{ and }" names two keys


class Text(NamedTuple):
    """A text and what a file has for it: one form, or one for every kind of number."""

    context: str
    source: str
    forms: tuple[str, ...]
    plural: bool
    finished: bool


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The script that keeps the translations in step."""
    spec = importlib.util.spec_from_file_location("translate_tool", RESOURCES / "translate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def texts(file: Path) -> Iterator[Text]:
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = translation.findall("numerusform") if plural else [translation]
            yield Text(
                context.findtext("name") or "",
                message.findtext("source") or "",
                tuple(form.text or "" for form in forms),
                plural,
                "type" not in translation.attrib,
            )


def translated(language: str) -> list[Text]:
    return list(texts(RESOURCES / "translations" / f"qt_kmeans_{language}.ts"))


@pytest.fixture(scope="module")
def fresh(tool: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the source has to say, by the extractor."""
    folder = tmp_path_factory.mktemp("texts")
    tool.update(folder)
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(fresh: Path, language: str) -> None:
    wanted = {(text.context, text.source) for text in texts(fresh / f"qt_kmeans_{language}.ts")}
    found = {(text.context, text.source) for text in translated(language) if text.finished}
    missing, gone = sorted(wanted - found), sorted(found - wanted)
    assert not missing, "run resources/translate.py and translate these"
    assert not gone, "run resources/translate.py: these are no longer in the source"
    assert all(all(text.forms) for text in translated(language))


def test_the_window_has_what_the_translators_wrote(tool: ModuleType) -> None:
    assert not tool.outdated(), "run resources/translate.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_filled_in_has_its_place(language: str) -> None:
    for text in translated(language):
        fields = Counter(FIELD.findall(text.source))
        for form in text.forms:
            assert Counter(FIELD.findall(form)) == fields, form
            assert ("%L" in form) <= ("%Ln" in text.source), form
        if text.plural:
            assert len(text.forms) == PLURALS[language]
            assert "%Ln" in text.forms[-1], "large numbers are told in every language"


@pytest.mark.parametrize("language", LANGUAGES)
def test_access_keys_are_kept(language: str) -> None:
    for text in translated(language):
        for form in text.forms:
            assert len(re.findall(r"&\w", form)) == len(re.findall(r"&\w", text.source)), form


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_end_as_they_did(language: str) -> None:
    for text in translated(language):
        for form in text.forms:
            assert form.endswith("…") == text.source.endswith("…"), form
            assert form.endswith(".") == text.source.endswith("."), form
            assert form.strip() == form or text.source.strip() != text.source, form
