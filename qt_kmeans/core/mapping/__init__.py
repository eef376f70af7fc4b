"""From pixels to palette indices: nearest, rate-aware, dithered, or chosen together with the palette."""
