"""What came of saving all files: a table beside the window, in nobody's way."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qt_kmeans.core.naming import display_name
from qt_kmeans.gui.languages import isolated, said
from qt_kmeans.gui.looks import wording
from qt_kmeans.gui.looks.theme import Icon, current_theme, icon_pixmap
from qt_kmeans.gui.looks.tokens import Space
from qt_kmeans.gui.tray.save_state import Saved, Summary
from qt_kmeans.gui.widgets.form import close_box

_SIZE = QSize(760, 420)
_NAME, _BEFORE, _AFTER, _CHANGE, _OUTCOME = range(5)
_FIGURES = (_BEFORE, _AFTER, _CHANGE)


class SaveSummary(QDialog):
    """Shows a row for every file, what was saved in all, and what to do about it.

    Signals
    -------
    retry_requested : Summary
        The user wants what failed to be tried again.
    folder_requested : Path
        The user wants to see this file in its folder.
    """

    retry_requested = Signal(object)
    folder_requested = Signal(object)

    def __init__(self, summary: Summary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Saved Files"))
        self.summary = summary
        self.head = QLabel(self._head())
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.table = self._make_table()
        self._fitter = QTimer(self, singleShot=True, interval=0)
        self._fitter.timeout.connect(self.table.resizeRowsToContents)
        self.table.horizontalHeader().sectionResized.connect(self._fit_rows)
        buttons = close_box(self)
        self.folder = buttons.addButton(self.tr("Show in &Folder"), QDialogButtonBox.ButtonRole.ActionRole)
        self.folder.setEnabled(bool(summary.written))
        self.folder.clicked.connect(self._show_in_folder)
        self.retry = buttons.addButton(self.tr("&Try Again"), QDialogButtonBox.ButtonRole.ActionRole)
        self.retry.setToolTip(self.tr("Try those again that were not saved"))
        self.retry.setVisible(bool(summary.failed))
        self.retry.clicked.connect(self._retry)
        for button in (self.folder, self.retry):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.head)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.resize(_SIZE)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self.summary.rows), 5)
        titles = self.tr("File"), self.tr("Before"), self.tr("After"), self.tr("Change"), self.tr("Result")
        for number, title in enumerate(titles):
            item = QTableWidgetItem(title)
            item.setTextAlignment(_alignment(number))
            table.setHorizontalHeaderItem(number, item)
        table.setAccessibleName(self.tr("Saved files"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        for number, row in enumerate(self.summary.rows):
            self._fill(table, number, row)
        header = table.horizontalHeader()
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Interactive)
        for number in _FIGURES:
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        table.setColumnWidth(_NAME, 190)
        return table

    @Slot()
    def _fit_rows(self) -> None:
        """Give the rows the height of their words, and again once all columns have their widths."""
        self.table.resizeRowsToContents()
        self._fitter.start()

    def _head(self) -> str:
        """Return what came of it, in a line or two."""
        written, failed = self.summary.written, self.summary.failed
        others = len(self.summary.rows) - len(written) - len(failed)
        before, after = self.summary.sizes()
        text = self.tr("Saved: {}.").format(wording.files_text(len(written)))
        if before:
            figures = (
                wording.bytes_text(before),
                wording.bytes_text(after),
                wording.change_text(before, after),
            )
            sizes = map(isolated, figures)
            text = self.tr("Saved: {0}, {1} → {2} ({3}).").format(wording.files_text(len(written)), *sizes)
        if others:
            text += " " + self.tr("Left out: {}.").format(wording.files_text(others))
        if failed:
            text += " " + self.tr("Not saved: {}.").format(wording.files_text(len(failed)))
        return text

    def _fill(self, table: QTableWidget, number: int, row: Saved) -> None:
        report, file = row.report, row.wish.file
        before = (report.bytes_in if report is not None else None) or file.bytes_before
        after = report.bytes_out if report is not None else None
        change = wording.change_text(before, after) if before and after else ""
        outcome, sign = self._outcome(row)
        texts = (
            file.name,
            wording.bytes_text(before) if before else wording.DASH,
            wording.bytes_text(after) if after else wording.DASH,
            change,
            outcome,
        )
        theme = current_theme()
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            item.setTextAlignment(_alignment(column))
            if column == _OUTCOME:
                ink = {Icon.ERROR: theme.error, Icon.ALERT: theme.warning, Icon.CHECK: theme.muted}[sign]
                item.setIcon(icon_pixmap(sign, ink, 16, ratio=self.devicePixelRatioF()))
                if sign == Icon.ERROR:
                    item.setForeground(QColor(theme.error))
            table.setItem(number, column, item)

    def _outcome(self, row: Saved) -> tuple[str, Icon]:
        """Return what came of a file in words, and its sign."""
        from qt_kmeans.core.targets import is_numbered

        report = row.report
        if row.kept is not None:
            return self.tr("Left as it is: {} is there already.").format(display_name(row.kept)), Icon.ALERT
        if report is None:
            return self.tr("Not saved: cancelled before its turn."), Icon.ERROR
        if report.error is not None:
            return said(report.error), Icon.ERROR
        if report.output is None:
            return self.tr("Left out: the result would be larger than the file."), Icon.ALERT
        lines = [display_name(Path(report.output)), *map(said, report.notes)]
        if is_numbered(Path(report.output)):
            lines.insert(1, self.tr("Under another name, as there was a file of that name."))
        return "\n".join(lines), Icon.CHECK

    @Slot()
    def _retry(self) -> None:
        self.retry_requested.emit(self.summary)
        self.close()

    @Slot()
    def _show_in_folder(self) -> None:
        reports = [row.report for row in self.summary.written]
        if reports and reports[0] is not None and reports[0].output is not None:
            self.folder_requested.emit(Path(reports[0].output))


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if column in _FIGURES else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
