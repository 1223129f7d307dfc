"""From a document to claims: what holds for every text."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from contradict.claims import split
from contradict.claims.readable import readable
from contradict.claims.sentences import sentences
from contradict.types import Document

WORDS = st.sampled_from(
    "It He They The These Its plant company Orrin Kirn Ida Mollen said says opened opens in at on "
    "Monday 2021 4 , . . ? ! : \" ' “ ” \n \n\n is was which and according to by Kirn's U.S. - "
    "🏁 é\u0301 \u2028 \r\n".split(" ")
)
TEXTS = st.text(max_size=200) | st.lists(WORDS, max_size=50).map(" ".join)


@given(TEXTS, TEXTS)
def test_every_sentence_is_in_exactly_one_list(text: str, title: str) -> None:
    result = split(Document("d", text, title=title))
    spans = [(c.start_char, c.end_char) for c in result.claims]
    spans += [(item.start_char, item.end_char) for item in result.left_out]
    assert sorted(spans) == [(s.start, s.end) for s in sentences(text)]
    assert len(set(spans)) == len(spans)


@given(TEXTS)
def test_claims_quote_their_text_exactly(text: str) -> None:
    for claim in split(Document("d", text)).claims:
        assert claim.text == text[claim.start_char : claim.end_char]
        assert (claim.subject == "") == (claim.resolved == readable(claim.text))
        assert claim.subject in claim.resolved or claim.subject[1:] in claim.resolved


@given(TEXTS)
def test_the_same_document_gives_the_same_claims(text: str) -> None:
    assert split(Document("d", text)) == split(Document("d", text))


def test_claims_know_their_document() -> None:
    document = Document("a.txt", "Orrin left Kirn.", "Kirn Post", "Orrin", date(2024, 5, 1))
    (claim,) = split(document).claims
    assert (claim.document, claim.source, claim.title) == ("a.txt", "Kirn Post", "Orrin")
    assert claim.published == date(2024, 5, 1)


def test_roles() -> None:
    text = (
        "Orrin leaves Kirn\n\nOrrin left Kirn in May. Three hurt after a fall in Kirn.\n\n"
        "Oster gains 300 jobs\nKirn council meets in June"
    )
    roles = [(c.text, c.role) for c in split(Document("d", text)).claims]
    assert roles == [
        ("Orrin leaves Kirn", "headline"),
        ("Orrin left Kirn in May.", "body"),
        ("Three hurt after a fall in Kirn.", "headline"),
        ("Oster gains 300 jobs", "headline"),
        ("Kirn council meets in June", "headline"),
    ]
    named = split(Document("d", "Orrin left Kirn.", title="Orrin left Kirn")).claims
    assert [c.role for c in named] == ["headline"]


def test_an_empty_document_has_no_sentences() -> None:
    assert split(Document("d", " \n\u2028 ")) == split(Document("d", ""))


def test_front_matter_is_no_claim_and_names_nothing() -> None:
    front = "---\ntitle: Moss Ferry opens a new line\npublished: 2025-03-04\n---\n"
    text = f"{front}\nA pier opened in Oslo.\n"
    found = split(Document("a", text))
    assert [claim.text for claim in found.claims] == ["A pier opened in Oslo."]
    assert {left.reason for left in found.left_out} == {"boilerplate"}
