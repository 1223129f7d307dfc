from dataclasses import replace

import pytest
from comparing import READS_ALL, RULES, SIMILARITY, claimed, compared, differing
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.outcome import decide
from contradict.comparators.surroundings import Surroundings
from contradict.comparators.views import Direction, View
from contradict.comparators.weighing import weigh
from contradict.types import Candidate, Claim, Pair, SlotDifference

NEUTRAL = View(Direction(0.0, 0.0), Direction(0.0, 0.0))


def sure(contradiction: float, entailment: float = 0.0) -> View:
    """Return the view that both directions share."""
    return View(*[Direction(contradiction, entailment)] * 2)


def decided(left: str, right: str, view: View) -> Pair:
    weighed = weigh(Candidate(claimed(left), claimed(right), SIMILARITY), Surroundings())
    return decide(weighed, view, 0.5, RULES)


@pytest.mark.parametrize(
    ("left", "right", "kind", "slots", "reason"),
    [
        (
            "The Kelso 3 is built in Chengdu.",
            "The Kelso 3 is built in Ghent.",
            "place",
            ("Chengdu", "Ghent"),
            "the place differs",
        ),
        (
            "The Astrid ferry cost 48 million euros.",
            "The Astrid ferry cost 84 million euros.",
            "number",
            ("48 million euros", "84 million euros"),
            "the number differs",
        ),
        (
            "The Halden tunnel was opened on 19 June 2023.",
            "The Halden tunnel was opened on 5 May 2023.",
            "date",
            ("19 June 2023", "5 May 2023"),
            "the date differs",
        ),
        (
            "The contract for the Moss ferry went to the builder Aldermoor Marine.",
            "The contract for the Moss ferry went to the builder Corvid Yards.",
            "name",
            ("Aldermoor Marine", "Corvid Yards"),
            "the name differs",
        ),
    ],
)
def test_a_conflict_names_its_values(
    left: str, right: str, kind: str, slots: tuple[str, str], reason: str
) -> None:
    pair = compared(left, right)
    assert (pair.outcome, pair.code, pair.kind) == ("conflict", "conflict", kind)
    assert [(slot.kind, slot.left, slot.right) for slot in pair.slots] == [(kind, *slots)]
    assert pair.reason == reason


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (
            "Brenner Tools paid a dividend for the year 2023.",
            "Brenner Tools paid no dividend for the year 2023.",
            "negation",
        ),
        (
            "Brenner Tools opened the works in Moss.",
            "Brenner Tools closed the works in Moss.",
            "status",
        ),
    ],
)
def test_what_has_no_slot_has_no_values(left: str, right: str, kind: str) -> None:
    pair = compared(left, right)
    assert (pair.outcome, pair.kind, pair.slots) == ("conflict", kind, ())
    assert pair.reason == "one side says what the other denies"


def test_the_comparators_word_counts_once_it_is_more_likely_than_not() -> None:
    left = "Visitors toured the new wing of the Astrid Museum on Monday."
    right = "The new wing of the Astrid Museum has yet to admit the public."
    told = decided(left, right, sure(0.5))
    assert (told.outcome, told.kind, told.contradiction) == ("conflict", "other", 0.5)
    assert decided(left, right, sure(0.49)).outcome == "compatible"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "No member of the Moss board opposed the sale of the ferry.",
            "All members of the Moss board backed the sale of the ferry.",
        ),
        (
            "The Moss board banned grills in the harbour.",
            "The Moss board banned grills and fireworks in the harbour on Sunday.",
        ),
        (
            "The Bank of Moss could raise its rate in September.",
            "The Bank of Moss will keep its rate in September.",
        ),
        (
            "The Halden court may hear the case on 5 May 2023.",
            "The Halden court will hear the case on 9 May 2023.",
        ),
    ],
)
def test_the_comparator_is_not_believed_against_the_words(left: str, right: str) -> None:
    assert decided(left, right, sure(0.9)).outcome == "compatible"
    assert decided(right, left, sure(0.9)).outcome == "compatible"


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        ("Guests of Moss may not take pictures.", "Guests of Moss may take pictures.", "conflict"),
        ("The flu could reach Moss in May.", "The flu will not reach Moss in May.", "compatible"),
    ],
)
def test_a_permission_is_no_guess(left: str, right: str, outcome: str) -> None:
    assert decided(left, right, sure(0.9)).outcome == outcome


