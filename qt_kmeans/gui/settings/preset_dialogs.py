"""The questions about presets: what to call them, which file, and which of them to do without."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from qt_kmeans.core.errors import RecipeError
from qt_kmeans.core.presets import LONGEST_NAME, Presets, clean_name
from qt_kmeans.core.recipe import Recipe
from qt_kmeans.gui.files.dialogs import answer_of, save_dialog
from qt_kmeans.gui.languages import said
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.widgets.form import close_box, label, muted


class NameDialog(QDialog):
    """Asks for a name and says when it is taken."""

    def __init__(self, title: str, taken: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._taken = {name.casefold(): name for name in taken}
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setPlaceholderText(self.tr("Such as Logo 16"))
        self.hint = muted(QLabel(" "))
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        for button in self._buttons.buttons():
            button.setIcon(QIcon())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._look)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.HUGE, Space.HUGE, Space.HUGE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        for widget in (label(self.tr("&Name"), self.field), self.field, self.hint, self._buttons):
            column.addWidget(widget)
        self.setMinimumWidth(380)
        self._look("")

    def name(self) -> str:
        """Return the name; of one that is taken, as it is written there."""
        typed = clean_name(self.field.text())
        return self._taken.get(typed.casefold(), typed)

    def _look(self, _text: str) -> None:
        name = self.name()
        there = name.casefold() in self._taken
        self.hint.setText(self.tr("Takes the place of the preset of this name.") if there else " ")
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(bool(name))


class PresetsDialog(QDialog):
    """Lists the user's presets to be renamed in place and deleted.

    Attributes
    ----------
    deleted
        Names and recipes of those that were deleted, so that they can be brought back.
    """

    def __init__(self, presets: Presets, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Presets"))
        self._presets = presets
        self.deleted: list[tuple[str, Recipe]] = []
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Presets"))
        for name in presets.names():
            item = QListWidgetItem(name, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(Qt.ItemDataRole.UserRole, name)
        self.message = QLabel(" " if self.list.count() else self._absence())
        self.message.setWordWrap(True)
        self.rename_button = QPushButton(self.tr("&Rename"))
        self.delete_button = QPushButton(self.tr("&Delete"))
        self.rename_button.clicked.connect(lambda: self.list.editItem(self.list.currentItem()))
        self.delete_button.clicked.connect(self._delete)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, self._delete)
        self.list.itemChanged.connect(self._rename)
        self.list.setCurrentRow(0)
        row = QHBoxLayout()
        for button in (self.rename_button, self.delete_button):
            button.setAutoDefault(False)
            button.setEnabled(self.list.count() > 0)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close_box(self))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.HUGE, Space.HUGE, Space.HUGE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.list)
        column.addWidget(self.message)
        column.addLayout(row)
        self.setMinimumWidth(420)

    def _rename(self, item: QListWidgetItem) -> None:
        old, new = item.data(Qt.ItemDataRole.UserRole), clean_name(item.text())
        if old == item.text():
            return
        self.message.setText(" ")
        try:
            self._presets.rename(old, new)
        except RecipeError as error:
            self.message.setText(said(error.phrase))
            new = old
        item.setData(Qt.ItemDataRole.UserRole, new)
        item.setText(new)

    def _delete(self) -> None:
        if not self.list.count():
            return
        item = self.list.currentItem()
        name = item.data(Qt.ItemDataRole.UserRole)
        self.message.setText(" ")
        try:
            kept = self._read(name)
            self._presets.delete(name)
        except RecipeError as error:
            self.message.setText(said(error.phrase))
            return
        if kept is not None:
            self.deleted.append((name, kept))
        self.list.takeItem(self.list.row(item))
        if not self.list.count():
            self.message.setText(self._absence())
        for button in (self.rename_button, self.delete_button):
            button.setEnabled(self.list.count() > 0)

    def _absence(self) -> str:
        return self.tr("There are none yet: save your settings as a preset in the Edit menu.")

    def _read(self, name: str) -> Recipe | None:
        """Return what is to be deleted; a damaged preset cannot be brought back."""
        try:
            return self._presets.read(name)
        except RecipeError:
            return None


def ask_name(parent: QWidget, title: str, taken: Sequence[str]) -> str:
    """Ask for the name of a preset; "" when the user thinks better of it."""
    dialog = NameDialog(title, taken, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    name = dialog.name()
    dialog.deleteLater()
    return name if accepted else ""


def ask_recipe_file(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a recipe file; None when the user thinks better of it."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Presets", "Import Recipe"), str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([_recipes(), QCoreApplication.translate("Presets", "All files") + " (*)"])
    return answer_of(dialog)


def ask_recipe_target(parent: QWidget, suggestion: Path) -> tuple[Path, bool] | None:
    """Ask where to save a recipe; the flag says that a file may be replaced."""
    title = QCoreApplication.translate("Presets", "Export Recipe")
    path = answer_of(save_dialog(parent, title, suggestion, [_recipes()], suffix="json"))
    return (path, path.exists()) if path is not None else None


def _recipes() -> str:
    return QCoreApplication.translate("Presets", "Recipes") + " (*.json)"
