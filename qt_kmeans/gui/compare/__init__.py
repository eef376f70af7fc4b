"""Original and result side by side: the panes, the ways to compare, and what is read off a pixel."""
