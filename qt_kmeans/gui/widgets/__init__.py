"""Controls that any part of the window uses: sliders, forms, bars, boxes."""
