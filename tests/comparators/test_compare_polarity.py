import pytest
from comparing import framed

from contradict.comparators.frames import Clause
from contradict.comparators.polarity import (
    alike,
    cancels,
    nearest_clauses,
    opposites,
    turned_against,
)


def clause(text: str) -> Clause:
    (only,) = framed(text).clauses
    return only


def test_the_nearest_clauses_share_most_words() -> None:
    left = framed("The dam held firm, although the bridge over the river cracked.")
    right = framed("The bridge over the river cracked.")
    here, there = nearest_clauses(left, right)
    assert here == left.clauses[1]
    assert there == right.clauses[0]


def test_a_name_says_of_whom_a_clause_tells() -> None:
    left = framed("Petra Hald lost her appeal, though her twin Ana won hers.")
    right = framed("Ana Hald won her appeal.")
    here, there = nearest_clauses(left, right)
    assert here == left.clauses[1]
    assert not turned_against(here, there)


@pytest.mark.parametrize("denial", ["and did not sue", "and denied a fault", "and never sued"])
def test_what_is_denied_behind_and_turns_nothing_before_it(denial: str) -> None:
    left, right = framed(f"Kelso paid a dividend {denial}."), framed("Kelso paid a dividend.")
    assert not turned_against(*nearest_clauses(left, right))


