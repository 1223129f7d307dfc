import pytest
from comparing import claimed, framed

from contradict.comparators.frames import Clause, frame


def stretches(text: str) -> list[str]:
    """Return the text of each clause."""
    return [text[clause.start : clause.end].strip() for clause in framed(text).clauses]


def only_clause(text: str) -> Clause:
    (clause,) = framed(text).clauses
    return clause


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Brenner Tools opened a works in Moss, while Aldermoor closed a yard in Porto.",
            ["Brenner Tools opened a works in Moss,", "while Aldermoor closed a yard in Porto."],
        ),
        (
            "While rents fell in Leeds, they held in York.",
            ["While rents fell in Leeds,", "they held in York."],
        ),
        (
            "The Kelso 3 — built in Ghent — is sold in Oslo.",
            ["The Kelso 3 —", "built in Ghent —", "is sold in Oslo."],
        ),
        ("The dam held; the bridge fell.", ["The dam held;", "the bridge fell."]),
        (
            "Kelso makes a van that is sold in Oslo.",
            ["Kelso makes a van", "that is sold in Oslo."],
        ),
        (
            "Kelso sells vans, cars and drills in Oslo, Ghent and Porto.",
            ["Kelso sells vans, cars and drills in Oslo, Ghent and Porto."],
        ),
        ("", [""]),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


