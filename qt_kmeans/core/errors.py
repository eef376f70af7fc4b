"""The family of errors a user may see: one sentence each, naming the file, the reason, the way out."""

from qt_kmeans.core.phrases import Phrase


class QtKMeansError(Exception):
    """Anything the program refuses to do; ``str(error)`` is the sentence to show.

    Parameters
    ----------
    template, **arguments
        The sentence, as a `Phrase` takes it.
    """

    def __init__(self, template: str = "", /, **arguments: object) -> None:
        super().__init__(Phrase(template, **arguments))

    @property
    def phrase(self) -> Phrase:
        """The sentence, for whoever speaks another language."""
        phrase: Phrase = self.args[0]
        return phrase


class ImageReadError(QtKMeansError):
    """A file cannot be opened as an image."""


class TruncatedImageError(ImageReadError):
    """A damaged file of which a part can be read: opening it with ``allow_truncated`` will succeed."""


class ImageWriteError(QtKMeansError):
    """A result cannot be encoded or saved; whatever stood at the target is untouched."""


class TargetExistsError(ImageWriteError):
    """A file of the result's name is there, and was not to be replaced."""


class TargetMissedError(QtKMeansError):
    """No file meets the target; the sentence offers the nearest."""


class PaletteError(QtKMeansError):
    """A palette file cannot be read or written."""


class RecipeError(QtKMeansError, ValueError):
    """A setting is out of its range or not of its kind."""


class Cancelled(QtKMeansError):
    """The user no longer wants the answer; raised out of a progress callback."""

    def __init__(self) -> None:
        super().__init__("Cancelled.")
