"""Numbers that follow from others: parts and totals, rates and sums, starts and changes.

The sentences are frames: real ones whose sums can be told from their words are too rare.
"""

import random
from collections.abc import Callable, Iterator

from contradict.training.conflicts.figures import other_digits
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair

_GROUPS = (
    ("wards", "beds", "The hospital"), ("branches", "jobs", "The bank"),
    ("schools", "teachers", "The district"), ("lines", "buses", "The operator"),
    ("villages", "houses", "The valley"), ("factories", "workers", "The company"),
    ("ships", "sailors", "The navy"), ("teams", "players", "The league"),
    ("libraries", "books", "The county"), ("farms", "cows", "The estate"),
    ("regions", "seats", "The party"), ("ferries", "passengers", "The line"),
)  # fmt: skip
_PARTS = (
    ("men", "women", "people"), ("adults", "children", "people"), ("cars", "lorries", "vehicles"),
    ("goals in the league", "in the cup", "goals"), ("wins at home", "away", "wins"),
    ("soldiers", "civilians", "people"), ("novels", "plays", "works"),
    ("sons", "daughters", "children"), ("gold medals", "silver medals", "medals"),
    ("owned jets", "leased jets", "jets"), ("flats", "shops", "units"),
)  # fmt: skip
_VERBS = (("lost", "lost"), ("gained", "gained"), ("has", "has"), ("added", "added"))
_SMALL = "zero one two three four five six seven eight nine".split()


def sums(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield pairs in which the total, the rate or the change follows or doesn't; endless."""
    del material
    frames: tuple[Callable[[random.Random], tuple[str, str, int]], ...] = (_each, _whole, _change)
    while True:
        premise, frame, number = draw.choice(frames)(draw)
        wrong = other_digits(str(number), draw) or str(number + 5)
        yield LabelledPair(premise, frame.format(wrong), "contradiction", "sum changed")
        yield LabelledPair(premise, frame.format(number), "entailment", "sum changed: its partner")


def _each(draw: random.Random) -> tuple[str, str, int]:
    group, item, owner = draw.choice(_GROUPS)
    count, size = draw.randint(2, 9), draw.randint(2, 60)
    verb, total_verb = draw.choice(_VERBS)
    premise = draw.choice(
        (
            f"Each of the {_SMALL[count]} {group} {verb} {size} {item}.",
            f"The {_SMALL[count]} {group} {'have' if verb == 'has' else verb} {size} {item} each.",
        )
    )
    middle = draw.choice(("a total of ", "", "altogether "))
    return premise, f"{owner} {total_verb} {middle}{{}} {item}.", count * size


def _whole(draw: random.Random) -> tuple[str, str, int]:
    one, other, whole = draw.choice(_PARTS)
    a, b = draw.randint(2, 90), draw.randint(2, 90)
    frame = draw.choice(("There were {} WHOLE in all.", "In all, {} WHOLE were counted."))
    return f"There were {a} {one} and {b} {other}.", frame.replace("WHOLE", whole), a + b


def _change(draw: random.Random) -> tuple[str, str, int]:
    group, item, owner = draw.choice(_GROUPS)
    del group
    old, change = draw.randint(40, 900), draw.randint(5, 35)
    up = draw.random() < 0.5
    new = old + change if up else old - change
    verb, noun = ("rose", "more") if up else ("fell", "fewer")
    premise = f"{owner}'s number of {item} {verb} from {old} to {new} within a year."
    return premise, f"{owner} had {{}} {noun} {item} after a year.", change
