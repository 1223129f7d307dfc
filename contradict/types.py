"""The records that flow through the pipeline, in the order in which they appear.

All are frozen: a stage takes records and makes new ones. Offsets are always positions in
`Document.text`, counted in Python characters, end exclusive.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Kind = Literal["place", "number", "date", "name", "negation", "status", "other"]
"""What two claims differ in."""

Outcome = Literal["conflict", "update", "disputed", "estimates", "compatible"]
"""What a pair of claims turns out to be:

- `conflict`: both cannot be true of the same subject, measure and period, and each source
  asserts its side
- `update`: the later supersedes the earlier (plan then outcome, running count, correction)
- `disputed`: named speakers disagree, and the sources report them
- `estimates`: forecasts of different institutions
- `compatible`: everything else; the reason says which
"""

Level = Literal["error", "warning", "note"]
"""How loud an outcome is: `error` conflict, `warning` update and disputed, `note` estimates."""

Role = Literal["headline", "body"]
"""Where in its document a claim stands."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text of one source, as read; `text` is never edited afterwards.

    `id` is unique in a run: a file's path below the scanned folder, or a row's own id.
    `origin_path` says where it was read, for messages: `news.csv, row 12`.
    """

    id: str
    text: str
    source: str = ""
    title: str = ""
    published: date | None = None
    author: str = ""
    origin_path: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file, or a row of one, that could not be read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that asserts something: `document.text[start_char:end_char] == text`.

    `resolved` is the same sentence made to stand alone: what its pronoun or definite noun
    ("the plant", "these facilities") stands for is written in. It is what gets encoded and
    compared; `text` is what gets quoted. `subject` is the phrase that was carried in, empty
    when the sentence names its own. `topic` gives the names that its document opens with, for
    a claim that has none of its own ("the population is 9,523"). `speaker` is who says it when
    the source only reports it, empty when the source asserts it itself.
    """

    document: str
    start_char: int
    end_char: int
    text: str
    resolved: str
    subject: str = ""
    topic: tuple[str, ...] = ()
    speaker: str = ""
    role: Role = "body"
    source: str = ""
    title: str = ""
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two claims near enough to be worth comparing; `similarity` is their cosine, -1 to 1."""

    left: Claim
    right: Claim
    similarity: float


@dataclass(frozen=True, slots=True)
class SlotDifference:
    """One value in which two claims differ, each side in its own words; may be empty on one."""

    kind: Kind
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one feature of a pair adds to its score: `weight`, in log-odds, for its `value`."""

    feature: str
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class Pair:
    """A compared candidate: what it turned out to be, and why.

    `contradiction` and `entailment` are the comparator's probabilities, 0 to 1. `score` is
    the probability that an editor would call the pair a conflict, 0 to 1. `question` is what
    the two answer differently ("Where the Polestar 3 is built"), empty where nothing differs.
    `code` is the reason's short form, for counting: "other period", "sibling subjects".
    `contributions` take the score apart: they add up to its log-odds; the intercept is first.
    """

    left: Claim
    right: Claim
    similarity: float
    contradiction: float
    entailment: float
    outcome: Outcome
    kind: Kind
    reason: str
    score: float
    slots: tuple[SlotDifference, ...] = ()
    question: str = ""
    code: str = ""
    contributions: tuple[Contribution, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """The claims of a conflict that agree; `origins` counts the independent ones behind it."""

    value: str
    origins: int
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Pairs about one question. `rank` counts from 1, best first; `pairs` are best first too.

    `pairs` may end with pairs of outcome `compatible` that an editor should see beside the
    conflict (sibling subjects); they count for neither score nor outcome.
    """

    id: str
    rank: int
    score: float
    level: Level
    outcome: Outcome
    kind: Kind
    summary: str
    positions: tuple[Position, ...]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """What a run did. `left_out` and `refused` count by reason.

    `pairs` were candidates, `compared` the ones this run compared, `reused` the ones whose
    comparison was already known. `refused` counts compared pairs found compatible, by reason.
    """

    documents: int = 0
    claims: int = 0
    claims_left_out: int = 0
    pairs: int = 0
    compared: int = 0
    reused: int = 0
    conflicts: int = 0
    left_out: Mapping[str, int] = field(default_factory=dict)
    refused: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """The circumstances of a report: when it started (ISO 8601, UTC), with what, and how much."""

    started: str
    version: str
    models: Mapping[str, str]
    settings: Mapping[str, str | int | float | bool]
    counts: Counts


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a run. `origins` maps each document's id to its origin's id.

    `clusters` gives each group of similar claims, largest first, for reading and notebooks.
    """

    run: Run
    documents: tuple[Document, ...]
    origins: Mapping[str, str]
    unread: tuple[Unread, ...]
    conflicts: tuple[Conflict, ...]
    clusters: tuple[tuple[Claim, ...], ...] = ()
