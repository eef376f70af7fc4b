"""Palettes as things of their own: files, edits, names of colours, orders to show them in."""
