"""Clauses: how firmly they speak, and how long sentences fall into them."""

import pytest
from comparing import compared, framed

PADDING = (
    "heard a report on the noise of the mill, elected a new treasurer for the choir, thanked the "
    "warden for nine years of work, put the lease of the kiosk on the list for autumn, agreed to "
    "lend the band the old barn, fixed the price of a plot, named a bench after a gardener, and "
    "asked the bus firm why its last service leaves so early"
)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Kelso Rovers were relegated.", "fact"),
        ("Were Kelso Rovers relegated, fans would leave.", "conditional"),
        ("Were told of the loss.", "fact"),
        ("If it rains, the fair is off.", "conditional"),
        ("The dockers would strike were the firm to refuse.", "conditional"),
        ("The fair will be off should the river rise.", "conditional"),
        ("Entry will be free, provided that the council agrees.", "conditional"),
        ("In the event that the dockers strike, the fair is off.", "conditional"),
        ("The dockers said they would strike.", "fact"),
        ("A draw would have sent Kelso Rovers down.", "conditional"),
        ("The dockers said they would have to strike.", "fact"),
        ("Without a grant, the town will have to close the fair.", "conditional"),
        ("Without a break, the fair will last a week.", "plan"),
        ("The council is thinking of selling the mill.", "possible"),
        ("The fair will be held and should last a week.", "plan"),
        ("They were the dockers who would not strike.", "fact"),
        ("The council refused planning permission.", "fact"),
        ("The council is planning to sell the mill.", "plan"),
        ("As long as the heat lasts, the fair is off.", "conditional"),
        ("The fair lasts as long as three days.", "fact"),
        ("The ferry is set to sail.", "plan"),
        ("The ferry set a record.", "fact"),
        ("The fair is going ahead.", "plan"),
        ("Going by the ledger, the mill was sold.", "fact"),
        ("The likely cost of the tunnel is 3 million euros.", "estimate"),
        ("The tunnel is likely to flood.", "possible"),
    ],
)
def test_how_firmly_a_clause_speaks(text: str, modality: str) -> None:
    assert framed(text).clauses[0].modality == modality


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "refused a licence for the dog race at Brell Hill",
            "granted a licence for the dog race at Brell Hill",
        ),
        (
            "rejected the new rate for the Brell car park",
            "accepted the new rate for the Brell car park",
        ),
        (
            "kept the old clock on the Brell corn hall",
            "removed the old clock on the Brell corn hall",
        ),
    ],
)
def test_a_long_sentence_may_differ_in_its_last_clause(left: str, right: str) -> None:
    pair = compared(
        f"On Monday Brell council {PADDING}, and {left}.",
        f"Brell council, which met on Monday, {PADDING}, took tea and {right}.",
    )
    assert pair.outcome == "conflict"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Kelso 3 rolls off the line in Chengdu.", "The Kelso 3 is built in Ghent."),
        (
            "Kelso Motors turns out the Brell in Chengdu.",
            "The Brell by Kelso Motors is made in Ghent.",
        ),
        ("Corvid Foods has its head office in Leeds.", "Corvid Foods is based in Oslo."),
    ],
)
def test_two_words_may_be_one_action(left: str, right: str) -> None:
    pair = compared(left, right)
    assert (pair.outcome, pair.kind) == ("conflict", "place")


def test_a_condition_in_a_long_list_is_none_of_its_other_points() -> None:
    text = f"Brell council {PADDING}, asked if the clock could be mended, and sold the old mill."
    modalities = [clause.modality for clause in framed(text).clauses]
    assert (modalities[0], modalities[-2], modalities[-1]) == ("fact", "conditional", "fact")
