"""The family of errors a user may see: one sentence each, naming the file, the reason, the way out."""


class QtKMeansError(Exception):
    """Anything the program refuses to do; ``str(error)`` is the sentence to show."""


class ImageReadError(QtKMeansError):
    """A file cannot be opened as an image."""


class TruncatedImageError(ImageReadError):
    """A damaged file of which a part can be read: opening it with ``allow_truncated`` will succeed."""


class ImageWriteError(QtKMeansError):
    """A result cannot be encoded or saved; whatever stood at the target is untouched."""


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
