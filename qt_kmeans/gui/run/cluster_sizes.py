"""How large some clusters of the palette that is shown were in every step of the run. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qt_kmeans.core.colors import to_space

if TYPE_CHECKING:
    from collections.abc import Collection

    from qt_kmeans.gui.session.state import Session


def sizes_of(session: Session, entries: Collection[int]) -> tuple[float, ...]:
    """Return the pixels that clusters had together in every step; empty when that is not known.

    Parameters
    ----------
    session
        What is shown; its `populations` are looked up where they are those of its run.
    entries
        Entries of the palette of `session.view`.
    """
    view, steps, counted = session.view, session.steps, session.populations
    if view is None or counted is None or counted.steps is not steps or view.index >= len(steps):
        return ()
    centers = steps[view.index].centers
    colors = view.palette[sorted(entry for entry in entries if entry < len(view.palette))]
    visible = colors[colors[:, 3] > 0]  # the transparent entry is no cluster
    if not len(visible):
        return ()
    places = to_space(visible, session.recipe.kmeans.space)
    nearest = ((places[:, np.newaxis] - centers) ** 2).sum(axis=2).argmin(axis=1)
    return tuple(counted.pixels[:, np.unique(nearest)].sum(axis=1).tolist())
