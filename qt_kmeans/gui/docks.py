"""The panels around the picture: where they stand at first, and where the user put them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QVBoxLayout, QWidget

from qt_kmeans.gui.compare.overlays import DOT
from qt_kmeans.gui.languages import is_mirrored
from qt_kmeans.gui.looks.screen_fit import ScreenFit
from qt_kmeans.gui.looks.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from qt_kmeans.gui.preferences import Preferences

_VERSION = 3  # a remembered layout of another version is not restored
_WINDOW = QSize(1440, 900)
_ROOMY = 1200  # px: no window of this width squeezes its panels
_SETTINGS_WIDTH, _SPACE_WIDTH, _PALETTE_HEIGHT, _TRAY_HEIGHT = 272, 372, 156, 90
_TITLE_BUTTONS = 50  # px of a title that its buttons and margins take
_TABLE_HEIGHT, _TABLE_SHARE = 320, 0.38  # px; of the window's height at most


class Docks(QObject):
    """Files above all, settings where reading begins, colour space and charts at the end, palette below.

    Parameters
    ----------
    window
        The main window; the panels become its docks.
    tray, settings, space, charts, palette
        What the docks contain; the tray is there only while there are several files.
    """

    def __init__(
        self,
        window: QMainWindow,
        *,
        tray: QWidget,
        settings: QWidget,
        space: QWidget,
        charts: QWidget,
        palette: QWidget,
    ) -> None:
        super().__init__(window)
        self._window = window
        area = Qt.DockWidgetArea
        start, end = area.LeftDockWidgetArea, area.RightDockWidgetArea
        if is_mirrored():
            start, end = end, start
        window.setCorner(Qt.Corner.BottomLeftCorner, area.LeftDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, area.RightDockWidgetArea)
        window.setDockNestingEnabled(True)
        self.tray = self._dock("tray", self.tr("Files"), tray, area.TopDockWidgetArea)
        self._tray_wanted = False
        self.tray.dockLocationChanged.connect(self._turn_title)
        self._turn_title(area.TopDockWidgetArea)
        self.settings = self._dock("settings", self.tr("Settings"), settings, start)
        self.palette = self._dock("palette", self.tr("Palette"), _inset(palette), area.BottomDockWidgetArea)
        self.space = self._dock("space", self.tr("Colour Space"), space, end)
        self.charts = self._dock("charts", self.tr("Charts"), charts, end)

        self._fit = ScreenFit(window)
        self._wanted = {self.settings: _SETTINGS_WIDTH, self.space: _SPACE_WIDTH}
        self._restored = self._settled = False
        self._pulling = False  # the user holds the line between two panels
        self._strip_height = _PALETTE_HEIGHT  # what the palette has while it is no table
        self._widen = QTimer(self)  # once the window's layout has settled
        self._widen.setSingleShot(True)
        self._widen.setInterval(0)
        self._widen.timeout.connect(self._widen_squeezed)
        for watched in (window, *self._wanted):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the widths that the user gives the panels, and give them back when the window grows."""
        kind = event.type()
        if watched is not self._window:
            if kind == QEvent.Type.Resize and self._pulling:
                self._note_width(watched)
        elif kind in (QEvent.Type.Show, QEvent.Type.Resize):
            self._widen.start()
        elif isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            pressed = kind == QEvent.Type.MouseButtonPress
            self._pulling = pressed and self._window.isSeparator(event.position().toPoint())
        return False

    def toggles(self) -> tuple[QAction, ...]:
        """Return the actions that show and hide the docks."""
        return tuple(dock.toggleViewAction() for dock in self._all())

    @Slot(str)
    def describe_palette(self, words: str) -> None:
        """Say beside the palette's title what there is."""
        name = self.palette.toggleViewAction().text()
        self.palette.setWindowTitle(DOT.join([name, words]) if words else name)
        self.palette.toggleViewAction().setText(name)

    @Slot(bool)
    def make_room_for_table(self, table: bool) -> None:
        """Let the palette be high enough to read a table, and as it was before when that goes."""
        if not self._window.isVisible():  # a remembered height is the user's own
            return
        if table:
            self._strip_height = self.palette.height()
        wanted = min(_TABLE_HEIGHT, round(self._window.height() * _TABLE_SHARE))
        height = max(wanted, self._strip_height) if table else self._strip_height
        self._window.resizeDocks([self.palette], [height], Qt.Orientation.Vertical)

    def restore(self, preferences: Preferences) -> None:
        """Put window and docks where they were; call it when the toolbars are in place, too."""
        self._window.resize(_WINDOW)
        self._arrange()
        self._first = self._window.saveState(_VERSION)
        self._window.restoreGeometry(preferences.geometry)
        self._restored = self._window.restoreState(preferences.window_state, _VERSION)
        self.show_tray(self._tray_wanted)
        self._fit.fit()

    def remember(self, preferences: Preferences) -> None:
        """Keep where window and docks are."""
        preferences.geometry = self._window.saveGeometry()
        preferences.window_state = self._window.saveState(_VERSION)

    def let_go(self) -> None:
        """Tell nobody that the docks are seen no more: others have taken their place."""
        for dock in self._all():
            dock.blockSignals(True)

    def cover(self, widget: QWidget) -> bool:
        """Tell whether a widget is in a panel that lies behind another one."""
        return any(dock.isAncestorOf(widget) and dock.visibleRegion().isEmpty() for dock in self._all())

    @Slot()
    def reset(self) -> None:
        """Put the docks where they stood at first."""
        self._window.restoreState(self._first, _VERSION)
        for dock in self._all():
            dock.setVisible(dock is not self.tray or self._tray_wanted)
        self._arrange()

    def show_tray(self, wanted: bool) -> None:
        """Show or hide the open files."""
        self._tray_wanted = wanted
        self.tray.setVisible(wanted)
        self._fit.fit_soon()

    @Slot(Qt.DockWidgetArea)
    def _turn_title(self, area: Qt.DockWidgetArea) -> None:
        """Put the title of the files beside them where they lie in a row: height is scarce."""
        lying = area in (Qt.DockWidgetArea.TopDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea)
        feature = QDockWidget.DockWidgetFeature
        features = feature.DockWidgetClosable | feature.DockWidgetMovable | feature.DockWidgetFloatable
        self.tray.setFeatures(features | feature.DockWidgetVerticalTitleBar if lying else features)
        title = self.tray.fontMetrics().horizontalAdvance(self.tray.windowTitle())
        self.tray.setMinimumHeight(title + _TITLE_BUTTONS if lying else 0)

    def _all(self) -> tuple[QDockWidget, ...]:
        return (self.tray, self.settings, self.space, self.charts, self.palette)

    def _note_width(self, dock: QObject) -> None:
        if isinstance(dock, QDockWidget) and not dock.isFloating():
            self._wanted[dock] = dock.width()

    def _note_restored(self) -> None:
        """Take the widths of the last time, but not those that a small window forced upon the panels."""
        small = self._window.width() < _ROOMY
        for dock, usual in self._wanted.items():
            self._wanted[dock] = max(dock.width(), usual) if small else dock.width()

    @Slot()
    def _widen_squeezed(self) -> None:
        """Give panels that a small window has squeezed the width back that they had before."""
        if not self._window.isVisible():
            return
        if self._restored and not self._settled:
            self._note_restored()
        self._settled = True
        squeezed = {
            dock: width
            for dock, width in self._wanted.items()
            if dock.isVisible() and not dock.isFloating() and dock.width() < width
        }
        if squeezed:
            self._window.resizeDocks([*squeezed], [*squeezed.values()], Qt.Orientation.Horizontal)

    def _arrange(self) -> None:
        self._window.tabifyDockWidget(self.space, self.charts)
        self.space.raise_()
        self._wanted |= {self.settings: _SETTINGS_WIDTH, self.space: _SPACE_WIDTH}
        self._window.resizeDocks(
            [self.settings, self.space], [_SETTINGS_WIDTH, _SPACE_WIDTH], Qt.Orientation.Horizontal
        )
        self._window.resizeDocks(
            [self.tray, self.palette], [_TRAY_HEIGHT, _PALETTE_HEIGHT], Qt.Orientation.Vertical
        )

    def _dock(self, name: str, title: str, content: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(content)
        dock.toggleViewAction().triggered.connect(lambda shown: dock.raise_() if shown else None)
        self._window.addDockWidget(area, dock)
        return dock


def _inset(content: QWidget) -> QWidget:
    """Return `content` with a little room around it."""
    result = QWidget()
    column = QVBoxLayout(result)
    column.setContentsMargins(Space.SMALL, 0, Space.SMALL, Space.SMALL)
    column.addWidget(content)
    return result
