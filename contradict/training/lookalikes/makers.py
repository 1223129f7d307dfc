"""All makers of look-alikes, and their mixture."""

from collections.abc import Iterator, Mapping

from contradict.training.lookalikes.framed import from_frames
from contradict.training.lookalikes.mixing import mixed
from contradict.training.lookalikes.real.converted_units import converted_units
from contradict.training.lookalikes.real.hedged_figures import hedged_figures
from contradict.training.lookalikes.real.lists import lists
from contradict.training.lookalikes.real.neighbours import neighbours
from contradict.training.lookalikes.real.other_periods import other_measures, other_periods
from contradict.training.lookalikes.real.other_subjects import other_subjects
from contradict.training.lookalikes.real.rewritten_dates import rewritten_dates
from contradict.training.lookalikes.real.views import views
from contradict.training.lookalikes.real.wider_places import wider_places
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair, Maker

MAKERS: Mapping[str, tuple[Maker, float]] = {
    "frames": (from_frames, 25.0),
    "other subjects": (other_subjects, 4.0),
    "other periods": (other_periods, 1.0),
    "other measures": (other_measures, 0.7),
    "hedged figures": (hedged_figures, 1.2),
    "rewritten dates": (rewritten_dates, 0.8),
    "converted units": (converted_units, 0.5),
    "wider places": (wider_places, 1.0),
    "neighbours": (neighbours, 2.0),
    "views": (views, 1.5),
    "lists": (lists, 0.7),
}
"""Every maker with its weight: frames have every shape, real sentences have the variety."""


def lookalikes(material: Material, seed: int, count: int) -> Iterator[LabelledPair]:
    """Yield up to `count` distinct pairs that look like conflicts, and conflicts that look alike.

    Two in five are real conflicts, so that a frame tells nothing by itself. Equal material and
    seeds give equal pairs.
    """
    return mixed(MAKERS, material, seed, count)
