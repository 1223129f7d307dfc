"""Odd signs: what is read of a sentence, and what its claim still quotes."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.claims import split
from contradict.claims.readable import readable
from contradict.types import Document


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "🏁 Final → Ada Kemp (!!) wins the sprint 🚴‍♀️",
            "Final: Ada Kemp wins the sprint",
        ),
        ("The Orrin‑4 is here.", "The Orrin-4 is here."),
        ("The gates open at noon ✔", "The gates open at noon"),
        ("Kel\u00adso won.", "Kelso won."),
        ("The Kőszeg fair — 12 km away — cost €3.", "The Kőszeg fair — 12 km away — cost €3."),
        ("🎉🎉", "🎉🎉"),
        ("Who won (?!) is open.", "Who won is open."),
        ("Halden won🏁 3-1", "Halden won 3-1"),
        ("Halden won (🏁 3-1) 🎉 !", "Halden won (3-1)!"),
        ("Brell ↑4%, Kelso (⬇️ 2%)", "Brell up 4%, Kelso (down 2%)"),
        ("→ Halden draw ↕ 2-2", "Halden draw 2-2"),
        ("❝We won❞, said Ida Berg ✔ in Moss.", "❝We won❞, said Ida Berg in Moss."),
    ],
)
def test_what_is_read_of_odd_signs(text: str, read: str) -> None:
    assert readable(text) == read


def test_a_claim_quotes_its_document_and_is_read_without_pictures() -> None:
    text = "🏁 Stage 5 → Ada Kemp takes it, 12 seconds ahead."
    (claim,) = split(Document("d", text)).claims
    assert claim.text == text
    assert claim.resolved == "Stage 5: Ada Kemp takes it, 12 seconds ahead."


@given(st.text(min_size=1))
def test_something_is_always_left_to_read_and_reading_again_changes_nothing(text: str) -> None:
    assert readable(text)
    assert readable(readable(text)) == readable(text)


@given(st.text(st.characters(max_codepoint=127, exclude_characters="("), min_size=1))
def test_plain_signs_are_read_as_they_are(text: str) -> None:
    assert readable(text) == (text.strip() or text)


@pytest.mark.parametrize("sign", ["", "→", "🎉", "↑"])
def test_long_blanks_take_no_long_time(sign: str) -> None:
    began = perf_counter()
    assert readable(f"é{' ' * 200_000}x{sign}").startswith("é")
    assert perf_counter() - began < 2.0
