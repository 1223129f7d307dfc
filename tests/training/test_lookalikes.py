import random
import re
from collections import Counter
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.comparators.slots.dates import DATES
from contradict.comparators.slots.numbers import NUMBERS
from contradict.comparators.slots.places import PLACES
from contradict.comparators.slots.value import Relation
from contradict.training.lookalikes import lookalikes
from contradict.training.lookalikes.mixing import SHARES
from contradict.training.lookalikes.real.converted_units import converted_units
from contradict.training.lookalikes.real.hedged_figures import hedged_figures
from contradict.training.lookalikes.real.lists import lists
from contradict.training.lookalikes.real.neighbours import neighbours
from contradict.training.lookalikes.real.other_periods import other_measures, other_periods
from contradict.training.lookalikes.real.other_subjects import other_subjects
from contradict.training.lookalikes.real.rewritten_dates import rewritten_dates
from contradict.training.lookalikes.real.views import views
from contradict.training.lookalikes.real.wider_places import wider_places
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair, Maker

LABELS = {"contradiction", "entailment", "neutral"}
PASSAGE = (
    "Anna Keller was born in Hamburg on 4 March 1961.",
    "Her sister ran a small bakery near Lake Constance.",
)
SENTENCES = (
    *PASSAGE,
    "Peter Novak was born in Hamburg in 1950 and worked for Nordwerft.",
    "Maria Keller moved to Lyon in 1999 and taught chemistry there.",
    "Peter Lindgren was born in Bremen and retired from the yard in 2003.",
    "Anna Lund was born in Odense and sold boats there for 41 years.",
    "Maria Costa was born in Porto and paints harbour scenes.",
    "Maria Quist was born in Malmö and ran 2 shops.",
    "The village school had 340 students in 2007, with 4 teachers.",
    "The museum is located in Marseille and shows carved masks.",
    "The trail runs 12 miles along the river to the Aldby mill.",
    "The choir sang songs by Schubert, Brahms and Nielsen.",
)


def material(*sentences: str) -> Material:
    return Material((), (), (), sentences or SENTENCES, (PASSAGE,))


def made(maker: Maker, *sentences: str, seed: int = 1) -> list[LabelledPair]:
    return list(islice(maker(material(*sentences), random.Random(seed)), 60))


def test_pairs_repeat_under_a_seed_and_never_within_a_run() -> None:
    first = list(lookalikes(material(), 4, 400))
    assert first == list(lookalikes(material(), 4, 400))
    assert len({(pair.premise, pair.hypothesis) for pair in first}) == len(first) == 400
    assert {pair.label for pair in first} == LABELS


def test_labels_come_by_their_shares() -> None:
    found = Counter(pair.label for pair in lookalikes(material(), 2, 1000))
    assert {label: round(found[label] / 1000, 1) for label in LABELS} == pytest.approx(
        SHARES, abs=0.06
    )


@settings(max_examples=60)
@given(st.integers(30, 900_000).filter(lambda n: not 1000 <= n < 10_000), st.integers(0, 99))
def test_a_figure_within_the_tolerance_is_never_a_conflict(figure: int, seed: int) -> None:
    for pair in made(hedged_figures, f"Her mill had {figure:,} looms in two halls.", seed=seed):
        left, right = (NUMBERS.find(text, None)[0] for text in (pair.premise, pair.hypothesis))
        if pair.label == "contradiction":
            assert abs(stated(pair.premise) - stated(pair.hypothesis)) > 0.2 * figure, pair
        else:
            assert NUMBERS.relation(left, right).agrees, pair


def stated(text: str) -> int:
    """Return the one figure of a text, whatever words stand before it."""
    (figure,) = re.findall(r"\d[\d,]*", text)
    return int(figure.replace(",", ""))


def test_another_unit_conflicts_only_where_it_is_another_quantity() -> None:
    pairs = made(converted_units, "Her trail runs 12 miles along the river.")
    assert {pair.label for pair in pairs} == {"entailment", "contradiction"}
    for pair in pairs:
        left, right = (NUMBERS.find(text, None)[0] for text in (pair.premise, pair.hypothesis))
        assert NUMBERS.relation(left, right).agrees == (pair.label == "entailment")


def test_a_place_conflicts_only_where_neither_holds_the_other() -> None:
    towns = "Marseille Nantes Bordeaux Grenoble Strasbourg Rotterdam Antwerp Leipzig".split()
    pairs = made(wider_places, *(f"The old mint is located in {town}." for town in towns))
    assert {pair.label for pair in pairs} == LABELS
    for pair in pairs:
        left, right = (PLACES.find(text, None)[0] for text in (pair.premise, pair.hypothesis))
        different = PLACES.relation(left, right) is Relation.DIFFERENT
        assert different == (pair.label == "contradiction"), pair


def test_a_date_conflicts_only_where_it_is_another_day() -> None:
    pairs = made(rewritten_dates, "Anna Keller was born in Hamburg on 4 March 1961.")
    assert {pair.label for pair in pairs} == LABELS
    for pair in pairs:
        left, right = (DATES.find(text, None)[0] for text in (pair.premise, pair.hypothesis))
        if pair.label != "contradiction":
            assert DATES.relation(left, right).agrees, pair
        assert (pair.label == "contradiction") == (
            left.text != right.text and not DATES.relation(left, right).agrees
        ) or abs((left.first - right.first).days) == 1  # type: ignore[operator]


def test_a_sentence_about_somebody_else_is_neutral() -> None:
    pairs = made(other_subjects)
    neutral = [pair for pair in pairs if pair.label == "neutral"]
    assert neutral
    for pair in neutral:
        assert pair.premise.split()[:2] != pair.hypothesis.split()[:2]
    for pair in pairs:
        if pair.label == "contradiction":
            assert pair.premise.split()[:2] == pair.hypothesis.split()[:2]


def test_another_year_or_measure_is_neutral_and_another_figure_alone_a_conflict() -> None:
    sentence = "The village school had 340 students in 2007, with 4 teachers."
    for maker, kept in ((other_periods, "2007"), (other_measures, "students")):
        pairs = made(maker, sentence)
        assert {pair.label for pair in pairs} == {"neutral", "contradiction"}
        for pair in pairs:
            same = kept in pair.premise and kept in pair.hypothesis
            assert same == (pair.label == "contradiction"), pair


def test_sentences_of_one_passage_are_neutral() -> None:
    assert {
        (pair.label, frozenset((pair.premise, pair.hypothesis))) for pair in made(neighbours)
    } == {("neutral", frozenset(PASSAGE))}


def test_a_rejected_view_conflicts_with_the_view_itself() -> None:
    sentence = "The museum is located in Marseille and shows carved masks."
    pairs = made(views, sentence)
    assert {pair.label for pair in pairs} == LABELS
    for pair in pairs:
        if pair.label == "entailment" and "Marseille" in pair.premise:
            assert pair.premise == sentence or "is located in Marseille" in pair.premise


def test_a_shorter_list_is_no_conflict_and_a_denied_item_is() -> None:
    pairs = made(lists, "The choir sang songs by Schubert, Brahms and Nielsen.")
    assert {pair.label for pair in pairs} >= {"contradiction", "entailment"}
    for pair in pairs:
        denied = "but not" in pair.premise + pair.hypothesis
        assert denied == (pair.label == "contradiction"), pair