def test_a_slot_needs_no_comparator_and_no_agreement_outweighs_it() -> None:
    left, right = "The Kelso 3 is built in Chengdu.", "The Kelso 3 is built in Ghent."
    assert decided(left, right, NEUTRAL).outcome == "conflict"
    assert decided(left, right, sure(0.0, 1.0)).outcome == "conflict"


def test_a_difference_that_is_refused_does_not_hide_one_that_stands() -> None:
    """Names differ too, but in one text those may belong to two subjects."""
    text = "The Astrid ferry in Moss cost {} million euros and was built by {}."
    left = claimed(text.format(48, "Aldermoor Marine"), "one")
    right = claimed(text.format(84, "Corvid Yards"), "one")
    assert [each.kind for each in differing(left, right)] == ["name", "number"]
    pair = compared(left, right)
    assert (pair.outcome, pair.kind) == ("conflict", "number")


def test_named_speakers_who_disagree() -> None:
    left = claimed("4,000 workers walked out at Brenner Tools.", speaker="Janet Ockley")
    right = claimed("1,100 workers walked out at Brenner Tools.", speaker="Luis Prior")
    pair = compared(left, right)
    assert (pair.outcome, pair.code, pair.kind) == ("disputed", "disputed", "number")
    assert pair.reason == "Janet Ockley and Luis Prior disagree: the number differs"
    assert pair.slots == (SlotDifference("number", "4,000", "1,100"),)


@pytest.mark.parametrize("other", ["Janet Ockley", ""])
def test_one_speaker_or_none_is_no_dispute(other: str) -> None:
    left = claimed("4,000 workers walked out at Brenner Tools.", speaker="Janet Ockley")
    right = claimed("1,100 workers walked out at Brenner Tools.", speaker=other)
    assert compared(left, right).outcome == "conflict"


@pytest.mark.parametrize(("later", "outcome"), [("Friday", "update"), ("Thursday", "conflict")])
def test_news_of_a_later_day_goes_on_from_that_of_an_earlier(later: str, outcome: str) -> None:
    missing = "The walker Ida Lenz remained missing on Brell Fell on Thursday night."
    found = f"Ida Lenz, who had been lost on a walk, was found alive in a hut on {later} morning."
    first, last = claimed(missing, published="2025-01-17"), claimed(found, published="2025-01-18")
    for left, right in ((first, last), (last, first)):
        assert weigh(Candidate(left, right, SIMILARITY), Surroundings()).outcome == outcome


def test_two_forecasts_of_a_harvest_need_not_be_worded_alike() -> None:
    left = claimed(
        "The Moss union expects the wheat harvest of Lund to reach 11.2 million tonnes this year.",
        speaker="The Moss union",
    )
    right = claimed(
        "Corvid Grain forecasts a crop of 9.6 million tonnes of Lund wheat this year, with rust.",
        speaker="Corvid Grain",
    )
    assert compared(left, right).outcome == compared(right, left).outcome == "estimates"


def test_one_length_in_two_units_is_no_conflict_whatever_a_model_sees() -> None:
    left = "The new tunnel at Moss is roughly seven kilometres long."
    right = "At {}, the new tunnel at Moss is the longest bored since the war."
    assert decided(left, right.format("6,912 metres"), sure(0.9)).outcome == "compatible"
    assert decided(left, right.format("two tubes"), sure(0.9)).outcome == "conflict"


def test_of_two_speakers_figures_one_estimate_makes_two_of_what_is_no_count() -> None:
    first = "The Moss bank estimates that the storm caused losses of 640 million euros in Lund."
    rough = "The Halden bank says the storm caused losses of about 900 million euros in Lund."
    counted = rough.replace("about 900", "912.4")
    left = claimed(first, speaker="The Moss bank")
    assert compared(left, claimed(rough, speaker="The Halden bank")).outcome == "estimates"
    assert compared(left, claimed(counted, speaker="The Halden bank")).outcome == "disputed"


