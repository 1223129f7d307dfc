import pytest

from contradict.claims import split
from contradict.claims.entries import heading
from contradict.types import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alder House (Moss) The Alder House is a manor.", "Alder House (Moss)"),
        ("Alder House ( Moss ) Alder House was built in 1810.", "Alder House (Moss)"),
        ("Otto Lindh (rower) Sir Otto Karl Lindh rows.", "Otto Lindh (rower)"),
        ("Alder Vale, Orla County Alder Vale is a village.", "Alder Vale (Orla County)"),
        (
            "Fenn Township, Orla County, Maine Fenn Township has 90 farms.",
            "Fenn Township (Orla County, Maine)",
        ),
        ("Alder House Alder House is a manor.", ""),
        ("Otto Lindh (born 1950) is a rower.", ""),
        ("Otto Lindh (Moss) Halden and Kelso were second and third.", ""),
        ("Otto Lindh, Moss's best rower, said Otto was tired.", ""),
        ("In Moss (Norway) the Moss museum has opened.", ""),
        ("Otto Lindh (1900–1956) Otto Lindh was a rower.", ""),
        ("Ashfall (1950 film) Ashfall is a drama.", "Ashfall (1950 film)"),
        ("Ida Berg (born in Moss) Ida Berg was a painter.", ""),
        ("Brellwerk (OSE: BRW) Shares of Brellwerk fell.", ""),
        ("Norway, Sweden and Norway again share the prize.", ""),
        ("Norway, Sweden, Norway and Chad voted first.", ""),
        ("Lindh, Berg beat Lindh in the final.", ""),
        ("Sunday, June 9 Sunday was wet in Moss.", ""),
        ("Sunday, 9 June, 2024 Sunday was wet in Moss.", ""),
        ("Brell, May County Brell is a village.", "Brell (May County)"),
        ("", ""),
    ],
)
def test_a_heading_is_echoed_by_the_sentence_behind_it(text: str, expected: str) -> None:
    assert heading(text) == expected


def test_an_entry_is_on_its_heading_first_of_all() -> None:
    text = "Alder House (Moss) The Alder House is a manor. It was built in 1810."
    assert {claim.topic[0] for claim in split(Document("a", text)).claims} == {"Alder House (Moss)"}
