"""Figures rounded, hedged and bounded: in agreement within the tolerance, in conflict beyond."""

import random
import re
from collections.abc import Iterator

from contradict.training.lookalikes.real.making import FRAGILE, apart, from_sentences, refined
from contradict.training.lookalikes.values.figures import Figure
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair

ROUNDED, BOUNDED = "F11 rounding", "F13 bounds"
_HEDGE = ("about", "around", "some", "roughly", "approximately", "close to")
_NO_NOUN = r"(?:and|to|or|in|on|at|when|for|th|st|million\w*|billion\w*|met(?:er|re)s)\b"
_FIGURE = re.compile(
    r"(?<![\d$£€.,:/#-])(?<=[a-z] )(\d{1,3}(?:,\d{3})+|\d{2,3}|[3-9]\d{3})"
    rf"(?= (?!{_NO_NOUN})[a-z]{{3,}})"
)
_OPEN = re.compile(
    r"\b(?i:about|around|some|roughly|approximately|nearly|almost|over|under|least|most|than|up|to|"
    r"exactly|route|highway|number|no|flight|top|age|aged|an?|the|another|of|further|every|first|"
    r"chapter|section|estimated|additional|hot|x|in|at|since|from|before|after|last|next|these|"
    r"those|by|within) $|\b[A-Z]\w* $"
)
"""What a figure stands behind where it is part of a name, or hedged already."""


def hedged_figures(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield sentences with their one figure rounded or bounded, rightly and wrongly."""
    fitting = [text for text in material.sentences if _fits(text)]
    yield from from_sentences(fitting, draw, lambda text: _made(text, draw))


def _fits(text: str) -> bool:
    found = _FIGURE.findall(text)
    return len(found) == 1 and not FRAGILE.search(text) and not _OPEN.search(_before(text))


def _before(text: str) -> str:
    found = _FIGURE.search(text)
    return text[: found.start()] if found else ""


def _made(text: str, draw: random.Random) -> Iterator[LabelledPair]:
    found = next(_FIGURE.finditer(text))
    figure = Figure(int(found[1].replace(",", "")), draw.random())
    before, behind = text[: found.start()], text[found.end() :]
    hedge = draw.choice(_HEDGE)

    def with_words(words: object) -> str:
        return f"{before}{words}{behind}"

    agreeing = _agreeing(figure, hedge, draw)
    yield refined(agreeing[0], text, with_words(agreeing[1]), draw)
    shape, words = _conflicting(figure, hedge, draw)
    yield apart(f"{shape}: out of it", "contradiction", text, with_words(words), draw)


def _agreeing(figure: Figure, hedge: str, draw: random.Random) -> tuple[str, str]:
    over, under = (draw.choice(words) for words in (_OVER, _UNDER))
    return draw.choice(
        (
            (ROUNDED, f"{hedge} {figure.rough}"),
            (ROUNDED, f"{hedge} {figure.rough}"),
            (BOUNDED, f"{over} {figure.under}"),
            (BOUNDED, f"{under} {figure.over}"),
            (BOUNDED, f"between {figure.under} and {figure.over}"),
        )
    )


_OVER = ("more than", "over", "at least", "upwards of")
_UNDER = ("fewer than", "less than", "at most", "no more than", "up to")


def _conflicting(figure: Figure, hedge: str, draw: random.Random) -> tuple[str, str]:
    low = figure.less if figure.less.value < figure.value else figure.under
    return draw.choice(
        (
            (ROUNDED, f"{hedge} {figure.other.rough}"),
            (ROUNDED, str(figure.other)),
            (BOUNDED, f"{draw.choice(_OVER)} {figure.more}"),
            (BOUNDED, f"{draw.choice(_UNDER[:4])} {low}"),
        )
    )
