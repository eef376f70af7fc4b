"""Texts for people, in English, that another language can be put in the place of.

The engine and the command line speak English. A window that speaks another language looks up a phrase's
template there and fills in the arguments itself; `resources/translate.py` finds the templates by the calls of
`Phrase`, of the errors, and of `progress`.
"""

from __future__ import annotations

from typing import Any, Self


class Phrase(str):
    """An English text that remembers what it was made of.

    To everyone who does not ask for more it is a plain string.

    Parameters
    ----------
    template
        The text, with the arguments in braces as in `str.format`; a literal in the source. Without
        arguments it is taken as it is, braces included; a phrase stays what it is.
    **arguments
        What to fill in. Phrases among them are translated too; numbers are written as is usual in the
        other language.

    Attributes
    ----------
    template, arguments
        The same.
    """

    template: str
    arguments: dict[str, Any]

    def __new__(cls, template: str = "", /, **arguments: object) -> Self:  # noqa: D102 - the class tells
        if isinstance(template, cls) and not arguments:
            return template
        phrase = super().__new__(cls, template.format(**arguments) if arguments else template)
        phrase.template, phrase.arguments = str(template), arguments
        return phrase

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        return (self.template,), self.arguments

    def __getstate__(self) -> None:
        """Pickle nothing more: it travels between processes with pictures and errors."""
