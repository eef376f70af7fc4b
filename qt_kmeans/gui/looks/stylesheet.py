"""The style sheet of the controls: flat, rounded, one accent, visible focus.

Every rule names a class of controls. Nothing is said about plain widgets, so the canvases that paint
themselves (pictures, palette, point cloud) are left alone.
"""

import re
from string import Template

from qt_kmeans.gui.languages import is_mirrored
from qt_kmeans.gui.looks.tokens import Space, Theme

_TEMPLATE = """
QToolTip { color: $text; background: $tip; border: 1px solid $outline; padding: 3px 6px; }

QMenuBar { background: $window; padding: 2px 4px; border-bottom: 1px solid $border; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $hover; }
QMenu { background: $menu; border: 1px solid $outline; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 10px; border-radius: 4px; border: 0; }
QMenu::item:selected { background: $menu_hover; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::separator { height: 1px; background: $outline; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }
QMenu::indicator:non-exclusive:checked, QMenu::indicator:exclusive:checked {
    image: url($tick); }

QToolBar { background: $window; border: 0; border-bottom: 1px solid $border; padding: 4px 6px; spacing: 4px; }
QToolBar::separator { background: $outline; width: 1px; margin: 5px 5px; }
QStatusBar { background: $window; border-top: 1px solid $border; }
QStatusBar::item { border: 0; }
QMainWindow::separator { background: $border; width: 4px; height: 4px; }
QMainWindow::separator:hover { background: $fill; }
QSplitter::handle { background: $border; }
QSplitter::handle:hover { background: $fill; }
QDockWidget { titlebar-close-icon: url($close); titlebar-normal-icon: url($float);
    border: 1px solid $control; }
QDockWidget::title { background: $window; padding: 7px 10px; text-align: left; }
QDockWidget#tray::title { padding: 7px 3px; }
QDockWidget::close-button, QDockWidget::float-button { border: 0; border-radius: 3px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: $hover; }

QPushButton { background: $raised; color: $text; border: 1px solid $outline; border-radius: $radius;
    padding: 4px 14px; min-height: 18px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border-color: $accent; }
QPushButton:default { background: $fill; color: $on_fill; border-color: $fill; }
QPushButton:default:hover { background: $fill_hover; border-color: $fill_hover; }
QPushButton:default:focus { border-color: $text; }
QPushButton:checked { background: $selected; color: $text; border-color: $accent; }
QPushButton:disabled { color: $disabled; background: $window; border-color: $off_outline; }
QPushButton:flat { background: transparent; border-color: transparent; }
QPushButton:flat:hover { background: $hover; }
QPushButton[link="true"] { color: $accent; }
QPushButton[link="true"]:focus { border-color: $accent; }

QToolButton { background: transparent; color: $text; border: 1px solid transparent;
    border-radius: $radius; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $selected; }
QToolButton:focus { border-color: $accent; }
QToolButton[framed="true"] { background: $raised; border-color: $outline; text-align: left; }
QToolButton[framed="true"]:hover { background: $hover; }
QToolButton[framed="true"]:focus { border-color: $accent; }
QToolButton:disabled { color: $disabled; background: transparent; }
QToolButton[popupMode="1"] { padding-right: 16px; }
QToolButton[popupMode="2"] { padding-right: 14px; }
QToolButton::menu-button { border: 0; width: 15px; border-radius: 4px; }
QToolButton::menu-button:hover { background: $pressed; }
QToolButton::menu-arrow, QToolButton::menu-indicator { image: url($down); width: 11px; height: 11px; }
QToolButton::menu-indicator { subcontrol-position: right center; right: 3px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {
    background: $base; color: $text; border: 1px solid $outline; border-radius: $radius;
    padding: 4px 7px; min-height: 18px; selection-background-color: $fill; selection-color: $on_fill; }
QLineEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover, QComboBox:hover { border-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus, QComboBox:on { border-color: $accent; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {
    color: $disabled; background: $window; border-color: $off_outline; }
QComboBox { background: $raised; padding-right: 22px; }
QComboBox:hover { background: $hover; }
QComboBox:editable { padding-top: 3px; padding-bottom: 3px; min-height: 20px; }
QComboBox QLineEdit { background: transparent; border: 0; padding: 0; min-height: 0; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url($down); width: 12px; height: 12px; }
QComboBox::down-arrow:disabled { image: url($down_off); }
QSpinBox, QDoubleSpinBox { padding: 3px 12px 4px; min-height: 14px; qproperty-alignment: AlignCenter; }
QSpinBox::up-button, QDoubleSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right;
    width: 18px; border: 0; margin: 1px 1px 0 0; border-top-right-radius: 4px; }
QSpinBox::down-button, QDoubleSpinBox::down-button { subcontrol-origin: border;
    subcontrol-position: bottom right; width: 18px; border: 0; margin: 0 1px 1px 0;
    border-bottom-right-radius: 4px; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover, QDoubleSpinBox::up-button:hover,
QDoubleSpinBox::down-button:hover { background: $hover; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url($up); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url($down); width: 10px; height: 10px; }
QSpinBox::up-arrow:disabled, QSpinBox::up-arrow:off, QDoubleSpinBox::up-arrow:disabled,
QDoubleSpinBox::up-arrow:off { image: url($up_off); }
QSpinBox::down-arrow:disabled, QSpinBox::down-arrow:off, QDoubleSpinBox::down-arrow:disabled,
QDoubleSpinBox::down-arrow:off { image: url($down_off); }

QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator, QTableView::indicator {
    width: 14px; height: 14px; background: $base; border: 1px solid $control; border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QTableView::indicator:checked { background: $fill; border-color: $fill;
    image: url(:/controls/check.svg); }
QRadioButton::indicator:checked { background: $fill; border-color: $fill; image: url(:/controls/radio.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $window;
    border-color: $off_outline; }
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled { background: $disabled; }

QSlider { min-height: 22px; }
QSlider:vertical { min-height: 0; min-width: 22px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $groove; margin: 0 1px; }
QSlider::groove:vertical { width: 4px; border-radius: 2px; background: $groove; margin: 1px 0; }
QSlider::sub-page:horizontal, QSlider::add-page:vertical { background: $fill; border-radius: 2px; }
QSlider::sub-page:horizontal { margin: 0 1px; }
QSlider::add-page:vertical { margin: 1px 0; }
QSlider::sub-page:disabled, QSlider::add-page:vertical:disabled { background: $disabled; }
QSlider::handle:horizontal { width: 14px; margin: -6px 0; }
QSlider::handle:vertical { height: 14px; margin: 0 -6px; }
QSlider::handle { background: $knob; border: 1px solid $knob_edge; border-radius: 8px; }
QSlider::handle:hover { border-color: $accent; }
QSlider::handle:focus { border: 2px solid $accent; }
QSlider::handle:disabled { background: $window; border-color: $off_outline; }

QProgressBar { background: $groove; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $fill; border-radius: 3px; }

QTabWidget::pane { border: 0; border-top: 1px solid $border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 12px; border: 0;
    border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $hover; }

QGroupBox { border: 1px solid $outline; border-radius: $radius; margin-top: 18px; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 2px; color: $muted; }

QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px 3px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px 2px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QAbstractScrollArea::corner { background: transparent; }
QListView, QTreeView, QTableView { background: $base; border: 1px solid $border; border-radius: $radius;
    selection-background-color: $fill; selection-color: $on_fill; outline: 0; }
QListView::item, QTreeView::item { padding: 3px 6px; border: 0; }
QListView::item:selected, QTreeView::item:selected { background: $fill; color: $on_fill; }
QComboBoxPrivateContainer { background: $menu; border: 1px solid $outline; }
QComboBox QAbstractItemView { background: $menu; color: $text; border: 0; border-radius: 0; padding: 3px; }
QComboBox QAbstractItemView::item { min-height: 22px; padding: 0 4px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: $menu_hover; color: $text; }
QHeaderView::section { background: $window; color: $muted; border: 0; border-bottom: 1px solid $border;
    padding: 5px 8px; }
"""


