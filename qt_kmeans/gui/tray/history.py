"""Undo and redo: every change of the settings, whoever made it, is a command that swaps two recipes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from qt_kmeans.gui.session.answers import is_answer
from qt_kmeans.gui.session.change_names import change_name, changed_settings
from qt_kmeans.gui.tray.state import NONE, Tray, with_edits

if TYPE_CHECKING:
    from qt_kmeans.core.recipe import Recipe
    from qt_kmeans.gui.session.controller import SessionController
    from qt_kmeans.gui.session.state import Session
    from qt_kmeans.gui.tray.controller import TrayController

LIMIT = 500  # commands
BREATH = 0.7  # s: changes of the same setting that follow one another faster are one command


class History(QObject):
    """Records the changes of a controller's recipe and takes them back.

    What is changed while a slider or a colour is dragged is one command, and so is what the keyboard
    changes in one go. Files with settings of their own have a history of their own; settings for all
    files have one, in which what was done to the palette of one file stays with it.

    Parameters
    ----------
    controller
        Whose recipe it is.
    tray
        Knows whose settings these are.
    clock
        Seconds that only grow.

    Attributes
    ----------
    stack
        The commands that can be undone now.

    Signals
    -------
    moved
        Other commands than before can be undone or redone, or they are called otherwise.
    """

    moved = Signal()

    def __init__(
        self,
        controller: SessionController,
        tray: TrayController,
        parent: QObject,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._tray = tray
        self._clock = clock
        self._name = ""
        self._replaying = False
        self._last: tuple[tuple[str, ...], float] = ((), 0.0)  # what changed last, and when
        self._gesture = 0
        self._stacks: dict[int, QUndoStack] = {}
        self.stack = self._stack_of(NONE)
        controller.changed.connect(self._on_changed)
        tray.changed.connect(self._on_tray)

    def retell(self) -> None:
        """Call all changes anew, in the language of now; what had a name of its own, by what it does."""
        for stack in self._stacks.values():
            for number in range(stack.count()):
                command = stack.command(number)
                if isinstance(command, _Change | _ChangeOfAll):
                    command.retell()
        self.moved.emit()

    @contextmanager
    def naming(self, name: str) -> Iterator[None]:
        """Call the changes made inside `name`."""
        self._name = name
        try:
            yield
        finally:
            self._name = ""

    @contextmanager
    def for_all(self, name: str) -> Iterator[None]:
        """Call the changes made inside `name`; from whichever file, they are undone in all of them."""
        before = self._tray.tray
        if not before.one_each:
            with self.naming(name):
                yield
            return
        self._replaying = True  # the one command is all there is to record
        try:
            yield
        finally:
            self._replaying = False
            self._last = ((), 0.0)
        after = self._tray.tray
        recipes = {file.key: file.recipe for file in before.files}
        if all(file.recipe == recipes.get(file.key) for file in after.files):
            return
        stacks = [self._stack_of(file.key) for file in after.files]
        common = _CommonChange(self._tray, before, after, stacks)
        for stack in stacks:
            stack.push(_ChangeOfAll(common, stack, name))

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self._replay(self.stack.undo)

    @Slot()
    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._replay(self.stack.redo)

    def _replay(self, step: Callable[[], None]) -> None:
        self._replaying = True
        try:
            step()
        finally:
            self._replaying = False
            self._last = ((), 0.0)  # what comes next is another command

    def _stack_of(self, key: int) -> QUndoStack:
        """Return the commands of a file with settings of its own, or with `NONE` those for all files."""
        if key not in self._stacks:
            stack = self._stacks[key] = QUndoStack(self)
            stack.setUndoLimit(LIMIT)
            stack.indexChanged.connect(self.moved)
        return self._stacks[key]

    @Slot(object, object)
    def _on_tray(self, old: Tray, new: Tray) -> None:
        if (old.one_each, old.current) != (new.one_each, new.current):
            self.stack = self._stack_of(new.current if new.one_each else NONE)
            self._last = ((), 0.0)
            self.moved.emit()

    @Slot(object, object)
    def _on_changed(self, old: Session, new: Session) -> None:
        if new.source is not old.source:
            return  # these settings are those that hold for the other picture
        if new.recipe != old.recipe and is_answer(old, new):
            self._amend(old.recipe, new.recipe)
        elif new.recipe != old.recipe and not self._replaying:
            name = self._name or change_name(old.recipe, new.recipe)
            gesture = self._gesture_of(old.recipe, new.recipe)
            owners = self._controller, self._tray
            self.stack.push(_Change(*owners, (old.recipe, new.recipe), name, gesture))

    def _amend(self, asked: Recipe, answer: Recipe) -> None:
        """Have the change that asked for a target lead to what was found; it is no change of its own."""
        command = self.stack.command(self.stack.index() - 1) if self.stack.index() else None
        if isinstance(command, _Change) and command.after == asked:
            command.after = answer

    def _gesture_of(self, old: Recipe, new: Recipe) -> tuple[str, int]:
        """Return what the change is part of: changes of the same gesture become one command."""
        if self._controller.gesture is not None:
            return "drag", self._controller.gesture
        changed, now = changed_settings(old, new), self._clock()
        if self._name or changed != self._last[0] or now - self._last[1] > BREATH:
            self._gesture += 1
        self._last = (changed, now)
        return "keys", self._gesture


class _CommonChange:
    """Other settings of files that have their own; those that have been changed since are left alone.

    Every file's history has a command for it. Whichever of them is undone, it is undone for all, and the
    commands of the others follow: none is left that would do nothing.
    """

    def __init__(
        self, controller: TrayController, before: Tray, after: Tray, stacks: Sequence[QUndoStack]
    ) -> None:
        self._controller = controller
        self._before, self._after = before, after
        self._stacks = stacks
        self._following = False

    def undo(self, meant: QUndoStack) -> None:
        """Undo it for all, as the user meant in one history."""
        if not self._following:
            self._controller.restore_settings(self._before, since=self._after)
            self._follow([s.undo for s in self._stacks if s is not meant and self._is_at(s, s.index() - 1)])

    def redo(self, meant: QUndoStack) -> None:
        """Redo it for all."""
        if not self._following:
            self._controller.restore_settings(self._after, since=self._before)
            self._follow([s.redo for s in self._stacks if s is not meant and self._is_at(s, s.index())])

    def _follow(self, steps: Sequence[Callable[[], None]]) -> None:
        self._following = True
        for step in steps:
            step()
        self._following = False

    def _is_at(self, stack: QUndoStack, index: int) -> bool:
        command = stack.command(index) if 0 <= index < stack.count() else None
        return isinstance(command, _ChangeOfAll) and command.common is self


class _ChangeOfAll(QUndoCommand):
    """A common change in the history of one file."""

    def __init__(self, common: _CommonChange, stack: QUndoStack, name: str) -> None:
        super().__init__(name)
        self.common = common
        self._stack = stack
        self._made = True  # as with a single change

    def retell(self) -> None:
        self.setText(QCoreApplication.translate("Changes", "Settings of All Files"))

    def undo(self) -> None:
        self.common.undo(self._stack)

    def redo(self) -> None:
        if not self._made:
            self.common.redo(self._stack)
        self._made = False


class _Change(QUndoCommand):
    """One recipe instead of another."""

    def __init__(
        self,
        controller: SessionController,
        tray: TrayController,
        recipes: tuple[Recipe, Recipe],
        name: str,
        gesture: tuple[str, int],
    ) -> None:
        super().__init__(name)
        self._controller = controller
        self._tray = tray
        self._key = tray.tray.current
        (self.before, self.after), self.gesture = recipes, gesture
        self._made = True  # the change came first; the stack begins with a redo

    def retell(self) -> None:
        self.setText(change_name(self.before, self.after))

    def undo(self) -> None:
        self._go_to(self.before)

    def redo(self) -> None:
        if not self._made:
            self._go_to(self.after)
        self._made = False

    def _go_to(self, recipe: Recipe) -> None:
        """Take settings; what was done to the palette of a file is undone there, whichever is shown now."""
        shown = self._controller.session.recipe
        if self._tray.tray.current == self._key:
            self._controller.set_recipe(recipe)
            return
        self._tray.give_settings(self._key, recipe)
        self._controller.set_recipe(with_edits(recipe, shown))

    def id(self) -> int:
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other.gesture != self.gesture:
            return False
        self.after = other.after
        self.setText(other.text())
        self.setObsolete(self.before == self.after)
        return True
