"""The bar that tells what went wrong, or what is worth knowing, without standing in the way."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAction,
    QColor,
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from qt_kmeans.gui.looks.theme import Icon, current_theme, icon_pixmap, set_icon
from qt_kmeans.gui.looks.tokens import Space, Theme

_STRIPE: Final = 3  # width of the coloured edge, logical pixels
_NOTE_SECONDS: Final = 8.0
_LEAST_TEXT: Final = 300  # px of a longer text beside the buttons, else they stand below
_AROUND: Final = 110  # px for all but text and buttons


class Kind(StrEnum):
    """How serious a message is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


_ICONS: Final = {Kind.ERROR: Icon.ERROR, Kind.WARNING: Icon.ALERT, Kind.NOTE: Icon.ABOUT}


def inks(kind: Kind, theme: Theme) -> tuple[str, str]:
    """Return the colours of a message's icon and of its ground."""
    return {
        Kind.ERROR: (theme.error, theme.error_ground),
        Kind.WARNING: (theme.warning, theme.warning_ground),
        Kind.NOTE: (theme.note, theme.note_ground),
    }[kind]


def announce(speaker: QWidget, text: str, *, urgent: bool) -> None:
    """Have screen readers say something, at once when it is urgent."""
    QAccessible.updateAccessibility(QAccessibleEvent(speaker, QAccessible.Event.Alert))
    news = QAccessibleAnnouncementEvent(speaker, text)
    politeness = QAccessible.AnnouncementPoliteness
    news.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(news)


class InlineBar(QWidget):
    """A message with its icon, its actions and a way to close it; hidden while there is none.

    Escape closes it when the focus is inside, and `dismiss` does from anywhere. A new message takes the
    place of the old, except that a note never hides an error that nobody has closed.

    Signals
    -------
    dismissed
        The message went away: closed, timed out, or one of its actions was chosen.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = Kind.NOTE
        self._outlives = False  # the picture that is shown
        self._lasts = True
        self._buttons: list[QPushButton] = []
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.dismiss)
        self._icon = QLabel()
        self._icon.setFixedSize(Space.ICON, Space.ICON)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setIconSize(QSize(16, 16))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.dismiss)
        set_icon(self._close, Icon.CLOSE)

        self._choices = QHBoxLayout()
        self._choices.setSpacing(Space.SMALL)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Space.LARGE, Space.SMALL, Space.SMALL, Space.SMALL)
        self._grid.setHorizontalSpacing(Space.MEDIUM)
        self._grid.setVerticalSpacing(Space.SMALL)
        self._grid.setColumnStretch(1, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self._icon, 0, 0, middle)
        self._grid.addWidget(self._text, 0, 1)
        self._grid.addLayout(self._choices, 0, 2)
        self._grid.addWidget(self._close, 0, 3, middle)
        self.setAccessibleName(self.tr("Note"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def kind(self) -> Kind:
        """The kind of the message shown last."""
        return self._kind

    @property
    def lasts(self) -> bool:
        """Whether the message shown last stays until it is closed."""
        return self._lasts

    @property
    def text(self) -> str:
        """The message, "" when there is none."""
        return self._text.text()

    def show_error(self, text: str, actions: Sequence[QAction] = ()) -> None:
        """Say what went wrong; stays until it is closed."""
        self.show_message(Kind.ERROR, text, actions)

    def show_warning(self, text: str, actions: Sequence[QAction] = ()) -> None:
        """Say what the user should know before going on; stays until it is closed."""
        self.show_message(Kind.WARNING, text, actions)

    def show_note(
        self,
        text: str,
        actions: Sequence[QAction] = (),
        *,
        seconds: float = _NOTE_SECONDS,
        outlives_picture: bool = False,
    ) -> None:
        """Say what may be of interest; goes by itself after `seconds`, or with 0 when it is closed.

        With `outlives_picture` it is no matter of the picture that is shown, see :meth:`picture_gone`.
        """
        if self.isVisible() and self._kind is Kind.ERROR:
            return
        self.show_message(Kind.NOTE, text, actions, lasts=seconds <= 0)
        self._outlives = outlives_picture
        if seconds > 0:
            self._clock.start(round(seconds * 1000))

    def show_message(
        self, kind: Kind, text: str, actions: Sequence[QAction] = (), *, lasts: bool = True
    ) -> None:
        """Show a message of any kind, with a button for each action; the first is the suggested one."""
        self._clock.stop()
        self._kind, self._outlives, self._lasts = kind, False, lasts
        self._text.setText(text)
        self._offer(actions)
        self._dress()
        title = {
            Kind.ERROR: self.tr("Error"),
            Kind.WARNING: self.tr("Warning"),
            Kind.NOTE: self.tr("Note"),
        }[kind]
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.show()
        announce(self, f"{title}: {text}", urgent=kind is not Kind.NOTE)

    @Slot()
    def dismiss(self) -> None:
        """Close the message."""
        self._clock.stop()
        if self.isHidden():
            return
        self.hide()
        self._text.clear()
        self._offer(())
        self.dismissed.emit()

    def picture_gone(self) -> None:
        """Close the message if it is about the picture that was shown."""
        if not self._outlives:
            self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while it is being read."""
        if self._clock.isActive():
            self._clock.setInterval(max(self._clock.remainingTime(), 1))
            self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        if self._kind is Kind.NOTE and self._clock.interval() > 0 and self.isVisible():
            self._clock.start()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.isHidden():
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow with the lines that the text needs."""
        super().resizeEvent(event)
        self._arrange()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow bar is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the text needs in lines of this width."""
        self._arrange(width)
        return self._grid.totalHeightForWidth(width)

    def _arrange(self, width: int | None = None) -> None:
        """Put the buttons under the text where it would have to stand in a narrow column beside them."""
        taken = sum(button.sizeHint().width() + Space.SMALL for button in self._buttons)
        text = min(self._text.fontMetrics().horizontalAdvance(self.text) + 1, _LEAST_TEXT)
        room = (self.width() if width is None else width) - taken - _AROUND
        below = bool(taken) and room < text
        if below == (self._grid.itemAtPosition(1, 1) is not None):
            return
        self._grid.removeItem(self._choices)
        if below:
            self._grid.addLayout(self._choices, 1, 1, 1, 3, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addLayout(self._choices, 0, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground with its coloured edges."""
        ink, ground = (QColor(color) for color in inks(self._kind, current_theme()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QPainterPath()
        box.addRoundedRect(QRectF(self.rect()), Space.RADIUS, Space.RADIUS)
        painter.setClipPath(box)
        painter.fillRect(self.rect(), ground)
        painter.fillRect(QRectF(0, 0, _STRIPE, self.height()), ink)
        painter.setClipping(False)
        edge = QColor(ink)
        edge.setAlpha(140)
        painter.setPen(QPen(edge, 1))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, Space.RADIUS, Space.RADIUS)
        painter.end()

    def _offer(self, actions: Sequence[QAction]) -> None:
        for button in self._buttons:
            self._choices.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for action in actions:
            button = QPushButton(action.text())
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            button.clicked.connect(self.dismiss)
            self._choices.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            self._buttons.append(button)
        self._arrange()

    def _dress(self) -> None:
        theme = current_theme()
        ink, _ = inks(self._kind, theme)
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icon_pixmap(_ICONS[self._kind], ink, Space.ICON, ratio=ratio))
        palette = self._text.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.text))
        self._text.setPalette(palette)
        self.update()
