"""Stories: one invented event in two accounts, and what holds between their sentences.

Frames have what a conflict looks like; stories have what it stands among: two reports of one event
agree on little and contradict each other on less, and most of their pairs of sentences share names
and words and say something else. The stories stand in `told/*.txt`::

    # ferry aground off Halden
    A1 The ferry Solveig ran aground off Halden at dawn with 112 people on board.
    A2 Nobody was hurt, the coastguard said.
    B1 It was still night when the Solveig struck the rocks.
    B2 All passengers and crew came through unscathed.
    1!1
    2=2

What holds between a sentence of the first account and one of the second: `!` contradiction, `=`
entailment both ways, `>` the first entails the second but not the reverse, `<` the reverse of that,
`?` arguable. Of pairs not listed neither sentence follows from the other, and both can be true.

Variants, in `variants/*.txt`, are written the same way and are no accounts: the first sentences all
tell one fact, and the second ones are versions of it, right and wrong, in its words and in quite
other ones, between sentences that only look like a version.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from contradict.training.texts import texts_in

_SENTENCE = re.compile(r"([AB])(\d+) (.+)")
_RELATION = re.compile(r"(\d+)([!=<>?])(\d+)")


@dataclass(frozen=True, slots=True)
class Story:
    """Sentences of both accounts, and the sign that holds between some, by their places from 0."""

    title: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    relations: Mapping[tuple[int, int], str]


@cache
def stories() -> tuple[Story, ...]:
    """Return all stories of `told/*.txt`, by file name and place in the file."""
    return _all_in("told")


@cache
def variants() -> tuple[Story, ...]:
    """Return all variants of `variants/*.txt`, by file name and place in the file."""
    return _all_in("variants")


def _all_in(folder: str) -> tuple[Story, ...]:
    texts = texts_in("contradict.training.stories", folder).values()
    return tuple(story for text in texts for story in read_stories(text))


def read_stories(text: str) -> Iterator[Story]:
    """Yield the stories of a file's text; a blank line ends one.

    Raises:
        ValueError: a row is none of a title, a sentence and a relation, sentences are not numbered
            from 1 on, or a relation names a sentence that is not there or is said twice.
    """
    for block in re.split(r"\n\s*\n", text.strip()):
        yield _story([row.strip() for row in block.splitlines()])


def _story(rows: list[str]) -> Story:
    title, *body = rows
    accounts: Mapping[str, list[str]] = {"A": [], "B": []}
    relations: dict[tuple[int, int], str] = {}
    for row in body:
        if sentence := _SENTENCE.fullmatch(row):
            account, number, text = sentence.groups()
            accounts[account].append(text)
            if len(accounts[account]) != int(number):
                raise ValueError(f"{title}: {account}{number} is not the next sentence")
        elif relation := _RELATION.fullmatch(row):
            place = (int(relation[1]) - 1, int(relation[3]) - 1)
            there = place[0] < len(accounts["A"]) and place[1] < len(accounts["B"])
            if min(place) < 0 or not there or place in relations:
                raise ValueError(f"{title}: {row} names no such pair, or one named before")
            relations[place] = relation[2]
        else:
            raise ValueError(f"{title}: {row!r} is neither a sentence nor a relation")
    return Story(title.lstrip("# "), tuple(accounts["A"]), tuple(accounts["B"]), relations)
