import pytest
from comparing import framed

from contradict.comparators.differences import Side, difference
from contradict.comparators.entries import of_two_entries
from contradict.comparators.frames import Frame
from contradict.comparators.gates import objection

MOSS, HALDEN = "Alder House (Moss, Norway)", "Alder House (Halden)"


def entry(text: str, *topic: str) -> Frame:
    return framed(text, topic=topic)


BUILT = "The house was built in 1810."


@pytest.mark.parametrize(
    ("left", "right", "other", "copied"),
    [
        (entry(BUILT, MOSS), entry("The house was built in 1920.", HALDEN), True, False),
        (entry("Alder House burnt down.", MOSS), entry("Alder was sold.", HALDEN), True, False),
        (entry(BUILT, MOSS), entry(BUILT, "Alder House (Moss)"), False, False),
        (entry(BUILT, MOSS), entry(BUILT, "Alder House"), False, False),
        (entry(BUILT, MOSS), entry(BUILT), False, False),
        (entry(BUILT, "Fenn House (Moss)"), entry(BUILT, "Alder Barn (Moss)"), True, True),
        (entry("Orla Quill was born.", MOSS), entry("Orla Quill was born.", HALDEN), False, False),
        (entry(BUILT, MOSS), entry("The house was built in 1920.", HALDEN), False, True),
        (
            entry("Otto Lindh died in 1956.", "Otto Lindh (1900–1956)"),
            entry("Otto Lindh died in 1958.", "Otto Lindh (1900–1958)"),
            False,
            False,
        ),
        (
            entry("Otto Lindh was a rower.", "Otto Lindh (born in Moss)"),
            entry("Otto Lindh was a rider.", "Otto Lindh (born in Halden)"),
            False,
            False,
        ),
    ],
)
def test_entries_on_namesakes_speak_of_two_things(
    left: Frame, right: Frame, other: bool, copied: bool
) -> None:
    """What speaks of neither, or may be one entry edited, is left to the other gates."""
    assert of_two_entries(left, right, copied=copied) is other
    assert of_two_entries(right, left, copied=copied) is other


def test_the_gate_says_so() -> None:
    left = entry("Alder House was finished in 1810.", MOSS)
    right = entry("Workers finished Alder House in 1920.", HALDEN)
    sides = Side(left, left.clauses[0], left.dates), Side(right, right.clauses[0], right.dates)
    refused = objection(difference("date", *sides, copy=0.0))
    assert refused is not None
    assert refused.code == "other subject"
    copied = objection(difference("date", *sides, copy=1.0))
    assert copied is None
