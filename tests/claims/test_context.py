"""What stands for what: pronouns and definite nouns."""

import pytest

from contradict.claims import split
from contradict.types import Claim, Document


def last(text: str, title: str = "") -> Claim:
    return split(Document("d", text, title=title)).claims[-1]


@pytest.mark.parametrize(
    ("before", "sentence", "resolved", "subject"),
    [
        (
            "The Alder Bridge opened on 3 May.",
            "The bridge cost 40 million euros.",
            "The bridge [Alder Bridge] cost 40 million euros.",
            "Alder Bridge",
        ),
        (
            "The Alder Bridge opened on 3 May.",
            "It is 412 metres long.",
            "Alder Bridge is 412 metres long.",
            "Alder Bridge",
        ),
        (
            "Orrin's kites are sewn by hand.",
            "The company's office is in Moss.",
            "The company's [Orrin] office is in Moss.",
            "Orrin",
        ),
        (
            "The Orrin 4 goes on sale in May.",
            "It will cost 34,900 euros.",
            "Orrin 4 will cost 34,900 euros.",
            "Orrin 4",
        ),
        (
            "The Orrin 4 goes on sale in May.",
            "Its price is 34,900 euros.",
            "Orrin 4's price is 34,900 euros.",
            "Orrin 4",
        ),
        (
            "Qubita's founder is Bram Verhulst. Bram Verhulst studied in Delft.",
            "He started it in 2020.",
            "Bram Verhulst started it in 2020.",
            "Bram Verhulst",
        ),
        (
            "City manager Wouter Hout is staying on. His deputy, Karel Bos, did not wait.",
            "He was gone by May.",
            "Karel Bos was gone by May.",
            "Karel Bos",
        ),
        (
            "Ida Mollen rows with her sister Tuva. Tuva is the younger one.",
            "She was born in 1994.",
            "Tuva was born in 1994.",
            "Tuva",
        ),
        (
            "The velodrome at Oster has long drawn schools. Its cafe came later.",
            "It opened in 2021, with 40 seats.",
            "The velodrome at Oster's cafe opened in 2021, with 40 seats.",
            "the velodrome at Oster's cafe",
        ),
        (
            "A footbridge to the park was built.",
            "It opened in May.",
            "The footbridge to the park opened in May.",
            "the footbridge to the park",
        ),
        (
            "Residents beside Kirn's ring road had asked for walls.",
            "Now they are getting glass ones.",
            "Now residents beside Kirn's ring road are getting glass ones.",
            "residents beside Kirn's ring road",
        ),
        (
            "Orrin has begun production at the Veldia plant in Ridgemont.",
            "The plant has 2,000 workers.",
            "The plant [Veldia plant in Ridgemont] has 2,000 workers.",
            "Veldia plant in Ridgemont",
        ),
        (
            "Key assembly lines operate in Guangzhou and Kunshan.",
            "These facilities supply two models.",
            "These facilities [Guangzhou, Kunshan] supply two models.",
            "Guangzhou, Kunshan",
        ),
        (
            "Orrin presented its accounts.",
            "For 2024 the truck builder shows a profit.",
            "For 2024 the truck builder [Orrin] shows a profit.",
            "Orrin",
        ),
        (
            "Skylet's drones count trees. Skylet sells them.",
            "The company's headquarters are in Seville.",
            "The company's [Skylet] headquarters are in Seville.",
            "Skylet",
        ),
        (
            "Ruta Balciuna was elected mayor.",
            "The dentist ran alone.",
            "The dentist [Ruta Balciuna] ran alone.",
            "Ruta Balciuna",
        ),
        (
            "Bram Verhulst built the first chip.",
            "Verhulst sold it in 2024.",
            "Verhulst [Bram Verhulst] sold it in 2024.",
            "Bram Verhulst",
        ),
        (
            "Orrin announced a second line in Kirn.",
            "This move will cut delivery times.",
            "This move [Orrin] will cut delivery times.",
            "Orrin",
        ),
    ],
)
def test_what_is_carried_in(before: str, sentence: str, resolved: str, subject: str) -> None:
    claim = last(f"{before} {sentence}")
    assert (claim.text, claim.resolved, claim.subject) == (sentence, resolved, subject)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Kirn plant has 300 workers.",
        "The weather was bad.",
        "It was hot in Clones.",
        "It was Orrin that won the order.",
        "It took seven years to sink.",
        "It is her third title.",
        "As Orrin grows, its plant in Kirn will double.",
        "There are 1,530 spaces in Kirn.",
    ],
)
def test_what_stands_alone_stays_as_it_is(sentence: str) -> None:
    claim = last(f"Velden sold the baths in March. {sentence}")
    assert (claim.resolved, claim.subject) == (sentence, "")


def test_the_car_is_not_all_the_cars() -> None:
    text = "Orrin links Orrin 3 cars to the grid. Orrin will test chips in the Orrin 4. "
    assert last(text + "The car will have three chips.").subject == "Orrin 4"


def test_a_name_in_the_title_is_the_last_resort() -> None:
    assert last("It seats five.", title="First drive: Solenne Quatre").subject == "Solenne Quatre"
    assert split(Document("d", "It seats five.")).claims == ()


def test_a_pronoun_does_not_reach_over_a_heading_or_far_back() -> None:
    under_heading = "Velden sold the baths.\n\nFurther Production Sites\n\nIt opened in May."
    assert [i.reason for i in split(Document("d", under_heading)).left_out] == [
        "heading without a verb",
        "subject unknown",
    ]
    far = "Velden sold the baths. " + "Many people came. " * 4 + "It opened in May."
    assert [item.reason for item in split(Document("d", far)).left_out] == ["subject unknown"]


def test_a_family_name_that_two_people_share_is_not_completed() -> None:
    text = "Bram Verhulst met Hana Verhulst in Delft. Verhulst sold the chip."
    assert (last(text).resolved, last(text).subject) == ("Verhulst sold the chip.", "")


def test_she_is_no_plant_and_it_is_no_person() -> None:
    text = "Ida Mollen visited the Kirn plant. The Kirn plant was shut. "
    assert last(text + "She left at noon.").subject == "Ida Mollen"
    assert last(text + "It has 300 workers.").subject == "the Kirn plant"


def test_a_pronoun_in_a_quotation_leaves_known_what_is_told_beside_it() -> None:
    beside = "“She held up well,” said Ada Rook, who brought the tug into Moss on Friday."
    assert last(beside).text == beside
    alone = split(Document("d", "“She held up well,” said Ada Rook."))
    assert [one.reason for one in alone.left_out] == ["subject unknown"]
