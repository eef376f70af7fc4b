"""Bytes against quality at every number of colours: the chart and the gallery of pictures."""