def stylesheet(theme: Theme) -> str:
    """Return the style sheet of the application for `theme`."""
    shade = theme.name
    words = {
        "radius": f"{Space.RADIUS}px",
        "tip": theme.raised if theme.dark else theme.base,
        "menu_hover": "#3d3d3d" if theme.dark else "#e8e8e8",
        "menu": "#2c2c2c" if theme.dark else "#ffffff",
        "selected": "#3b3f5c" if theme.dark else "#dde1f8",
        "fill_hover": "#5e70e6" if theme.dark else "#3d4fc4",
        "off_outline": "#383838" if theme.dark else "#dcdcdc",
        "control": "#757575" if theme.dark else "#8c8c8c",
        "groove": "#4a4a4a" if theme.dark else "#cfcfcf",
        "knob": "#e0e0e0" if theme.dark else "#ffffff",
        "knob_edge": "#151515" if theme.dark else "#9a9a9a",
        "scroll": "#555555" if theme.dark else "#bcbcbc",
        "down_off": f":/controls/down-{shade}-off.svg",
        "up_off": f":/controls/up-{shade}-off.svg",
        "down": f":/controls/down-{shade}.svg",
        "up": f":/controls/up-{shade}.svg",
        "close": f":/controls/close-{shade}.svg",
        "float": f":/controls/float-{shade}.svg",
        "tick": f":/controls/tick-{shade}.svg",
    } | {name: str(getattr(theme, name)) for name in _FROM_THEME}
    sheet = Template(_TEMPLATE).substitute(words)
    return _mirrored(sheet) if is_mirrored() else sheet


def _mirrored(sheet: str) -> str:
    """Exchange left and right in what Qt itself does not mirror: insets and corners."""
    other = {"left": "right", "right": "left"}
    return re.sub(
        r"(padding-|border-top-|border-bottom-)(left|right)",
        lambda found: found[1] + other[found[2]],
        sheet,
    )


_FROM_THEME = (
    "window", "raised", "base", "hover", "pressed", "border", "outline",
    "text", "muted", "disabled", "accent", "fill", "on_fill",
)  # fmt: skip
