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

Judgement = Literal["confirmed", "wrong", "known", "fixed"]
"""What an editor says of a pair:

- `confirmed`: it is a conflict, and still to be dealt with
- `wrong`: it is none; the tool was mistaken
- `known`: it is one, and will stay: both are to be left as they are
- `fixed`: it was one, and a source has put it right
"""

Status = Literal["new", "open"]
"""Whether a conflict was among those of the run before."""

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
    ("the plant", "these facilities") stands for is written in, and pictures are left out. It is
    what gets encoded and compared; `text` is what gets quoted. `subject` is the phrase that was
    carried in, empty when the sentence names its own. `topic` gives the names that its document
    opens with, for a claim that has none of its own ("the population is 9,523"). `speaker` is who
    says it when the source only reports it, empty when the source asserts it itself.
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
    `screened` says that the comparator was not asked, for no answer would have made it a finding.
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
    screened: bool = False


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

    `split` documents were split and `encoded` texts encoded by this run, the others known from
    an earlier one. `pairs` were candidates: `screened` ones the rules alone found compatible,
    `compared` ones the comparator read in this run, and of `reused` ones it was known what it
    says. `refused` counts pairs found compatible, by reason; `judged` pairs not reported because
    of an editor's verdict, by verdict.
    """

    documents: int = 0
    claims: int = 0
    claims_left_out: int = 0
    split: int = 0
    encoded: int = 0
    pairs: int = 0
    screened: int = 0
    compared: int = 0
    reused: int = 0
    conflicts: int = 0
    left_out: Mapping[str, int] = field(default_factory=dict)
    refused: Mapping[str, int] = field(default_factory=dict)
    judged: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """The circumstances of a report: when it started (ISO 8601, UTC), with what, and how much."""

    started: str
    version: str
    models: Mapping[str, str]
    settings: Mapping[str, str | int | float | bool]
    counts: Counts


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an editor said of a pair; it belongs to the pair's content (`identity.pair_id`).

    `pair` is that id. `given` and `expires` are days; from `expires` on the verdict no longer
    holds. `left` and `right` quote the claims, for people to read. `features` holds the values
    of the pair's features when it was judged, for calibration; empty if they are not known.
    """

    pair: str
    judgement: Judgement
    reason: str
    by: str
    given: date
    expires: date | None = None
    outcome: Outcome = "conflict"
    kind: Kind = "other"
    left: str = ""
    right: str = ""
    score: float = 0.0
    features: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A whole run as a store remembers it: `number` counts from 1, times are ISO 8601, UTC.

    `fingerprint` is a hash of all that the report depends on: documents, models, settings,
    verdicts and code.
    """

    number: int
    started: str
    finished: str
    fingerprint: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class History:
    """How a report's conflicts compare with those of the run before.

    `previous` says when that run started, "" for the first. `status` goes by conflict id.
    `resolved` are conflicts of the run before of which no pair is left, in its order.
    `documents` counts those that are "new", "changed" and "vanished" since.
    """

    previous: str
    status: Mapping[str, Status]
    resolved: tuple[Conflict, ...] = ()
    documents: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a run. `origins` maps each document's id to its origin's id.

    `clusters` gives each group of similar claims, largest first, for reading and notebooks.
    `history` is there in a nightly run's report only.
    """

    run: Run
    documents: tuple[Document, ...]
    origins: Mapping[str, str]
    unread: tuple[Unread, ...]
    conflicts: tuple[Conflict, ...]
    clusters: tuple[tuple[Claim, ...], ...] = ()
    history: History | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A conflict, and where in a draft it is: at `claim`, the draft's first in its best pair.

    Lines and columns count from 1, columns in characters; the end is exclusive, as in SARIF.
    They are places in `document.text`: for formats whose text is extracted (HTML, PDF, DOCX)
    that is the extracted text, and the file's own lines differ.
    """

    conflict: Conflict
    document: Document
    claim: Claim
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Checked:
    """What the gate found in drafts, worst first, each conflict at one place in them.

    `report` describes everything that was compared: the drafts and the archive documents they
    are quoted against. `findings` are those to be shown, from the level `show` up; `hidden`
    counts the others by reason ("below --show", "in the baseline"). `fail_on` is the quietest
    level that makes the gate fail, "never" if none does; `failing` counts the findings that
    make it fail, shown or not. `notices` say, one line each, what in drafts and baseline asks for
    exceptions and is of no use.
    """

    report: Report
    findings: tuple[Finding, ...]
    hidden: Mapping[str, int]
    fail_on: Level | Literal["never"]
    show: Level
    failing: int = 0
    notices: tuple[str, ...] = ()
