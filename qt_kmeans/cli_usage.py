"""How wrong usage is told: in one sentence that names the option as it was typed and says what to do."""

import argparse
import re
from pathlib import Path
from typing import Any, NoReturn

from qt_kmeans.cli_values import meant
from qt_kmeans.core.naming import printable

# What argparse says about wrong usage, and how we say it.
_SENTENCES = (
    (r"argument (\S+): expected (?:one|at least one) argument", r"\1 needs a value"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 and \2 exclude each other; leave one out"),
    (r"argument (\S+): ignored explicit argument '?(.+?)'?", r"\1 takes no value, not \2"),
    (r"argument (\S+): (.+)", r"\1 takes \2"),
    (r"the following arguments are required: COMMAND", "name a command"),
    (r"the following arguments are required: IN", "name an image"),
    (r"the following arguments are required: IN, (.+)", r"name an image, and \1"),
    (r"the following arguments are required: (.+)", r"\1 is missing"),
)
# What options are called elsewhere, at pngquant, ImageMagick or Pillow, and often in the mind.
_ELSEWHERE = {
    "--colors": "-k",
    "--colours": "-k",
    "--ncolors": "-k",
    "--clusters": "-k",
    "--quality": "--min-quality",
    "--force": "--overwrite",
    "-f": "--overwrite",
    "--output": "-o",
    "--size": "--max-bytes",
    "--strip": "--metadata",
    "--speed": "--effort",
}
_NO_COMMAND = re.compile(r"argument COMMAND: invalid choice: '(.*?)' \(choose from (.*)\)", re.DOTALL)


class UsageParser(argparse.ArgumentParser):
    """A parser that takes no abbreviations, for a script must not change its meaning with a new option.

    Wrong usage is told in one sentence.
    """

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - argparse's own
        super().__init__(allow_abbrev=False, **settings)
        self.set_defaults(parser=self)

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:  # noqa: ANN401
        """Return the options; what is too much is an error of the command it was given to."""
        options, rest = self.parse_known_args(args, namespace)
        if rest:
            options.parser.refuse(rest[0])
        return options

    def refuse(self, text: str) -> NoReturn:
        """Tell that an argument means nothing."""
        if not text.startswith("-"):
            self.error(f"{text} is one too many; name a single image")
        known = [option for action in self._actions for option in action.option_strings]
        name = text.partition("=")[0]
        same = _ELSEWHERE.get(name)
        hint = f"; did you mean {same}?" if same in known else meant(name, known)
        self.error(f"there is no option {text}{hint}")

    def error(self, message: str) -> NoReturn:
        """Print one line and end with code 2."""
        if unknown := _NO_COMMAND.fullmatch(message):
            same = meant(unknown[1], re.findall(r"\w+", unknown[2]))
            if not same and Path(unknown[1]).exists():
                same = f"; did you mean {self.prog} compress {unknown[1]}?"
            message = f"there is no command {unknown[1]}{same}"
        for pattern, sentence in _SENTENCES:
            message, found = re.subn(f"^{pattern}$", sentence, message, flags=re.DOTALL)
            if found:
                break
        sentence = f"{self.prog}: {message.rstrip('.')}"
        if ";" not in message:  # behind it stands what to do
            sentence += f"; {self.prog} --help tells more"
        self.exit(2, printable(sentence.removesuffix("?")) + ("?" if message.endswith("?") else ".") + "\n")
