"""The palette's dock: swatches, table, edits, and palettes as files."""
