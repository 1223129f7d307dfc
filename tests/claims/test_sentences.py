"""Where sentences begin and end."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.claims.sentences import sentences

AWKWARD = st.text(
    alphabet=st.sampled_from(
        "ab. A!?:-#>*1[]()\"'“”’…。🏁😀\u0301\u200b\u200d\ufeff\u2028\u2029\x85\x1c\r\n\tİßQ\ud800"
    ),
    max_size=60,
)
GAP = re.compile(
    r"(?:\s|[-*+•·▪►‣>–—]|#{1,6}|\(?\d{1,2}[.)]|(?:[QA]|Title|Headline|Question|Answer):"
    r"|\[\s?(?:\d{1,3}|edit|note \d+|[a-z])\s?\])*",
    re.IGNORECASE,
)


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text)]


@given(st.text() | AWKWARD)
def test_spans_are_ordered_trimmed_and_leave_out_only_markers(text: str) -> None:
    end = 0
    for sentence in sentences(text):
        piece = text[sentence.start : sentence.end]
        assert end <= sentence.start < sentence.end
        assert piece == piece.strip()
        assert GAP.fullmatch(text[end : sentence.start])
        end = sentence.end
    assert GAP.fullmatch(text[end:])


@given(st.text() | AWKWARD)
def test_the_same_text_gives_the_same_spans(text: str) -> None:
    assert sentences(text) == sentences(text)


@given(AWKWARD)
def test_text_in_front_moves_spans_by_its_length(text: str) -> None:
    front = "🏁 The pool shut. \n\n"
    moved = [(s.start - len(front), s.end - len(front)) for s in sentences(front + text)]
    assert moved[1:] == [(s.start, s.end) for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Glued without a space, and what only looks like it.
        (
            "It cut the queue.Marsden, the operator, paid.",
            ["It cut the queue.", "Marsden, the operator, paid."],
        ),
        (
            "Ora runs on Node.js 3.5 and ASP.NET. See ora.com for more.",
            ["Ora runs on Node.js 3.5 and ASP.NET.", "See ora.com for more."],
        ),
        (
            "The U.S. market grew. Sales in the U.S. fell.",
            ["The U.S. market grew.", "Sales in the U.S. fell."],
        ),
        # Tokenised text.
        (
            "They won on Sunday . Hull fans sang .",
            ["They won on Sunday .", "Hull fans sang ."],
        ),
        # Abbreviations.
        (
            "Mr. Hale met Sen. Ortiz of Brand Inc. at 9 a.m. on Monday. No. 4 was late.",
            ["Mr. Hale met Sen. Ortiz of Brand Inc. at 9 a.m. on Monday.", "No. 4 was late."],
        ),
        ("Ms. Lind and Vol. 3 arrived.", ["Ms. Lind and Vol. 3 arrived."]),
        # Quotes and brackets close their own sentence.
        (
            '"We did it." They left. (It rained.) "Stop!" she said.',
            ['"We did it."', "They left.", "(It rained.)", '"Stop!" she said.'],
        ),
        (
            "'I ran. I fell. I won.' Holt smiled. 'I can't wait. Bye.'",
            ["'I ran.", "I fell.", "I won.'", "Holt smiled.", "'I can't wait.", "Bye.'"],
        ),
        (
            "He told me. I said no. It fell in May. A year passed at 40 km/h. Then it rose.",
            [
                "He told me.",
                "I said no.",
                "It fell in May.",
                "A year passed at 40 km/h.",
                "Then it rose.",
            ],
        ),
        # Reference marks between sentences are in none.
        ("It holds 877. [ 3 ] It is old.[5] The end.", ["It holds 877.", "It is old.", "The end."]),
        ("Went to Lány … Delivery follows.", ["Went to Lány …", "Delivery follows."]),
        ("🏁 Hoff (!!) takes it, 12″ ahead.", ["🏁 Hoff (!!) takes it, 12″ ahead."]),
    ],
)
def test_sentence_ends(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Pool to close\nThe pool will shut in May.",
            ["Pool to close", "The pool will shut in May."],
        ),
        (
            "It rained. Nick Hale\nSun came. Ann Orr",
            ["It rained.", "Nick Hale", "Sun came.", "Ann Orr"],
        ),
        ("Q: Why now?\nA: The lease ends.", ["Why now?", "The lease ends."]),
        ("- one bus ran\n* two ran\n1. three ran", ["one bus ran", "two ran", "three ran"]),
        ("## Roads\nTitle: Bridge opens", ["Roads", "Bridge opens"]),
        ("the mayor of\nLeeds spoke", ["the mayor of\nLeeds spoke"]),
        ("It opened\u2028\u2028A new line", ["It opened", "A new line"]),
    ],
)
def test_line_ends(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_a_wrapped_paragraph_is_joined_and_a_list_of_headlines_is_not() -> None:
    mail = (
        "The harbour board met on Monday evening in the old customs house of\n"
        "Kilcarra and put off the vote on the crane until the engineers from\n"
        "Orrin have looked at the quay wall again. It will meet in two weeks."
    )
    assert [" ".join(s.split()) for s in split(mail)] == [
        "The harbour board met on Monday evening in the old customs house of Kilcarra and put off "
        "the vote on the crane until the engineers from Orrin have looked at the quay wall again.",
        "It will meet in two weeks.",
    ]
    news = "Crane vote put off\nNew quay wall needed\nEngineers called in from Orrin"
    assert split(news) == news.splitlines()


def test_a_very_long_sentence_stays_whole() -> None:
    text = "The council heard " + ", ".join(f"item {n} of the list" for n in range(400)) + "."
    assert split(text) == [text]


def test_combining_marks_and_emoji_do_not_shift_offsets() -> None:
    text = unicodedata.normalize("NFD", "Ém̃ile à Kőszeg 👩‍🚀 sang. Ōra left.")
    assert split(text)[1] == unicodedata.normalize("NFD", "Ōra left.")
