from hypothesis import given
from hypothesis import strategies as st
from sample_report import AGENCY, SURVEY, pair

from contradict.renderers.marks import Piece, pieces
from contradict.types import Claim, Pair


def of(left: str, right: str, *values: tuple[str, str]) -> Pair:
    return pair(_claim(left), _claim(right), "conflict", "place", "", *values)


def _claim(text: str) -> Claim:
    return Claim("a", 0, len(text), text, text)


def test_values_and_other_differing_words_of_near_copies() -> None:
    left, right = pieces(
        of(
            "The old mill stands in Tarnby, by the lake.",
            "The new red mill stands in Vesterby, by the lake.",
            ("tarnby", "Vesterby"),
        )
    )
    assert left == (
        Piece("The "),
        Piece("old", "word"),
        Piece(" mill stands in "),
        Piece("Tarnby", "value"),
        Piece(", by the lake."),
    )
    assert right[1] == Piece("new red", "word")
    assert right[3] == Piece("Vesterby", "value")


def test_only_values_where_the_wording_differs() -> None:
    left, right = pieces(
        pair(AGENCY[0], SURVEY, "conflict", "number", "", ("30 metres", "42 metres"))
    )
    assert [piece.text for piece in left if piece.mark] == ["30 metres"]
    assert [piece.text for piece in right if piece.mark] == ["42 metres"]
    assert {piece.mark for piece in (*left, *right)} == {"", "value"}


def test_value_within_a_longer_word_is_not_marked() -> None:
    left, _ = pieces(of("Route 40 has 4 stops, 14 lamps.", "Nothing like it at all.", ("4", "9")))
    assert left == (Piece("Route 40 has "), Piece("4", "value"), Piece(" stops, 14 lamps."))


def test_value_that_is_a_pattern_is_taken_as_it_is() -> None:
    left, _ = pieces(of("It cost $3 (net).", "Nobody knows.", ("$3 (net)", "")))
    assert left == (Piece("It cost "), Piece("$3 (net)", "value"), Piece("."))


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=5), st.text(max_size=5))
def test_pieces_joined_are_the_quotes(left: str, right: str, one: str, other: str) -> None:
    marked = pieces(of(left, right, (one, other)))
    assert ["".join(piece.text for piece in quote) for quote in marked] == [left, right]
