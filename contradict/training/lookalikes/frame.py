"""Frames: wordings of one fact, and what agrees with it, conflicts with it or passes it by.

A frame's wordings share their values, so what tells a conflict from a look-alike is what the
texts say, never which frame they came from. The frames stand in `frames/*.txt`::

    # F1 plan then outcome
    @ thing = library | fire station
    ! town thing
    A {town}'s {thing} is due to open in {day.month}.
    A The new {thing} in {town} will open in {day.month}.
    n {town}'s {thing} opened on {day.later.dm}.
    c {town}'s {thing} will not open before {day.later.month}.
    = The opening of {town}'s {thing} is planned for {day.month}.

`A` lines say the same thing. What holds between them and a line that follows: `c`
contradiction, `n` neutral, `=` entailment both ways, `<` the A lines entail it but not the
reverse, `>` the reverse of that. `@` defines a slot, `!` names the slots of the subject:
change them, and nothing follows any more. `[a|b]` is a choice made once for a pair: lists of
equal length choose alike, so "[fell|rose]" in a fact goes with "[rose|fell]" in its opposite.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from contradict.training.texts import texts_in

LINES = ("c", "n", "=", "<", ">")


@dataclass(frozen=True, slots=True)
class Line:
    """A wording, and how it relates to the frame's fact: one of LINES."""

    relation: str
    text: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Wordings of a fact, lines beside it, slots' definitions and the subject's slots."""

    shape: str
    facts: tuple[str, ...]
    lines: tuple[Line, ...]
    definitions: Mapping[str, str]
    subject: tuple[str, ...]

    def relations(self) -> tuple[str, ...]:
        """Return the relations that its lines have, each once, in a fixed order."""
        return tuple(sign for sign in LINES if any(line.relation == sign for line in self.lines))


@cache
def frames() -> tuple[Frame, ...]:
    """Return all frames of `frames/*.txt`, by file name and place in the file."""
    texts = texts_in("contradict.training.lookalikes", "frames").items()
    return tuple(
        frame for name, text in texts if name != "pools.txt" for frame in read_frames(text)
    )


def read_frames(text: str) -> Iterator[Frame]:
    """Yield the frames of a file's text; a blank line ends one, `#` names those that follow."""
    shape = ""
    for block in text.split("\n\n"):
        rows = [row for row in block.splitlines() if row.strip()]
        shape = next((row[1:].strip() for row in rows if row.startswith("#")), shape)
        body = [row for row in rows if not row.startswith("#")]
        if body:
            yield _frame(shape, body)


def _frame(shape: str, rows: list[str]) -> Frame:
    split = [(row[0], row[1:].strip()) for row in rows]
    defined = (text.split("=", 1) for sign, text in split if sign == "@")
    return Frame(
        shape,
        tuple(text for sign, text in split if sign == "A"),
        tuple(Line(sign, text) for sign, text in split if sign in LINES),
        {name.strip(): definition.strip() for name, definition in defined},
        tuple(name.split(".")[0] for sign, text in split if sign == "!" for name in text.split()),
    )