def test_two_forecasts_are_estimates() -> None:
    left = "Bank Orla forecasts growth of 2.1% for Norway in 2024."
    pair = compared(left, left.replace("2.1", "2.8"))
    assert (pair.outcome, pair.kind) == ("estimates", "number")
    assert pair.reason == "two forecasts: the number differs"


PLAN = "The Halden tunnel will be opened in September 2024."
DONE = "The Halden tunnel was opened on 3 November 2024."


@pytest.mark.parametrize(
    ("planned", "done", "outcome"),
    [
        ("2024-03-12", "2024-11-05", "update"),
        ("2024-11-05", "2024-03-12", "conflict"),
        ("2024-11-05", "2024-11-05", "conflict"),
        ("2024-03-12", None, "conflict"),
        (None, None, "conflict"),
    ],
)
def test_only_dates_say_that_an_outcome_follows_a_plan(
    planned: str | None, done: str | None, outcome: str
) -> None:
    pair = compared(claimed(PLAN, published=planned), claimed(DONE, published=done))
    assert (pair.outcome, pair.kind) == (outcome, "date")
    assert pair.reason.startswith("a plan and what came of it: ") is (outcome == "update")


@pytest.mark.parametrize(
    ("done", "outcome"), [("2024-05-06", "update"), ("2024-05-02", "conflict")]
)
def test_what_came_of_a_plan_may_be_its_opposite(done: str, outcome: str) -> None:
    planned = claimed("Ada Kemp will start in the Moss sprint.", published="2024-05-02")
    denied = claimed("Ada Kemp did not start in the Moss sprint.", published=done)
    assert compared(planned, denied).outcome == outcome


@pytest.mark.parametrize(
    ("plan", "done", "kind"),
    [
        (
            "Take-off of the Astrid balloon from Moss is scheduled for 9 May 2024.",
            "The Astrid balloon rose from a field in Moss on 19 May 2024.",
            "date",
        ),
        (
            "The Moss ice rink is expected to cost 14 million euros.",
            "The Moss ice rink cost 21 million euros.",
            "number",
        ),
        (
            "Ada Kemp intends to remain warden of the Moss lock.",
            "Ada Kemp stepped down as warden of the Moss lock.",
            "status",
        ),
    ],
)
def test_what_came_of_a_plan_is_told_in_other_words_and_months_later(
    plan: str, done: str, kind: str
) -> None:
    planned, later = claimed(plan, published="2024-01-02"), claimed(done, published="2024-12-01")
    pair = compared(planned, later)
    assert (pair.outcome, pair.kind) == ("update", kind)


def test_a_plan_of_the_same_day_is_not_superseded() -> None:
    plan = claimed("In September 2024 the Halden tunnel will be opened.", published="2024-11-05")
    done = claimed(DONE, published="2024-11-05")
    assert compared(plan, done).outcome == "conflict"


def test_a_later_figure_that_has_risen_is_a_running_count() -> None:
    first = claimed("Nine people were hurt when the Fennmoor stand fell.", published="2024-03-12")
    text = "The number of people hurt in the Fennmoor stand collapse has risen to 23."
    later = claimed(text, published="2024-03-13")
    pair = compared(first, later)
    assert (pair.outcome, pair.kind) == ("update", "number")
    assert pair.reason == "a running count: the number differs"
    earlier = claimed(text, published="2024-03-11")
    assert compared(first, earlier).outcome == "conflict"


@pytest.mark.parametrize(
    ("left", "right", "code", "reason"),
    [
        (
            "The Kelso 4 is built in Busan.",
            "The Kelso 4 is built in Busan.",
            "same words",
            "both say it in the same words",
        ),
        (
            "The Kelso 4 is built in Busan.",
            "The Kelso 4 is built in South Korea.",
            "values agree",
            "the place and name given on both sides can both be true",
        ),
        (
            "Brenner Tools makes drills.",
            "The choir sang at noon.",
            "no sign of conflict",
            "nothing in the two claims speaks for a conflict",
        ),
    ],
)
def test_compatible_pairs_say_why(left: str, right: str, code: str, reason: str) -> None:
    pair = compared(left, right)
    assert (pair.outcome, pair.code, pair.reason) == ("compatible", code, reason)
    assert (pair.score, pair.slots, pair.question) == (0.0, (), "")


