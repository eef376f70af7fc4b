"""What lies over the picture while another one is opened: which, how far it is, and the way to stop it."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from qt_kmeans.core.phrases import Phrase
from qt_kmeans.gui.languages import isolated, said
from qt_kmeans.gui.looks.theme import current_theme
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.status import PATIENCE_MS
from qt_kmeans.gui.widgets.form import muted

_WIDTH = 340  # px
_VEIL = 170  # opacity of what dims the picture, 0..255
_CORNER = 10  # px
_SAID = "Opening"  # the stage that goes without saying here


class OpeningCard(QWidget):
    """Dims its host and says what is being opened, once that takes longer than `PATIENCE_MS`.

    Signals
    -------
    cancel_requested
        The user does without.
    """

    cancel_requested = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stage = muted(QLabel())
        self._stage.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.cancel_requested)
        self._late = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._late.timeout.connect(self.show)
        self._lay_out()
        self.setAccessibleName(self.tr("A picture is being opened"))
        self.hide()
        host.installEventFilter(self)

    def set_opening(self, name: str) -> None:
        """Say that this picture is being opened; "" when none is any more."""
        if not name:
            self._late.stop()
            self.hide()
            return
        text = self.tr("Opening {}…").format(isolated(name))
        room = _WIDTH - 2 * Space.HUGE
        self._name.setText(self._name.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room))
        self._name.setToolTip(text)
        self.set_work("", 0.0)
        if self.isHidden():
            self._late.start()

    def set_work(self, stage: str, fraction: float) -> None:
        """Show what is done for it, and how far that is, 0..1; 0 where nobody knows."""
        self._stage.setText(said(Phrase(stage)) if stage not in ("", _SAID) else "")
        busy = fraction <= 0.0
        self._bar.setRange(0, 0 if busy else 1000)
        if not busy:
            self._bar.setValue(round(1000 * min(1.0, fraction)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the whole host."""
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self.resize(self._host.size())
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Lie over what is there."""
        self.resize(self._host.size())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies below, and give the words a ground."""
        theme = current_theme()
        veil = QColor(theme.window)
        veil.setAlpha(_VEIL)
        painter = QPainter(self)
        painter.fillRect(event.rect(), veil)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.outline), 1))
        painter.setBrush(QColor(theme.window))
        painter.drawRoundedRect(
            QRectF(self._card.geometry()).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER
        )
        painter.end()

    def _lay_out(self) -> None:
        self._card = QWidget()
        self._card.setFixedWidth(_WIDTH)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(Space.HUGE, Space.LARGE, Space.HUGE, Space.LARGE)
        inside.setSpacing(Space.MEDIUM)
        for widget in (self._name, self._bar, self._stage):
            inside.addWidget(widget)
        inside.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = QHBoxLayout(self)
        middle.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
