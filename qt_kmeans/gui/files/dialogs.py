"""The questions the window asks: which file, where to, and whether to let a result go."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QMessageBox, QTreeView, QWidget

from qt_kmeans.core.recipe import FORMATS
from qt_kmeans.gui.looks import wording

_DIALOG = QSize(820, 520)
_NAMES = 300  # px for the column of names
_AROUND = 28  # px beside the words of a column


@dataclass(frozen=True, slots=True)
class SaveChoice:
    """Where to save.

    Attributes
    ----------
    path
        The file to write, with the suffix of its format.
    format
        "png", "webp" or "gif"; what the name says where it asks for another type of image.
    overwrite
        True when the file exists and the user agreed in the dialog to replace it.
    """

    path: Path
    format: str
    overwrite: bool


def ask_open(parent: QWidget, folder: Path) -> tuple[Path, ...]:
    """Ask for image files; none when the user thinks better of it."""
    from qt_kmeans.core.targets import IMAGE_SUFFIXES

    translate = QCoreApplication.translate
    patterns = " ".join(sorted(f"*{suffix}" for suffix in IMAGE_SUFFIXES))
    images = translate("Dialogs", "Images") + f" ({patterns})"
    everything = translate("Dialogs", "All files") + " (*)"
    dialog = QFileDialog(parent, translate("Dialogs", "Open Images"), str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)  # a line of eighty endings helps nobody
    dialog.setNameFilters([images, everything])
    widen(dialog)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    paths = [Path(name) for name in dialog.selectedFiles()]
    typed = [path for path in _typed_paths(dialog) if path not in paths]
    dialog.deleteLater()
    return (*paths, *typed) if accepted else ()


def _typed_paths(dialog: QFileDialog) -> list[Path]:
    """Return the files that are named in a dialog; Qt forgets those its filter hides among others."""
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    quoted = re.findall(r'"([^"]+)"', field.text()) if isinstance(field, QLineEdit) else []
    folder = Path(dialog.directory().absolutePath())
    return [folder / name for name in quoted] if len(quoted) > 1 else []


def ask_folder(parent: QWidget, title: str, folder: Path) -> Path | None:
    """Ask for a folder; None when the user thinks better of it."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return answer_of(dialog)


def ask_save(parent: QWidget, *, suggestion: Path, file_format: str) -> SaveChoice | None:
    """Ask where to save and in which format; None when the user thinks better of it.

    The dialog itself asks before an existing file is replaced.
    """
    filters = _filters()
    dialog = save_dialog(
        parent,
        QCoreApplication.translate("Dialogs", "Save Result"),
        suggestion,
        [filters[name] for name in FORMATS],
        chosen=filters[file_format],
        suffix=file_format,
    )

    def follow_filter(chosen: str) -> None:
        """Let the name's suffix follow the format that is chosen in the dialog."""
        wanted = _format_of_filter(chosen)
        dialog.setDefaultSuffix(wanted)
        names = dialog.selectedFiles()
        if names:
            dialog.selectFile(with_suffix(Path(names[0]), wanted).name)

    dialog.filterSelected.connect(follow_filter)
    path = answer_of(dialog)
    return choice_of(path, _format_of_filter(dialog.selectedNameFilter())) if path is not None else None


def ask_export(parent: QWidget, *, title: str, suggestion: Path, kind: str) -> SaveChoice | None:
    """Ask where an export goes; None when the user thinks better of it.

    Parameters
    ----------
    suggestion
        Its suffix is put behind a name that has another one.
    kind
        What is written, in words.
    """
    suffix = suggestion.suffix
    path = answer_of(save_dialog(parent, title, suggestion, [f"{kind} (*{suffix})"], suffix=suffix))
    if path is None:
        return None
    if path.suffix.lower() == suffix:
        return SaveChoice(path, suffix.removeprefix("."), overwrite=path.exists())
    return SaveChoice(path.with_name(path.name + suffix), suffix.removeprefix("."), overwrite=False)


