import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.claims import comments, split, without_comments
from contradict.types import Document

COST = "The Astrid ferry terminal in Moss cost 84 million euros."
QUAY = "The quay in Horten was built by the town in 1988."
KNOWN = '<!-- contradict: known "the survey counts the ramps in Bergen" -->'

TEXT = st.text(st.sampled_from("ab.\r\n <!->😀"), max_size=40)


@given(TEXT)
def test_what_is_left_has_the_same_places_and_lines(text: str) -> None:
    shown = without_comments(text)
    assert len(shown) == len(text)
    for before, after in zip(text, shown, strict=True):
        assert after == before or (after == " " and before not in "\r\n")
    assert not [*comments(shown)]


@given(TEXT, TEXT, TEXT)
def test_what_stands_outside_of_comments_stays(before: str, inside: str, behind: str) -> None:
    before, inside, behind = (re.sub("[<>]", "", part) for part in (before, inside, behind))
    shown = without_comments(f"{before}<!--{inside}-->{behind}")
    assert shown.startswith(before)
    assert shown.endswith(behind)
    assert not shown[len(before) : len(shown) - len(behind)].strip()


def test_a_comment_that_is_never_closed_is_text() -> None:
    for text in ("It is 48 m <!-- long.", "It is <!- - short --> or -- > not.", "<!-- a -- b"):
        assert without_comments(text) == text
        assert [*comments(text)] == []


def test_many_that_are_never_closed_take_no_time() -> None:
    """With a search for an end from each of them it would be minutes."""
    text = "<!--" * 250_000
    assert without_comments(text) == text
    assert without_comments(f"<!-- a -->{text}")[10:] == text
    assert [one.span() for one in comments(f"<!-- a -->{text}")] == [(0, 10)]


@pytest.mark.parametrize(
    "text",
    [
        f"{COST} {KNOWN}\n\n{QUAY}",
        f"{COST} {KNOWN} {QUAY}",
        f"{COST}{KNOWN} {QUAY}",
        f"{KNOWN}\n{COST} {QUAY}",
        f"{COST}\n{KNOWN}\n{QUAY}",
        f"* {COST} {KNOWN}\n* {QUAY}\n",
        f"> {COST} {KNOWN}\n\n{QUAY}",
        f"{COST} {KNOWN}\r\n\r\n{QUAY}\r\n",
        f'{COST} <!-- contradict:\r\n  known "it is\r\n  old" -->\r\n\r\n{QUAY}',
        f"{COST} <!-- It opened in Bergen in 1911. -->\n\n{QUAY}",
        f"<!--\nThe mill in Tarnby was founded in 1911.\n-->\n\n{COST}\n\n{QUAY}",
    ],
)
def test_a_comment_is_part_of_no_claim(text: str) -> None:
    found = split(Document("draft", text))
    assert [claim.text for claim in found.claims] == [COST, QUAY]
    assert [text[claim.start_char : claim.end_char] for claim in found.claims] == [COST, QUAY]
    assert [claim.resolved for claim in found.claims] == [COST, QUAY]
    assert not any("-->" in text[one.start_char : one.end_char] for one in found.left_out)


def test_a_comment_in_the_middle_of_a_sentence_is_quoted_and_not_compared() -> None:
    text = f"The Astrid ferry terminal in Moss {KNOWN} cost 84 million euros. {QUAY}"
    first, second = split(Document("draft", text)).claims
    assert first.text == text[: first.end_char]
    assert first.text.endswith("84 million euros.")
    assert "Bergen" not in first.resolved
    assert "contradict" not in first.resolved
    assert second.text == QUAY