def test_clauses_cover_the_text_without_a_gap() -> None:
    text = "If it rains, the choir sings indoors, although the hall is small; it seats 40."
    clauses = framed(text).clauses
    assert len(clauses) == 4
    assert "".join(text[clause.start : clause.end] for clause in clauses) == text


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The Halden tunnel opened in June.", "fact"),
        ("The Halden tunnel will open in June.", "plan"),
        ("The Halden tunnel is scheduled to open in June.", "plan"),
        ("Bank Orla expects the tunnel to open in June.", "plan"),
        ("The Halden tunnel may open in June.", "possible"),
        ("Kelso is exploring a works in Moss.", "possible"),
        ("Bank Orla forecasts growth of 2.1%.", "estimate"),
        ("Were the levy to pass tickets would cost 3 pounds.", "conditional"),
        ("Visitors would be welcome.", "fact"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    assert only_clause(text).modality == modality


def test_the_month_of_may_leaves_nothing_open() -> None:
    assert only_clause("The Halden tunnel opened on 5 May 2023.").modality == "fact"


def test_a_condition_holds_for_the_whole_claim() -> None:
    clauses = framed("If the levy passes, a ticket to Moss will cost 3 pounds.").clauses
    assert [clause.modality for clause in clauses] == ["conditional", "conditional"]
    later = framed("A ticket to Moss will cost 3 pounds unless the levy fails.").clauses
    assert {clause.modality for clause in later} == {"conditional"}


@pytest.mark.parametrize(
    ("text", "negations"),
    [
        ("Brenner Tools paid the levy.", 0),
        ("Brenner Tools didn’t pay the levy.", 1),
        ("Brenner Tools refused to pay the levy.", 1),
        ("Brenner Tools did not fail to pay the levy.", 2),
        ("Nobody at Brenner Tools paid without a receipt.", 2),
        ("Neither Brenner Tools nor Ilmen Glass paid the levy.", 1),
        ("Brenner Tools checks the kiln whether or not it is lit.", 0),
        ("Miss Ottley runs the bakery in Moss.", 0),
        ("The cinema in Moss showed No Way Home.", 0),
        ("Brenner Tools Will Not Pay", 1),
        ("No Brenner worker was paid.", 1),
    ],
)
def test_negations_are_counted(text: str, negations: int) -> None:
    assert only_clause(text).negations == negations


def test_a_rejected_statement_is_turned_in_its_own_clause() -> None:
    denied, agreed = framed("Fennmoor denied that the dam had cracked; all agreed.").clauses
    assert denied.rejected
    assert not agreed.rejected


@pytest.mark.parametrize(
    ("text", "rejected"),
    [
        ("A leaflet wrongly claims that the dam had cracked.", True),
        ("The leaflet claimed mistakenly that the dam had cracked.", True),
        ("Legend has it that the dam cracked.", True),
        ("The warden rubbished all reports that the dam had cracked.", True),
        ("The warden rejected the plan for the dam.", False),
        ("The warden was wrongly jailed over the dam.", False),
        ("The leaflet claims that the dam had cracked.", False),
    ],
)
def test_what_is_told_may_be_rejected_by_the_words_around_it(text: str, rejected: bool) -> None:
    assert framed(text).clauses[0].rejected is rejected


@pytest.mark.parametrize(
    "text",
    [
        "Many believe that the Moss dam had cracked, which is wrong.",
        "Some say that the Moss dam had cracked, but that is a myth.",
        "There is no truth in talk that the Moss dam had cracked.",
        "It is not true that the Moss dam had cracked.",
        "It is false that the Moss dam had cracked.",
    ],
)
def test_what_is_rejected_is_turned_once(text: str) -> None:
    clause = framed(text).clauses[0]
    assert (clause.negations, clause.rejected) == (0, True)


def test_roots_are_content_words_without_values_and_names() -> None:
    clause = only_clause("The Kelso 3 is assembled by 400 workers at a plant in Ghent.")
    assert clause.roots == {"build", "employ", "plant"}
    assert framed("It is not there.").roots == frozenset()


def test_the_roots_of_a_claim_are_those_of_its_clauses() -> None:
    assert framed("The dam held; the bridge cracked.").roots == {"dam", "hold", "bridge", "crack"}


def test_values_are_told_apart_and_do_not_overlap() -> None:
    found = framed("On 5 May 2023 Kelso Motors sold 400 vans in Ghent.")
    assert [one.text for one in found.dates] == ["5 May 2023"]
    assert [one.text for one in found.numbers] == ["400"]
    assert [one.text for one in found.places] == ["Ghent"]
    assert [one.text for one in found.names] == ["Kelso Motors"]
    assert {one.text for one in found.anchors} == {"5 May 2023", "400", "Ghent", "Kelso Motors"}


def test_offsets_lie_in_the_resolved_text() -> None:
    resolved = "The works [in Moss] sold 400 vans."
    found = framed("The works sold 400 vans.", resolved=resolved)
    assert [resolved[one.start : one.end] for one in found.anchors] == ["Moss", "400"]


def test_a_value_belongs_to_the_clause_in_which_it_begins() -> None:
    found = framed("Brenner Tools opened in Moss, while Aldermoor closed in Porto.")
    moss, porto = found.places
    first, second = found.clauses
    assert (found.clause_of(moss), found.clause_of(porto)) == (first, second)
    assert moss in first
    assert moss not in second


def test_a_clause_without_names_is_about_those_of_the_claim() -> None:
    found = framed("Brenner Tools makes drills, which are sold in Oslo.")
    first, second = found.clauses
    assert [name.text for name in found.names_in(second)] == ["Brenner Tools"]
    assert found.names_in(first) == found.names_in(second)


def test_who_speaks_or_is_referred_to_is_no_name_of_the_claim() -> None:
    said = framed("Marta Quill said Kelso Motors is for sale.", speaker="Marta Quill")
    assert [name.text for name in said.names] == ["Kelso Motors"]
    referred = framed("According to Brenner Tools, Kelso Motors is for sale.")
    assert [name.text for name in referred.names] == ["Kelso Motors"]


def test_the_name_of_a_unit_is_no_name_of_the_claim() -> None:
    found = framed("Kelso Motors says it was 104 degrees Fahrenheit.")
    assert [name.text for name in found.names] == ["Kelso Motors"]


def test_dates_are_read_from_the_day_of_publication() -> None:
    (when,) = framed("The Halden tunnel opened yesterday.", published="2023-05-06").dates
    assert when.first is not None
    assert when.first.isoformat() == "2023-05-05"


def test_a_claim_is_taken_apart_once() -> None:
    claim = claimed("The Halden tunnel opened in June.")
    assert frame(claim) is frame(claim)


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("Janet Ockley said the bus had lost nine minutes.", "The bus had lost nine minutes."),
        ("According to Ana Lopez, the works cost 4 million.", "The works cost 4 million."),
        ("The works cost 4 million, according to Ana Lopez.", "The works cost 4 million."),
        ("Fares go up on 1 May, the operator said.", "Fares go up on 1 May."),
        (
            "“The hall is ready,” said Ewa Lis, whose firm hired 40 in Moss, “and it is full.”",
            "The hall is ready and it is full.",
        ),
        # Who is meant, or that it is denied, would be lost.
        ("The operator said on Monday that it had sold 400 cars.", None),
        ("The union denied that the strike had ended.", None),
        ("Janet Ockley said so.", None),
        ("The Kelso 4 is built in Busan.", None),
    ],
)
def test_the_matter_is_what_is_said_without_who_says_it(text: str, matter: str | None) -> None:
    assert framed(text).matter == (matter or text)
