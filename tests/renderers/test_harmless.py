import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from contradict.renderers.harmless import harmless, one_line


def test_controls_become_signs() -> None:
    assert harmless("a\x1b[31mb\x07c\x9bd\x00e\x7f") == "a␛[31mb␇c�d␀e␡"


def test_bidi_controls_go_and_marks_stay() -> None:
    assert harmless("\u202eab\u202c\u2066c\u2069") == "abc"
    assert harmless("a\u200fb\u200e") == "a\u200fb\u200e"


def test_line_breaks_are_one_kind() -> None:
    assert harmless("a\r\nb\rc\u2028d\x0ce\tf") == "a\nb\nc\nd\ne\tf"
    assert one_line("  a\r\n\n b\tc ") == "a b c"


@given(st.text())
def test_nothing_that_steers_is_left(text: str) -> None:
    safe = harmless(text)
    assert {sign for sign in safe if unicodedata.category(sign) == "Cc"} <= {"\n", "\t"}
    assert harmless(safe) == safe
