"""What a source says itself beside the words that it quotes."""

import pytest
from comparing import claimed, compared

from contradict.comparators.asides import asides
from contradict.comparators.disagreements import typed
from contradict.comparators.surroundings import Surroundings
from contradict.comparators.texts import texts
from contradict.comparators.weighing import weigh
from contradict.types import Candidate

SOLD = "“The price was low,” said Petra Vogt, who sold the Moss bakery in 2019, “and fair.”"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (SOLD, "Petra Vogt sold the Moss bakery in 2019."),
        (
            '"It went well," said Ewa Lis, whose firm opened a hall in Moss.',
            "Ewa Lis’s firm opened a hall in Moss.",
        ),
        (
            "“A hard night,” said coach Jan Holub after his side lost 3-1, “but a fair one.”",
            "Coach Jan Holub’s side lost 3-1.",
        ),
        (
            "“We were slow,” said Petra Vogt after she missed the Moss ferry.",
            "Petra Vogt missed the Moss ferry.",
        ),
        (
            "“We went home,” said Petra Vogt because Italy had closed the pass.",
            "Italy had closed the pass.",
        ),
        (
            "“It burned fast,” said Ida Berg after the mill was struck, “and nobody came.”",
            "The mill was struck.",
        ),
        (
            "“We will win,” Hoff said of the match, which ended 2-2, “and we mean it.”",
            "The match ended 2-2.",
        ),
    ],
)
def test_an_aside_is_made_a_sentence(text: str, sentence: str) -> None:
    assert [one.sentence for one in asides(text)] == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "“We will win,” said Hoff, who smiled.",
        "“We will win,” said Hoff on Monday, “and we mean it.”",
        "“A sad day,” said Petra Vogt after it became known that the mill had closed.",
        "“We had to stop,” said Jan Holub because it snowed in Moss.",
        "“We are glad,” said Ida Berg after they reached Halden, “and tired.”",
        "“No comment,” said Ida Berg after its owner left Halden.",
        "“We will win,” Hoff said of the match, which they lost 2-0, “and we mean it.”",
        "Hoff, whose side drew 2-2 on Sunday, praised the referee.",
        "“We will win,” said Hoff. “It is our year.”",
    ],
)
def test_what_asserts_nothing_beside_a_quotation(text: str) -> None:
    assert asides(text) == ()


@pytest.mark.parametrize(
    ("other", "read"),
    [
        ("Petra Vogt sold the Moss bakery in 2016.", "Petra Vogt sold the Moss bakery in 2019."),
        ("The price was high, said Ida Berg.", "The price was low and fair."),
    ],
)
def test_a_pair_is_read_in_what_both_tell(other: str, read: str) -> None:
    assert texts(Candidate(claimed(SOLD), claimed(other), 0.8))[0].startswith(read)


def test_the_firm_of_a_speaker_has_the_name_that_its_document_gives() -> None:
    text = "“We are quick,” said Ewa Lis, whose company opened a yard in Moss, “and hiring.”"
    left = claimed(text, topic=("Brellwerk",))
    mine, _ = texts(Candidate(left, claimed("Brellwerk opened a yard in Porto."), 0.8))
    assert mine == "Brellwerk opened a yard in Moss."
    mine, _ = texts(Candidate(left, claimed("Kelso Motors opened a yard in Porto."), 0.8))
    assert mine == "Ewa Lis’s company opened a yard in Moss."


def test_nobody_disputes_what_the_source_says_itself() -> None:
    left = claimed(SOLD, speaker="Petra Vogt")
    right = claimed("Jan Holub said Petra Vogt sold the Moss bakery in 2016.", speaker="Jan Holub")
    found = weigh(Candidate(left, right, 0.8), Surroundings()).found
    assert typed(found.difference) == ("conflict", "")


@pytest.mark.parametrize(
    ("quoted", "told", "kind"),
    [
        (
            "“We just held on,” said Petra Vogt, who won the Moss Rally in a Kestrel.",
            "Petra Vogt won the Moss Rally in a Sabre.",
            "name",
        ),
        (
            "“It rained,” said Petra Vogt, whose film took 2 million euros to make, “a lot.”",
            "Petra Vogt's film cost 5 million euros to make.",
            "number",
        ),
    ],
)
def test_a_speaker_is_who_an_aside_speaks_of(quoted: str, told: str, kind: str) -> None:
    pair = compared(claimed(quoted, speaker="Petra Vogt"), claimed(told))
    assert (pair.outcome, pair.kind) == ("conflict", kind)


def test_the_firm_of_a_speaker_is_not_the_speaker() -> None:
    quoted = "“Fine,” said Petra Vogt, whose firm on Monday opened its third hall, in Moss."
    topic = ("Polbat",)
    pair = compared(
        claimed(quoted, speaker="Petra Vogt", topic=topic),
        claimed("Polbat's third hall opened in Halden on Monday.", topic=topic),
    )
    assert (pair.outcome, pair.kind) == ("conflict", "place")