SENTENCES = (
    "The Kelso 3 is built in Ghent.",
    "The Kelso 3 is assembled at the Zimmerberg plant in Switzerland.",
    "Kelso also builds the Kelso 5 in Chengdu, China.",
    "The Kelso 4 is built in China and South Korea.",
    "The Kelso 4 is built in Busan.",
    "If the levy passes, the Kelso 4 will be built in Ghent.",
    "The Astrid ferry terminal in Moss cost 48 million euros.",
    "The Astrid ferry terminal in Moss cost 84 million euros.",
    "The Halden tunnel will be opened in September 2024.",
    "The Halden tunnel was opened on 3 November 2024.",
    "Marta Quill may open the Halden tunnel on 5 May 2025.",
    "Brenner Tools paid a dividend for the year 2023.",
    "Brenner Tools paid no dividend for the year 2023.",
    "It is false that Brenner Tools paid a dividend for the year 2023.",
    "4,000 workers walked out at Brenner Tools.",
    "1,100 workers walked out at Brenner Tools.",
    "The number of workers who walked out at Brenner Tools has risen to 1,300.",
    "Bank Orla forecasts growth of 2.1% for Norway in 2024.",
    "Bank Orla forecasts growth of 2.8% for Norway in 2024.",
    "The contract for the Moss ferry went to the builder Aldermoor Marine.",
    "The contract for the Moss ferry went to the builder Corvid Yards.",
    "The choir sang at noon.",
)
CLAIMS = st.builds(
    claimed,
    st.sampled_from(SENTENCES),
    document=st.sampled_from(["a", "b"]),
    published=st.sampled_from([None, "2024-03-12", "2024-11-05"]),
    speaker=st.sampled_from(["", "Janet Ockley", "Luis Prior"]),
)


def mirrored(pair: Pair) -> Pair:
    slots = tuple(SlotDifference(slot.kind, slot.right, slot.left) for slot in pair.slots)
    return replace(pair, left=pair.right, right=pair.left, slots=slots)


@given(CLAIMS, CLAIMS)
def test_swapping_the_claims_swaps_the_sides_and_nothing_else(left: Claim, right: Claim) -> None:
    assert compared(right, left) == mirrored(compared(left, right))


@given(CLAIMS, CLAIMS)
def test_scores_are_probabilities_and_nothing_compatible_has_one(left: Claim, right: Claim) -> None:
    pair = compared(left, right)
    assert 0 <= pair.score <= 1
    assert (pair.score == 0) == (pair.outcome == "compatible")
    assert pair.reason
    assert pair.code


@given(CLAIMS, CLAIMS)
def test_values_of_a_pair_stand_in_its_claims(left: Claim, right: Claim) -> None:
    for slot in compared(left, right).slots:
        assert all(value in left.text for value in slot.left.split(", "))
        assert all(value in right.text for value in slot.right.split(", "))


@given(CLAIMS)
def test_no_claim_contradicts_itself(claim: Claim) -> None:
    assert compared(claim, claim).code == "same words"


def test_one_speaker_does_not_disagree_with_itself() -> None:
    left = claimed("The Brell dam is 40 metres high, police said.", speaker="police")
    right = claimed("Police said the Brell dam is 90 metres high.", speaker="Police")
    assert compared(left, right).outcome == "conflict"


def test_speakers_may_disagree_where_no_value_differs() -> None:
    left = claimed("The Halden toll has made the Moss road safer.", speaker="Janet Ockley")
    right = claimed("The Halden toll has been of no use to anyone in Moss.", speaker="Luis Prior")
    weighed = weigh(Candidate(left, right, SIMILARITY), Surroundings())
    assert decide(weighed, sure(0.9), 0.5, RULES).outcome == "disputed"
    assert decide(weighed, NEUTRAL, 0.5, RULES).outcome == "compatible"


