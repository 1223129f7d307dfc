"""Dates: what is found, what days it means, and how two relate."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.slots.dates import DATES, Date
from contradict.comparators.slots.value import Relation

WEDNESDAY = date(2024, 5, 8)


def one(text: str, published: date | None = WEDNESDAY) -> Date:
    (found,) = DATES.find(text, published)
    return found


def days(text: str, published: date | None = WEDNESDAY) -> tuple[str, str]:
    found = one(text, published)
    return str(found.first), str(found.last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The mill burned down on 15 July 1905.", "1905-07-15", "1905-07-15"),
        ("The mill burned down on July 15, 1905.", "1905-07-15", "1905-07-15"),
        ("It opened on the 3rd of March 2021.", "2021-03-03", "2021-03-03"),
        ("Filed 2024-05-03.", "2024-05-03", "2024-05-03"),
        ("Filed 23/05/2024.", "2024-05-23", "2024-05-23"),
        ("Filed 05/23/2024.", "2024-05-23", "2024-05-23"),
        ("Filed 03/03/2024.", "2024-03-03", "2024-03-03"),
        ("The ferry ran again in May 2024.", "2024-05-01", "2024-05-31"),
        ("The ferry was sold in 2023.", "2023-01-01", "2023-12-31"),
        ("Talks start in early 2025.", "2025-01-01", "2025-04-30"),
        ("Talks broke down in late 2023.", "2023-09-01", "2023-12-31"),
        ("Losses grew in the second half of 2025.", "2025-07-01", "2025-12-31"),
        ("Losses grew in H2 2025.", "2025-07-01", "2025-12-31"),
        ("Losses grew in Q3 2024.", "2024-07-01", "2024-09-30"),
        ("Losses grew in the third quarter of 2024.", "2024-07-01", "2024-09-30"),
        ("Losses grew in the first three months of 2025.", "2025-01-01", "2025-03-31"),
        ("Losses grew in the final three months of 2025.", "2025-10-01", "2025-12-31"),
        ("Losses grew in the last six months of 2025.", "2025-07-01", "2025-12-31"),
        ("The lock was dug in the twelfth century.", "1101-01-01", "1200-12-31"),
        ("The choir toured in the 1990s.", "1990-01-01", "1999-12-31"),
        ("She chaired the club from 2003 to 2009.", "2003-01-01", "2009-12-31"),
        ("Edda Holm (1784–1856) painted ferries.", "1784-01-01", "1856-12-31"),
        ("Reeve of Kempen, 1884-1886, he built the lock.", "1884-01-01", "1886-12-31"),
        ("Harwick won the cup in 2019/2020.", "2019-01-01", "2020-12-31"),
        ("The lock was dug between 1884 and 1886.", "1884-01-01", "1886-12-31"),
    ],
)
def test_a_date_means_its_days_wherever_it_was_published(text: str, first: str, last: str) -> None:
    assert days(text) == (first, last)
    assert days(text, None) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The vote was held on Friday.", "2024-05-03", "2024-05-03"),
        ("They lost last Sunday.", "2024-05-05", "2024-05-05"),
        ("The bridge closed yesterday.", "2024-05-07", "2024-05-07"),
        ("The bridge closes tonight.", "2024-05-08", "2024-05-08"),
        ("The bridge closes tomorrow.", "2024-05-09", "2024-05-09"),
        ("The bridge closes next week.", "2024-05-13", "2024-05-19"),
        ("Prices fell last year.", "2023-01-01", "2023-12-31"),
        ("Prices fell two months ago.", "2024-03-01", "2024-03-31"),
        ("The bridge closes a week from today.", "2024-05-15", "2024-05-15"),
        ("The bridge closes in two weeks' time.", "2024-05-20", "2024-05-26"),
        ("The show will open in September.", "2024-09-01", "2024-09-30"),
        ("The show opened on 3 November.", "2023-11-03", "2023-11-03"),
        ("The show runs between 3 and 9 May.", "2024-05-03", "2024-05-09"),
        ("The shop was robbed three days before Christmas.", "2023-12-22", "2023-12-22"),
        ("It was held two weeks after Easter Monday.", "2024-04-15", "2024-04-15"),
        ("It was held on Orthodox Easter this year.", "2024-05-05", "2024-05-05"),
        ("The final might be moved to Sunday.", "2024-05-12", "2024-05-12"),
        ("She is doubtful for Saturday.", "2024-05-11", "2024-05-11"),
        ("The pass was shut between November and March.", "2023-11-01", "2024-03-31"),
        ("It fell in the second half of last year.", "2023-07-01", "2023-12-31"),
        ("It fell at the start of Sunday's race.", "2024-05-05", "2024-05-05"),
    ],
)
def test_what_lacks_a_year_is_resolved_against_publication(
    text: str, first: str, last: str
) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    "text", ["They lost on Sunday.", "They lost yesterday.", "Seen on 3 May.", "Filed 03/05/2024."]
)
def test_without_publication_what_is_relative_or_ambiguous_stays_open(text: str) -> None:
    assert days(text, None) == ("None", "None")


@pytest.mark.parametrize(
    "text",
    [
        "The firm has 2000 employees.",
        "The plan created 1500 jobs.",
        "The mill kept 1500-1800 looms running.",
        "Some 2,024 people came.",
        "Tickets cost $1999.",
        "It was the best match of the season.",
        "A quarter of them left.",
        "He may march on.",
        "She landed on flight 1549.",
        "The tram comes at 1830.",
    ],
)
def test_counts_and_vague_times_are_no_dates(text: str) -> None:
    assert DATES.find(text, WEDNESDAY) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It opens on 3 November.", "3 November"),
        ("It opened on Nov. 3.", "Nov. 3"),
        ("It has run since early 2022, they say.", "since early 2022"),
        ("It fell at the start of Sunday's race.", "Sunday"),
        ("It was shut the day after Boxing Day.", "the day after Boxing Day"),
    ],
)
def test_the_words_of_a_date_are_the_ones_that_make_it(text: str, words: str) -> None:
    assert one(text).text == words


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("in the twelve months to June", "twelve months to June", "2023-07-01", "2024-06-30"),
        ("in the 3 months ending in March", "3 months ending in March", "2024-01-01", "2024-03-31"),
        ("in the year to the end of May", "year to the end of May", "2023-06-01", "2024-05-31"),
        ("between April and June", "April and June", "2024-04-01", "2024-06-30"),
    ],
)
def test_months_up_to_one_are_a_range(text: str, words: str, first: str, last: str) -> None:
    (found,) = DATES.find(f"Sales rose {text}.", date(2024, 7, 10))
    assert (found.text, str(found.first), str(found.last)) == (words, first, last)
    assert found.granularity == "range"


def test_who_is_ahead_of_the_field_is_not_ahead_of_a_day() -> None:
    (found,) = DATES.find("She ran on ahead of the field on Saturday.", date(2025, 3, 10))
    assert found.first == date(2025, 3, 8)


def test_each_date_of_a_sentence_takes_the_tense_of_its_own_verb() -> None:
    said, opens = DATES.find("It said on Monday that the line will open on Friday.", WEDNESDAY)
    assert (said.first, opens.first) == (date(2024, 5, 6), date(2024, 5, 10))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The lift has stood still since 2022.", "since"),
        ("The lift stands still until 2027.", "until"),
        ("The lift moves by the end of 2024.", "until"),
        ("The lift moved in 2024.", ""),
    ],
)
def test_words_before_a_date_can_leave_it_open_on_one_side(text: str, bound: str) -> None:
    assert one(text).bound == bound


SAME, REFINES, DIFFERENT = Relation.SAME, Relation.REFINES, Relation.DIFFERENT


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("on 3 May 2024", "on May 3, 2024", SAME),
        ("in Q2 2024", "in the second quarter of 2024", SAME),
        ("last Friday", "on 3 May", SAME),
        ("on Friday", "on Thursday", DIFFERENT),
        ("late on Thursday", "on Friday", SAME),  # one instant, for time zones
        ("on Friday at 3 am", "on Thursday", SAME),
        ("on Friday at 3 am", "on Wednesday", DIFFERENT),
        ("in 2024", "in May 2024", REFINES),
        ("in the spring of 2024", "on 18 April 2024", REFINES),
        ("(1884–1956)", "(1884–1958)", DIFFERENT),
        ("(1884–1956)", "(1881–1956)", DIFFERENT),
        ("(1884–1957)", "(12 May 1884 – 3 June 1956)", DIFFERENT),
        ("in 2019/20", "in 2020/21", DIFFERENT),
        ("(1884–1956)", "(12 May 1884 – 3 June 1956)", REFINES),
        ("from 1990 to 2000", "from 1992 to 1995", REFINES),
        ("from 1990 to 2000", "in 1995", REFINES),
        ("in 2019/20", "in 2019-2020", SAME),
        ("since 2022", "in 2023", REFINES),
        ("until 2027", "in 2025", REFINES),
        ("by the end of 2024", "in March 2024", REFINES),
        ("since 2022", "in 2021", DIFFERENT),
        ("since 2022", "since 2021", DIFFERENT),
        ("until 2027", "until 2028", DIFFERENT),
        ("on 3 May 2024", "on 4 May 2024", DIFFERENT),
        ("in May", "in June", DIFFERENT),
        ("on Thursdays", "on Fridays", DIFFERENT),
        ("from 2003 to 2009", "from 2011 to 2013", DIFFERENT),
        ("the day before Christmas 2023", "on 21 December 2023", DIFFERENT),
    ],
)
def test_two_dates_relate(left: str, right: str, relation: Relation) -> None:
    assert DATES.relation(one(left), one(right)) is relation


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("on 3 May", "on 7 May", DIFFERENT),
        ("on 3 May", "on May 3", SAME),
        ("in May", "on 3 May", REFINES),
        ("on 3 May", "on 3 May 2024", REFINES),
        ("on 7 May", "on 3 May 2024", DIFFERENT),
        ("yesterday", "on 3 May 2024", Relation.INCOMPARABLE),
    ],
)
def test_two_dates_relate_as_far_as_is_known_without_publication(
    left: str, right: str, relation: Relation
) -> None:
    assert DATES.relation(one(left, None), one(right, None)) is relation


@pytest.mark.parametrize(
    "hour",
    [
        "at 9 pm",
        "at 9.30 a.m.",
        "at six o’clock",
        "at 21:30",
        "at 21.30 GMT",
        "at 9.30 local time",
        "at nine Eastern time",
        "at nine, Oslo time",
        "overnight",
        "before dawn",
    ],
)
def test_an_hour_or_a_part_of_the_day_is_told(hour: str) -> None:
    assert one(f"The mill burned {hour} on Sunday.").clocked


@pytest.mark.parametrize("text", ["It burned late on Sunday.", "It burned early Sunday."])
def test_late_and_early_are_parts_of_a_day_before_one(text: str) -> None:
    assert one(text).clocked


@pytest.mark.parametrize(
    "text",
    [
        "The mill closed for the first time on Sunday.",
        "First time buyers came to Moss on Sunday.",
        "“This time we won,” Hoff said on Sunday.",
        "Shares fell 2.15% on Sunday.",
        "Bread cost $2.15 on Sunday.",
        "She ran it in 2:15.40 on Sunday.",
        "The late mayor was honoured on Sunday.",
        "The early results came on Sunday.",
    ],
)
def test_what_only_looks_like_an_hour(text: str) -> None:
    assert not one(text).clocked


WORDS = st.sampled_from(
    "since until by from to between and of the last next in on May June 3 12 2019 2024 1,500 Q3 "
    "Friday Sundays early end first half quarter Christmas Easter before after two weeks ago "
    "1990s 19th century spring – / .".split()
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=12).map(" ".join))
PUBLISHED = st.one_of(st.none(), st.dates(date(1500, 1, 1), date(2500, 1, 1)))


@given(TEXTS, PUBLISHED)
def test_offsets_are_exact_ordered_and_apart(text: str, published: date | None) -> None:
    end = 0
    for found in DATES.find(text, published):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        end = found.end


@given(TEXTS, PUBLISHED)
def test_days_come_in_pairs_and_in_order(text: str, published: date | None) -> None:
    for found in DATES.find(text, published):
        assert (found.first is None) == (found.last is None)
        if found.first and found.last:
            assert found.first <= found.last


@given(TEXTS, TEXTS, PUBLISHED)
def test_relation_is_symmetric_and_reflexive(left: str, right: str, published: date | None) -> None:
    found = (*DATES.find(left, published), *DATES.find(right, published))
    for a in found:
        assert DATES.relation(a, a) is SAME
        for b in found:
            assert DATES.relation(a, b) is DATES.relation(b, a)
