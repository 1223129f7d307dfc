from dataclasses import replace

from sample_report import CONFLICTS, ENVELOPES, REPORT, TEXTS, claim

from contradict.renderers.cards import Surroundings, card, sources, surroundings, voices
from contradict.types import Document, Position


def test_related_pairs_are_set_apart() -> None:
    made = card(CONFLICTS[1])
    assert [pair.outcome for pair in made.pairs] == ["conflict", "conflict"]
    assert [pair.outcome for pair in made.related] == ["compatible"]
    assert made.sources == {"Lake Courier", "mill/undated.md", "Coast Post"}


def test_left_quote_takes_the_first_position() -> None:
    turned = replace(CONFLICTS[2], positions=CONFLICTS[2].positions[::-1])
    (pair,) = card(turned).pairs
    assert (pair.left.document, pair.right.document) == ("mill/history.txt", "mill/opening.txt")
    assert (pair.slots[0].left, pair.slots[0].right) == ("1934", "1911")
    assert card(CONFLICTS[2]).pairs == CONFLICTS[2].pairs


def test_voices_count_what_one_source_says_twice() -> None:
    position = Position("", 1, (ENVELOPES, ENVELOPES, claim("ferry.docx", "Seal Rock")))
    assert voices(position) == ["Lake Courier, 30 Oct 2025 (2 claims)", "Strait Radio, 5 Jul 2025"]


def test_sources_are_in_alphabetical_order() -> None:
    assert sources(REPORT)[:5] == [
        '"><script>alert(4)</script>',
        "' onmouseover='alert(6)",
        "Coast Post",
        "Harbour Wire",
        "Island Gazette",
    ]


def test_surroundings_are_cut_between_words() -> None:
    text = f"{'before ' * 60}Here it is. {'after ' * 70}"
    document = replace(TEXTS["ferry.docx"], id="x", text=text)
    start = text.index("Here")
    here = replace(ENVELOPES, document="x", start_char=start, end_char=start + 11)
    around = surroundings(here, {"x": document})
    assert around is not None
    assert around.claim == "Here it is."
    assert around.before == "… " + "before " * 42
    assert around.after == " after" * 49 + " …"


def test_surroundings_end_with_the_document() -> None:
    document = Document("x", "\n One. Two. \n")
    here = replace(ENVELOPES, document="x", start_char=2, end_char=6)
    assert surroundings(here, {"x": document}) == Surroundings("", "One.", " Two.")


def test_no_surroundings_without_the_document() -> None:
    assert surroundings(ENVELOPES, {}) is None
