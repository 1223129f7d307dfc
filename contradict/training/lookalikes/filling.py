"""Fills a frame's wordings with values."""

import random
import re
from collections.abc import Iterable, Mapping
from string import Formatter

from contradict.training.lookalikes.frame import Frame
from contradict.training.lookalikes.values.drawing import draw_value
from contradict.training.lookalikes.values.figures import FAR

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SENTENCE_START = re.compile(r"(^|[.!?]\s+)([a-z])")
_ARTICLE = re.compile(r"((?:^|(?<=[.!?] ))A|\ba) (?=[aeiou](?!ne[ -]|ni|u|s[eu]))")
_PERCENT = re.compile(r"\d{1,2}(?:\.\d)?")
_TRIES = 20

Values = Mapping[str, object]


def draw_values(frame: Frame, draw: random.Random) -> Values:
    """Return a value for every slot of the frame; slots of one kind get different ones."""
    return _drawn(frame, _slots(frame), {}, draw)


def redraw(frame: Frame, values: Values, draw: random.Random) -> Values:
    """Return the values with others for the slots of the subject."""
    kept = {name: value for name, value in values.items() if name not in frame.subject}
    return kept | _drawn(frame, frame.subject, values, draw)


def fill(text: str, values: Values, choice: int) -> str:
    """Return a wording as a sentence begins, its slots filled; `choice` picks of every list."""
    while _CHOICE.search(text):
        text = _CHOICE.sub(lambda found: _chosen(found[1].split("|"), choice), text)
    while "{" in text:
        text = text.format(**values)
    text = re.sub(r"\s+([.,;]|$)", r"\1", re.sub(r"\s+", " ", text)).strip()
    text = _ARTICLE.sub(r"\1n ", re.sub(r"(?<=s)'s\b", "'", text))
    return _SENTENCE_START.sub(lambda found: found[1] + found[2].upper(), text)


def _chosen(options: list[str], choice: int) -> str:
    return options[choice % len(options)]


def _drawn(
    frame: Frame, names: Iterable[str], taken: Values, draw: random.Random
) -> dict[str, object]:
    values: dict[str, object] = {}
    for name in names:
        kind = name.rstrip("0123456789")
        definition = frame.definitions.get(name) or frame.definitions.get(kind) or kind
        used = [str(value) for value in (*taken.values(), *values.values())]
        for _ in range(_TRIES):
            values[name] = draw_value(definition, draw)
            if not any(_alike(str(values[name]), value) for value in used):
                break
    return values


def _alike(value: str, other: str) -> bool:
    """Return whether two values could pass for one; percentages must be well apart."""
    if _PERCENT.fullmatch(value) and _PERCENT.fullmatch(other):
        return abs(float(value) - float(other)) <= FAR * max(float(value), float(other))
    return value == other


def _slots(frame: Frame) -> list[str]:
    """Return the names of the frame's slots, in a fixed order."""
    texts = [*frame.facts, *(line.text for line in frame.lines), *frame.definitions.values()]
    found = {field for text in texts for _, field, _, _ in Formatter().parse(text) if field}
    return sorted({field.split(".")[0] for field in found} | set(frame.subject))
