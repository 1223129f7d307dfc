"""Who says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.claims import split
from contradict.claims.speech import quoted_spans
from contradict.types import Document


def speakers(text: str) -> list[str]:
    return [claim.speaker for claim in split(Document("d", text)).claims]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rosa Maddern said the tyre had burst.", "Rosa Maddern"),
        ("Team principal Rosa Maddern says that the tyre burst.", "Rosa Maddern"),
        ("Janet Ockley of the residents' group said the road was slower.", "Janet Ockley"),
        ("Pathly's chief executive, Jonas Reuter, says no line was copied.", "Jonas Reuter"),
        ("Jonas Reuter, chief executive of Pathly, told reporters that he left.", "Jonas Reuter"),
        ("Schools stayed shut, the network company said on Monday.", "the network company"),
        ("Prices rose in May, says the union.", "the union"),
        ("The man who fell was Bo Falk, 34, police said.", "police"),
        ("Rosa Maddern, who was hurt in Moss, said the tyre had burst.", "Rosa Maddern"),
        ('"Customers saw nothing," said operations chief Ravi Menon.', "Ravi Menon"),
        ("According to the union, 4,000 walked out.", "the union"),
        ("Some 4,000 walked out, according to Ravi Menon.", "Ravi Menon"),
        ("The union says 4,000 walked out.", "The union"),
        ("Rystholm Bank expects oil to average 64 dollars.", "Rystholm Bank"),
        ("The consultancy Meridane predicts a million robotaxis.", "Meridane"),
        ("The company puts the walkout at 1,100.", "The company"),
        ("The company puts the walkout at no more than 1,100.", "The company"),
        ("Police counted 6,500 people at the march.", "Police"),
        ("The organisers spoke of 20,000 people at the march.", "The organisers"),
        ("The organisers spoke for 20 minutes at the march.", ""),
        ("Bank Tern sees growth of 2.8%.", "Bank Tern"),
        # A clause of the source's own inside a quotation: still reported speech.
        (
            '"We did it," said Ewa Lindt, whose firm opened a plant in Oster, "and are hiring."',
            "Ewa Lindt",
        ),
        # Records are what the source relies on.
        ("The board put off its vote, the minutes show.", ""),
        ("As recorded in the minutes, the board approved the crane.", ""),
        ("According to the certified final result, turnout was 61 per cent.", ""),
        ("The certified final result puts turnout at 57.8 per cent.", ""),
        ("Some 450 people left Orrin, the firm's annual report says.", ""),
        ("In the annual report, the headset maker Lumiq says that revenue grew.", ""),
        ("This article said that the depot opened in 2018.", ""),
        # Not speech.
        ("Velloni intends to build 600 vans.", ""),
        ("Production is expected to begin in 2025.", ""),
        ("The board put off its vote at its meeting of 22 April.", ""),
        ("The choice was made, Orrin confirmed.", ""),
        ("The 30 states of the north voted.", ""),
    ],
)
def test_speakers(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_pronoun_that_speaks_is_resolved() -> None:
    text = "Orrin closed the gap within hours. It warned that the number could grow."
    assert speakers(text)[-1] == "Orrin"
    text = "Holt came late. Ann Lindt Moen won. 'It was windy,' she said."
    assert speakers(text)[-1] == "Ann Lindt Moen"


def test_a_quotation_of_several_sentences_keeps_its_speaker() -> None:
    text = "'We ran hard,' Ida Mollen said. 'We did not stop. The rain came at noon.' It rained."
    assert speakers(text)[:2] == ["Ida Mollen", "Ida Mollen"]
    assert speakers("The rain came at noon. Ida Mollen won the race.") == ["", ""]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "no" and “never”.', ['"no"', "“never”"]),
        ("'I can't,' she said. 'Won't.'", ["'I can't,'", "'Won't.'"]),
        ("The residents' group and Holt's car.", []),
    ],
)
def test_quoted_spans(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quoted_spans(text)] == quoted


@given(st.text(alphabet="ab '\"“”‘’`,."))
def test_quoted_spans_are_ordered_and_apart(text: str) -> None:
    spans = [0, *(edge for span in quoted_spans(text) for edge in span)]
    assert spans == sorted(spans)
