"""How the window looks and speaks: themes, the style sheet, figures in words, and what the desktop wishes."""