def choice_of(path: Path, chosen_format: str) -> SaveChoice:
    """Return what to write for a path out of the dialog.

    The name's suffix decides the format, even where it is an image of a type that we do not write; another
    suffix is kept as part of the name, and the chosen format's is put behind it. What the dialog did not
    see, it did not ask about: only an unchanged path counts as agreed to be replaced.
    """
    from qt_kmeans.core.targets import IMAGE_SUFFIXES

    suffix = path.suffix.lower().removeprefix(".")
    if suffix in FORMATS or path.suffix.lower() in IMAGE_SUFFIXES:
        return SaveChoice(path, suffix, overwrite=path.exists())
    return SaveChoice(path.with_name(f"{path.name}.{chosen_format}"), chosen_format, overwrite=False)


def with_suffix(path: Path, file_format: str) -> Path:
    """Return `path` with the suffix of one of our formats exchanged or put behind the name."""
    if path.suffix.lower().removeprefix(".") in FORMATS:
        return path.with_suffix(f".{file_format}")
    return path.with_name(f"{path.name}.{file_format}")


def ask_unsaved(parent: QWidget, name: str) -> str:
    """Ask what to do with a result that is about to be lost; return "save", "discard" or "cancel"."""
    translate = QCoreApplication.translate
    question = translate("Dialogs", "Save the compressed version of {} first?").format(name)
    return _ask_to_save(parent, translate("Dialogs", "Unsaved Result"), question)


def ask_unsaved_files(parent: QWidget, count: int) -> str:
    """Ask what to do with results of files that are about to be lost; as `ask_unsaved`."""
    translate = QCoreApplication.translate
    question = translate("Dialogs", "Save the compressed versions of {} first?")
    return _ask_to_save(
        parent, translate("Dialogs", "Unsaved Results"), question.format(wording.files_text(count))
    )


def _ask_to_save(parent: QWidget, title: str, question: str) -> str:
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(title)
    box.setText(question)
    save = box.addButton(translate("Dialogs", "&Save…"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(translate("Dialogs", "&Discard"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(QMessageBox.StandardButton.Cancel).setIcon(QIcon())
    box.setDefaultButton(save)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return "save" if clicked is save else "discard" if clicked is discard else "cancel"


def save_dialog(
    parent: QWidget,
    title: str,
    suggestion: Path,
    filters: Sequence[str],
    *,
    chosen: str | None = None,
    suffix: str,
) -> QFileDialog:
    """Return a dialog for a file to write, with a name to begin with.

    Parameters
    ----------
    filters, chosen
        The types of file, and which of them is suggested; None for the first.
    suffix
        Is put behind a name that has none.
    """
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(filters)
    dialog.selectNameFilter(chosen or filters[0])
    dialog.setDefaultSuffix(suffix)
    dialog.setDirectory(str(suggestion.parent))
    dialog.selectFile(suggestion.name)
    return dialog


def answer_of(dialog: QFileDialog) -> Path | None:
    """Ask by a dialog, once; return the file or folder, None when the user thinks better of it."""
    widen(dialog)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    names = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(names[0]) if accepted and names else None


def widen(dialog: QFileDialog) -> None:
    """Make room for names in Qt's own dialog; a dialog of the system has its own measures."""
    dialog.resize(_DIALOG)
    now = QLocale.system().toString(QDateTime.currentDateTime(), QLocale.FormatType.ShortFormat)
    for tree in dialog.findChildren(QTreeView):
        tree.header().resizeSection(0, _NAMES)
        for column, widest in enumerate(("888.88 MiB", "JPEG image", now), 1):
            title = str(tree.model().headerData(column, Qt.Orientation.Horizontal))
            room = max(map(tree.fontMetrics().horizontalAdvance, (widest, title)))
            tree.header().resizeSection(column, room + _AROUND)


def _filters() -> dict[str, str]:
    """Return the dialog's filter for every format."""
    translate = QCoreApplication.translate
    return {
        "png": translate("Dialogs", "Indexed PNG") + " (*.png)",
        "webp": translate("Dialogs", "Lossless WebP") + " (*.webp)",
        "gif": translate("Dialogs", "GIF") + " (*.gif)",
    }


def _format_of_filter(chosen: str) -> str:
    return next((name for name, text in _filters().items() if text == chosen), FORMATS[0])
