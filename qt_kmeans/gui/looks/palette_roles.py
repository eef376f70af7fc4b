"""The colours of a theme as Qt's palette."""

from PySide6.QtGui import QColor, QPalette

from qt_kmeans.gui.looks.tokens import Theme


def qt_palette(theme: Theme) -> QPalette:
    """Return Qt's palette of `theme`, for what the style sheet leaves to Fusion."""
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.base,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.error,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.fill,
        role.HighlightedText: theme.on_fill,
        role.Accent: theme.fill,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: theme.hover,
        role.Midlight: theme.raised,
        role.Mid: theme.outline,
        role.Dark: theme.border,
        role.Shadow: "#000000",
    }
    palette = QPalette()
    for one, color in colors.items():
        palette.setColor(one, QColor(color))
    for one in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(theme.disabled))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(theme.outline))
    return palette