@pytest.mark.parametrize(
    ("left", "right", "least"),
    [
        ("Rosa Tamm keeps bees on a roof in Moss.", "In Moss Rosa Tamm has beehives.", 0.5),
        ("Halden hired a diver as its warden.", "The warden of Halden is a cook.", 0.5),
        ("The Moss ferry sails at dawn.", "The Moss ferry no longer sails at dawn.", 0.1),
        ("Brenner Tools is a public firm.", "Brenner Tools is a private firm.", 0.1),
    ],
)
def test_what_neither_the_rules_nor_the_comparator_see_is_no_finding(
    left: str, right: str, least: float
) -> None:
    """A denial is half seen by the rules, so that the comparator need not be as sure of it."""
    weighed = weigh(Candidate(claimed(left), claimed(right), SIMILARITY), Surroundings())
    below, above = sure(least - 0.01), sure(least + 0.01)
    assert decide(weighed, below, 0.5, READS_ALL).outcome == "compatible"
    assert decide(weighed, above, 0.5, READS_ALL).outcome == "conflict"


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        ("This move aims at growth.", "This move wards off risks.", "compatible"),
        ("Kelso moves for growth.", "This step [Kelso] wards off risks.", "compatible"),
        ("The move aims at growth.", "The move wards off risks.", "conflict"),
        ("This move aims at growth.", "This move never aims at growth.", "conflict"),
    ],
)
def test_what_points_back_is_no_finding_of_the_comparators_alone(
    left: str, right: str, outcome: str
) -> None:
    sides = [claimed(text, subject="Kelso" if "[" in text else "") for text in (left, right)]
    weighed = weigh(Candidate(sides[0], sides[1], SIMILARITY), Surroundings())
    assert decide(weighed, sure(0.9), 0.5, READS_ALL).outcome == outcome


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The Kelso 3 with the small tank runs 340 kilometres.",
            "With the large tank the Kelso 3 runs 510 kilometres.",
        ),
        ("One Moss bus carries 40 passengers.", "The other Moss bus carries 52 passengers."),
        (
            "Kelso builds the Kelso 3 in Chengdu.",
            "Besides vans, Kelso also builds the Kelso 3 in Ghent.",
        ),
        ("In 2022, 19 drivers died in Moss.", "Eleven drivers died in Moss in 2023."),
        (
            "Including food, prices in Moss rose 3.6 per cent.",
            "Prices in Moss rose 2.9 per cent, leaving out food.",
        ),
        (
            "Unless it rains, Kelso Council will ban the hosing of gardens.",
            "Kelso Council has not banned the hosing of gardens.",
        ),
        (
            "The crane at gate 3 in Moss is out of use.",
            "The crane at gate 7 in Moss is in use.",
        ),
        (
            "A leaflet wrongly claims that the Kelso 3 was recalled.",
            "The Kelso 3 was not recalled.",
        ),
        ("The Moss mill was founded in 1864.", "The Moss mill was founded in the 19th century."),
    ],
)
def test_values_of_two_instances_are_no_conflict_however_sure_the_comparator(
    left: str, right: str
) -> None:
    weighed = weigh(Candidate(claimed(left), claimed(right), SIMILARITY), Surroundings())
    assert decide(weighed, sure(1.0), 0.5, READS_ALL).outcome == "compatible"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Ivo Kemp was born in 1939, at 44 a father.",
            "Ivo Kemp was born in 1955, at 41 a father.",
        ),
        ("The Kelso 3 was wrongly recalled.", "The Kelso 3 was not recalled."),
        ("The Moss mill was founded in 1864.", "The Moss mill was burnt in the 19th century."),
    ],
)
def test_one_instance_is_the_comparators_to_tell(left: str, right: str) -> None:
    weighed = weigh(Candidate(claimed(left), claimed(right), SIMILARITY), Surroundings())
    assert decide(weighed, sure(1.0), 0.5, READS_ALL).outcome == "conflict"


def test_who_came_first_and_last_is_the_comparators_to_tell() -> None:
    left = "In Moss Casey made the first of his starts."
    right = "In Moss Casey made the last of his starts."
    weighed = weigh(Candidate(claimed(left), claimed(right), SIMILARITY), Surroundings())
    assert decide(weighed, sure(1.0), 0.5, READS_ALL).outcome == "conflict"