def test_an_opposite_makes_clauses_as_near_as_a_word_in_common() -> None:
    left = framed('"We saw no trouble," said Ana Kels after her crew lost in Bern, "nor rain."')
    right = framed("Her rivals won in Bern.")
    here, there = nearest_clauses(left, right)
    assert here == left.clauses[1]
    assert turned_against(here, there)


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        ("Kelso opened the works.", "Kelso closed the works.", 1),
        ("Kelso opened the works.", "Kelso opened the works.", 0),
        ("Kelso opened and closed the works.", "Kelso closed the works.", 0),
        ("Exports won the public vote.", "Imports lost the private vote.", 3),
        ("The keeper was cleared and free.", "The keeper was suspended.", 1),
        ("The vote was unanimous.", "The board was split in the vote.", 1),
        ("The tank is full.", "The tank is empty.", 1),
        ("The drone went unnoticed.", "The drone was spotted.", 1),
        ("Petra is an amateur boxer.", "Petra is a professional boxer.", 1),
        ("The firm restored the organ.", "The firm damaged the organ.", 0),
        ("Kelso acted legally.", "Kelso acted illegally.", 1),
        ("The unit is inactive.", "The unit is active.", 1),
        ("The seal is invaluable.", "The seal is valuable.", 0),
        ("The port is important.", "The port is portly.", 0),
    ],
)
def test_opposites_are_counted(left: str, right: str, count: int) -> None:
    assert opposites(clause(left), clause(right)) == count
    assert opposites(clause(right), clause(left)) == count


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Kelso paid a dividend.", "Kelso paid no dividend.", True),
        ("Kelso opened the works.", "Kelso closed the works.", True),
        ("Kelso opened the works.", "Kelso never closed the works.", False),
        ("Always carry a ticket.", "Never board without a ticket.", False),
        ("It is false that Kelso paid a dividend.", "Kelso paid a dividend.", True),
        ("It is false that Kelso paid a dividend.", "Kelso paid no dividend.", False),
        ("Exports won the vote.", "Imports lost the vote.", False),
        ("Kelso paid a dividend.", "Kelso paid a dividend.", False),
        ("Kelso is unable to pay.", "Kelso is able to pay.", True),
        ("Kelso is unable to pay.", "Kelso is not able to pay.", False),
        ("The plan failed in Moss.", "The plan succeeded in Moss.", True),
        ("The plan did not fail in Moss.", "The plan succeeded in Moss.", False),
        ("Bail was denied by the court.", "Bail was granted by the court.", True),
        ("Sales of tyres declined.", "Sales of tyres rose.", True),
        ("Sales of tyres declined.", "Sales of tyres fell.", False),
        ("Kelso declined to pay.", "Kelso paid.", True),
        ("The loaves had no mould.", "The loaves were free of mould.", False),
        ("The loaves had mould.", "The loaves were free from mould.", True),
        ("The loaves were free.", "The loaves were sold.", False),
        ("Lis Moen fled from custody.", "Lis Moen broke free.", False),
        ("Lis Moen was freed from prison.", "Lis Moen was released from prison.", False),
        ("Lis Moen broke free from prison.", "Lis Moen stayed in prison.", True),
        ("Lis Moen ran the gang from prison.", "Lis Moen ran it in prison.", False),
        ("Kelso did not fail to pay the levy.", "Kelso paid the levy.", False),
        ("The ferry ran without a stop and reached Moss.", "The ferry reached Moss.", False),
        ("The mill lost no worker and hired nine welders.", "The mill hired welders.", False),
        ("Pets cheer (but not for long) lonely people.", "Pets cheer lonely people.", False),
        ("Neither the mayor nor Kelso signed the lease.", "Kelso signed the lease.", True),
        ("The ferry did not reach the island of Moss.", "The ferry called at Moss.", True),
        ("The choir’s tour of Moss never happened.", "The choir’s tour of Moss took place.", True),
        ("Kelso did not buy the mill and the barn.", "Kelso bought the barn.", True),
        (
            "There is no truth in the report, found in a paper, that Kelso signed the lease.",
            "Kelso signed the lease.",
            True,
        ),
        (
            "Gulls, terns, plovers and rare geese nest there.",
            "Gulls, terns, plovers and rare geese are never seen.",
            True,
        ),
        ("Kelso will not.", "Kelso will sign the lease.", True),
        ("Mill No. 41 in Moss was sold.", "The mill in Moss was sold.", False),
        ("Mill No 41 in Moss was sold.", "The mill in Moss was sold.", False),
        ("No mill in Moss was sold.", "The mill in Moss was sold.", True),
        ("A hiker went missing near Moss.", "A hiker from Bern was near Moss.", False),
        ("Kelso is missing the final in Moss.", "Kelso plays the final in Moss.", True),
        ("The geese were killed to prevent a flu.", "The geese were killed.", False),
        ("Kelso tried to avoid the final in Moss.", "Kelso won the final in Moss.", True),
        ("Kelso praised the sale and I don’t know why.", "Kelso praised the sale.", False),
        ("Kelso was not hurt despite a fall in Moss.", "Kelso had a fall in Moss.", False),
        ("Nets were also used to build a dam in Moss.", "Nets form a dam in Moss.", False),
        ("Kelso used to build dams in Moss.", "Kelso builds dams in Moss.", True),
        ("The mayor passed away in Moss.", "The mayor died at home in Moss.", False),
    ],
)
def test_one_turn_more_points_the_other_way(left: str, right: str, expected: bool) -> None:
    assert turned_against(clause(left), clause(right)) is expected
    assert turned_against(clause(right), clause(left)) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("No member opposed the sale.", "All members backed the sale.", True),
        ("No member backed the sale.", "All members backed the sale.", False),
        ("All members opposed the sale.", "All members backed the sale.", False),
        ("The court declined to overturn the ban.", "The court upheld the ban.", True),
        ("Moss has no shortage of flour.", "Moss has plenty of flour.", True),
        ("Kelso did not fail to pay the tax.", "Kelso paid the tax.", True),
        ("No member opposed the sale of the ferry.", "All of Moss backed the choir.", False),
    ],
)
def test_a_denied_opposite_restates(left: str, right: str, expected: bool) -> None:
    assert cancels(clause(left), clause(right)) is expected
    assert cancels(clause(right), clause(left)) is expected


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [
        ("The dam cracked.", "The dam cracked at noon.", 1.0),
        ("The works opened.", "The works closed.", 1.0),
        ("The dam cracked.", "The dam held.", 0.5),
        ("The dam cracked.", "The choir sang.", 0.0),
        ("It cracked.", "It cracked.", 0.5),
    ],
)
def test_how_alike_clauses_are(left: str, right: str, share: float) -> None:
    assert alike(clause(left), clause(right)) == share
    assert alike(clause(right), clause(left)) == share


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ruta Kelso was appointed.", "Ruta Kelso was passed over."),
        ("Brell's merger was completed.", "Brell's merger fell through."),
        ("The Brell exams went ahead.", "The Brell exams were postponed."),
        ("The Kelso barn was burned down.", "The Kelso barn was saved."),
        ("Ivo Brell is in prison.", "Ivo Brell is free on bail."),
    ],
)
def test_what_comes_of_a_thing_is_told_by_opposites(left: str, right: str) -> None:
    assert turned_against(clause(left), clause(right))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Ivo Brell escaped from a state prison.", "Ivo Brell broke free.", False),
        ("Ivo Brell fled custody.", "Ivo Brell broke free.", False),
        ("Brell was released from prison early.", "Brell walked free.", False),
        ("Brell escaped from jail and was jailed again.", "Brell is free.", True),
        ("He smuggled a letter out of prison.", "He was free as he sent the letter.", True),
        ("Ivo Brell walked out of prison on Friday.", "Ivo Brell walked free on Friday.", False),
        ("Ivo Brell went to prison.", "Ivo Brell walked free.", True),
        ("Ivo Brell released a poem from prison.", "Ivo Brell wrote a poem, free again.", True),
        ("Ivo Brell left a prison guard unhurt.", "Ivo Brell set a guard free, unhurt.", True),
        ("Brell was freed from hospital, facing prison.", "Brell was given bail.", True),
        ("Ivo Brell is free from custody.", "Ivo Brell is still in custody.", True),
        ("Ivo Brell wrote from prison.", "Ivo Brell wrote in prison.", False),
        ("He was released from prison on Friday.", "He was released on Friday.", False),
        ("He was released from custody.", "He was taken into custody.", False),
    ],
)
def test_custody_that_is_left_is_no_opposite_of_freedom(
    left: str, right: str, expected: bool
) -> None:
    assert turned_against(clause(left), clause(right)) is expected
    assert turned_against(clause(right), clause(left)) is expected
