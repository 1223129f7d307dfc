"""Numbers: which figures are found, what they measure, and how two of them relate."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.slots.numbers import NUMBERS, Number, same_measure
from contradict.comparators.slots.units import convert
from contradict.comparators.slots.value import Relation


def only(text: str) -> Number:
    (number,) = NUMBERS.find(text, None)
    return number


@pytest.mark.parametrize(
    ("text", "value", "unit", "noun"),
    [
        ("The mill let 380 workers go.", 380, "", "worker"),
        ("The mill employs 380 people.", 380, "", "worker"),
        ("At the mill 380 people work for Kelso.", 380, "", "worker"),
        ("The mill fed 380 people.", 380, "", "people"),
        ("Brno ordered 28 low-floor cars.", 28, "", "car"),
        ("The leak exposed 3,100 customer accounts.", 3100, "", "account"),
        ("The lot has 1.350 spaces.", 1350, "", "space"),
        ("It handled 0,84 million travellers.", 840_000, "", "traveller"),
        ("Households got 12.500 euros.", 12500, "EUR", ""),
        ("It is 3.125 km long.", 3.125, "km", ""),
        ("Some 1.234.000 people came.", 1_234_000, "", "people"),
        ("Rent is 1.234,50 euros.", 1234.5, "EUR", ""),
        ("The tunnel will cost 31 billion kronur.", 31e9, "ISK", ""),
        ("A seat costs 240 kroner.", 240, "kroner", ""),
        ("There were 12 500 seats.", 12500, "", "seat"),
        ("The town had a population of 9,523.", 9523, "", "population"),
        ("The number of homes without power had climbed to 21,500.", 21500, "", "home"),
        ("Fourteen passengers were hurt.", 14, "", "passenger"),
        ("They planted twenty-two elms.", 22, "", "elm"),
        ("It sold three dozen paintings.", 36, "", "painting"),
        ("It sold half a million records.", 500_000, "", "record"),
        ("It sold one and a half million records.", 1_500_000, "", "record"),
        ("Nine hundred and five voters signed.", 905, "", "voter"),
        ("The loan was worth 3.4bn pounds.", 3.4e9, "GBP", ""),
        ("The order cost €96 m in all.", 96e6, "EUR", ""),
        ("It raised KRW 313 billion.", 313e9, "KRW", ""),
        ("It costs S$32,180.", 32180, "SGD", ""),
        ("It costs US$40.", 40, "USD", ""),
        ("They paid ₹5 crore.", 5e7, "INR", ""),
        ("A ticket is 69 francs.", 69, "CHF", ""),
        ("Turnout was 34 per cent.", 34, "percent", "turnout"),
        ("Of these, 27.5% failed.", 27.5, "percent", ""),
        ("Two thirds of pupils agreed.", 200 / 3, "percent", "pupil"),
        ("A third of its fleet is electric.", 100 / 3, "percent", "fleet"),
        ("Rates rose 1.5 percentage points.", 1.5, "percentage point", ""),
        ("The fire spread over 18 square miles.", 18, "mile²", ""),
        ("It covers 47 sq km.", 47, "km²", ""),
        ("It moves 1.5 billion cubic metres of gas.", 1.5e9, "m³", "gas"),
        ("It was 122 degrees Fahrenheit.", 122, "degF", ""),
        ("It was −3 °C at dawn.", -3, "degC", ""),
        ("The limit is 20 km/h.", 20, "km/h", ""),
        ("It makes 416 megawatts.", 416, "MW", ""),
        ("He won in 2 hours 14 minutes.", 2 + 14 / 60, "hour", ""),
        ("He won in two hours and eleven minutes.", 2 + 11 / 60, "hour", ""),
        ("She stands 5ft 6in tall.", 5.5, "foot", ""),
        ("She set 1:16.84 on Sunday.", 76.84, "second", ""),
        ("It took fourteen months.", 14, "month", ""),
        ("It ran for two-and-a-half hours.", 2.5, "hour", ""),
        ("He came in a tenth of a second behind.", 0.1, "second", ""),
        ("The bag weighs 30 pounds.", 30, "lb", ""),
        ("The mayor, 52, opened the rink.", 52, "", "age"),
        ("Her son is aged 12.", 12, "", "age"),
        ("A 57-year-old man fell.", 57, "", "age"),
        ("He ran 100m in Oslo.", 100, "m", ""),
        ("It drew 6m viewers.", 6e6, "", "viewer"),
        ("It signed a three-year deal.", 3, "year", ""),
        ("On Tuesday 22 people were hurt.", 22, "", "people"),
        ("Police Arrest 12 People After Fire", 12, "", "people"),
    ],
)
def test_figures_have_value_unit_and_noun(text: str, value: float, unit: str, noun: str) -> None:
    number = only(text)

    assert number.low == number.high == pytest.approx(value)
    assert (number.unit, number.noun) == (unit, noun)


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("At least 12 flats were hit.", "At least 12", 12, math.inf),
        ("It cancelled more than 40 flights.", "more than 40", 40, math.inf),
        ("No fewer than three dozen riders quit.", "No fewer than three dozen", 36, math.inf),
        ("It needs 12 or more guides.", "12 or more", 12, math.inf),
        ("Up to 2.4 million boxes fit.", "Up to 2.4 million", 0, 2.4e6),
        ("Fewer than 30 rooms are free.", "Fewer than 30", 0, 30),
        ("It stays below 5 °C.", "below 5 °C", -math.inf, 5),
        ("Between 15 and 20 parks close.", "Between 15 and 20", 15, 20),
        ("It needs 15-20 guides.", "15-20", 15, 20),
        ("It takes 3 to 5 years.", "3 to 5 years", 3, 5),
        ("It takes between one to two weeks.", "between one to two weeks", 1, 2),
        ("It asks those between the ages of 18 and 24.", "between the ages of 18 and 24", 18, 24),
        ("It costs €2 to €3 million.", "€2 to €3 million", 2e6, 3e6),
        ("It costs 15 to 20 million euros.", "15 to 20 million euros", 15e6, 20e6),
        ("She runs over six days.", "six days", 6, 6),
    ],
)
def test_bounds_and_ranges(text: str, words: str, low: float, high: float) -> None:
    number = only(text)

    assert (number.text, number.low, number.high) == (words, low, high)


@pytest.mark.parametrize("hedge", ["about", "nearly", "some", "roughly", "an estimated", "almost"])
def test_a_hedge_belongs_to_the_figure(hedge: str) -> None:
    number = only(f"The march drew {hedge} 4,000 people.")

    assert number.approximate
    assert number.text == f"{hedge} 4,000"


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("Vaduz lost 2-1 away.", ((1, 2),)),
        ("They followed a 0-3 defeat with a win.", ((0, 3),)),
        ("She beat Ilic 6-4, 3-6, 7-5.", ((4, 6), (3, 6), (5, 7))),
        ("By 17 votes to 14, councillors agreed.", ((14, 17),)),
        ("COUNCIL VOTES 17:14 TO KEEP THE POOL", ((14, 17),)),
        ("The board voted 7 to 2 against it.", ((2, 7),)),
    ],
)
def test_results_keep_their_pairs(text: str, scores: tuple[tuple[int, int], ...]) -> None:
    number = only(text)

    assert number.scores == scores
    assert number.unit == "score"


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Fares will go up by 6 per cent.", "up"),
        ("Sales fell 3% in May.", "down"),
        ("Gas is down by 8 per cent.", "down"),
        ("They paid 8 per cent more for gas.", "up"),
        ("Tax goes up by exactly five per cent.", "up"),
        ("The share added three per cent.", "up"),
        ("Sales rose to 3% of the total.", ""),
        ("Hybrids made up 42 per cent of sales.", ""),
        ("The plant is cutting 200 jobs.", ""),
    ],
)
def test_amounts_of_change_have_a_direction(text: str, change: str) -> None:
    assert only(text).change == change


def test_a_change_and_the_level_it_led_to_are_two_numbers() -> None:
    fell, level = NUMBERS.find("The share fell 3p to 250p.", None)

    assert (fell.change, fell.low, level.change, level.low) == ("down", 3, "", 250)


def test_figures_share_a_unit_that_is_given_once() -> None:
    start, end = NUMBERS.find("It rose from 3 to 5 per cent.", None)

    assert (start.unit, end.unit) == ("percent", "percent")


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("It builds 410 electric vans a month.", "month"),
        ("Oil costs 64 dollars a barrel.", "barrel"),
        ("It paid 1.10 euros per share.", "share"),
        ("He got a £900-a-week deal.", "week"),
        ("It made 12 chairs.", ""),
    ],
)
def test_rates_say_what_they_are_per(text: str, per: str) -> None:
    assert only(text).per == per


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("Her third factory opened.", 3, "factory"),
        ("He scored in the 72nd minute.", 72, "minute"),
        ("She is the first woman there.", 1, "woman"),
    ],
)
def test_ordinals_rank_a_noun(text: str, value: int, noun: str) -> None:
    number = only(text)

    assert (number.ordinal, number.low, number.noun) == (True, value, noun)


@pytest.mark.parametrize(
    "text",
    [
        "The hall opened in 2018.",
        "The hall opened on 3 November 2018.",
        "On May 1, the hall opened.",
        "It ran from 1999-2004 and again in 2024/25.",
        "Open from 9 am, 8.15 pm or 18:02.",
        "All were on the 11.40 to Cardiff.",
        "It was 5.50 on Sunday morning.",
        "They met at five on Tuesday.",
        "It rang at half past twelve.",
        "The Polestar 4 and the EX30 were shown.",
        "Polestar 3 cars charge fast.",
        "An iPhone 15 Pro broke.",
        "Flight 212 landed late.",
        "Tram line 6 and Service 44 stop here.",
        "Car 27 left the track at turn nine.",
        "Version 4.2 cures it; version 4.3 repairs more.",
        "The number 8 bus on the A9 broke down.",
        "He is the world's No 1 in Formula 1.",
        "Stage five went to Ruiz.",
        "She had left home by the age of 15.",
        "Unit 3 fed the grid in Q3.",
        "Girls under 16, the under-16 event and riders under 18.",
        "The Tramlink‑3 order and COVID-19.",
        "This one costs more, and no one knows why.",
        "It closed in the first half and the third quarter.",
        "First, they met for the second time.",
        "Photo [3], or [ 4 ], was taken two years ago in the 1990s.",
        "He scored twice (Vidal 65).",
        "Serial numbers begin with 7K.",
    ],
)
def test_labels_dates_and_times_are_no_numbers(text: str) -> None:
    assert NUMBERS.find(text, None) == ()


SAME, REFINES = Relation.SAME, Relation.REFINES
DIFFERENT, INCOMPARABLE = Relation.DIFFERENT, Relation.INCOMPARABLE


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("fourteen clubs", "14 clubs", SAME),
        ("1.35 million people", "1,350,000 people", SAME),
        ("about 40,000 people", "39,612 people", SAME),
        ("seven million euros", "6,982,400 euros", SAME),
        ("nearly 30,000 runners", "29,874 runners", SAME),
        ("roughly a third of cars", "33 per cent of cars", SAME),
        ("half of the seats", "51% of the seats", SAME),
        ("310 miles", "499 kilometres", SAME),
        ("18 square miles", "47 sq km", SAME),
        ("1.5 billion cubic metres", "53 billion cubic feet", SAME),
        ("122 degrees Fahrenheit", "50 degrees Celsius", SAME),
        ("15 degrees", "15 degrees Celsius", SAME),
        ("90 minutes", "1 hour 30 minutes", SAME),
        ("two decades", "20 years", SAME),
        ("30.6%", "31%", SAME),
        ("lost 2-1", "won 2-1", SAME),
        ("won 6-4, 3-6, 7-5", "won 6-4, 6-3", DIFFERENT),
        ("273 million euros", "237 million euros", DIFFERENT),
        ("1.90 euros", "2.30 euros", DIFFERENT),
        ("1.90 euros", "1.94 euros", DIFFERENT),
        ("26 trains", "62 trains", DIFFERENT),
        ("40 flights", "41 flights", DIFFERENT),
        ("350 seats", "353 seats", DIFFERENT),
        ("1,350 spaces", "1,530 spaces", DIFFERENT),
        ("KRW 313 billion", "KRW 331 billion", DIFFERENT),
        ("1 million people", "1.4 million people", DIFFERENT),
        ("some 450 people", "about 130 people", DIFFERENT),
        ("1:16.84", "1:18.64", DIFFERENT),
        ("rose by 8%", "fell by 8%", DIFFERENT),
        ("4 per cent", "4.25 per cent", DIFFERENT),
        ("two hours and eleven minutes", "2 hours 14 minutes", DIFFERENT),
        ("her third shop", "her fourth shop", DIFFERENT),
        ("won 2-1", "won 3-1", DIFFERENT),
        ("15-20 cars", "30-40 cars", DIFFERENT),
        ("at least 12 flats", "17 flats", REFINES),
        ("at least 12 flats", "at least 15 flats", REFINES),
        ("up to 2.4 million boxes", "1.3 million boxes", REFINES),
        ("between 15 and 20 parks", "18 parks", REFINES),
        ("at least 12 flats", "9 flats", DIFFERENT),
        ("at least 12 flats", "up to 20 flats", INCOMPARABLE),
        ("12 km", "12 kg", INCOMPARABLE),
        ("12 euros", "12 dollars", INCOMPARABLE),
        ("12 dollars", "S$12", INCOMPARABLE),
        ("12 per cent of cars", "12 cars", INCOMPARABLE),
        ("12 gigabytes", "12 per cent", INCOMPARABLE),
        ("rose by 8%", "8% of cars", INCOMPARABLE),
        ("her third shop", "her 3 shops", INCOMPARABLE),
        ("64 dollars a barrel", "64 dollars a tonne", INCOMPARABLE),
        ("won 2-1", "won 6-4, 6-3", INCOMPARABLE),
    ],
)
def test_relation(left: str, right: str, expected: Relation) -> None:
    a, b = only(f"It {left}."), only(f"It {right}.")

    assert NUMBERS.relation(a, b) is NUMBERS.relation(b, a) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("12 miles", "30 km", True),
        ("12 euros", "30 euros", True),
        ("12 workers", "30 employees", True),
        ("12 people", "30 passengers", True),
        ("12 vans", "30 vans", True),
        ("12 euros", "30 dollars", False),
        ("12 vans", "30 ships", False),
        ("12 passengers", "30 workers", False),
        ("12 vans", "30 minutes", False),
        ("its third van", "its 3 vans", False),
        ("12 vans", "30", None),
        ("8 km of track", "3 km of pipe", None),
    ],
)
def test_same_measure(left: str, right: str, expected: bool | None) -> None:
    a, b = only(f"It has {left}."), only(f"It has {right}.")

    assert same_measure(a, b) is same_measure(b, a) is expected


WORDS = (
    "rose fell by to from between and or of the a an about at least more than up to under over 3 "
    "14 2,000 1.350 0,84 2-1 6-4 17:14 1:16.84 half third two-thirds dozen million bn % per cent "
    "km square miles degrees Celsius € $ KRW euros hours minutes year-old aged , . - – ’ votes won "
    "workers Polestar line May 2024 second one ½ ٣ İ ß"
).split(" ")
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))


@given(TEXTS)
def test_values_are_exact_slices_in_order(text: str) -> None:
    end = 0
    for number in NUMBERS.find(text, None):
        assert end <= number.start < number.end <= len(text)
        assert number.text == text[number.start : number.end]
        assert number.low <= number.high
        end = number.end


@given(TEXTS, TEXTS)
def test_relation_is_reflexive_and_symmetric(left: str, right: str) -> None:
    numbers = [*NUMBERS.find(left, None), *NUMBERS.find(right, None)]

    for a in numbers:
        assert NUMBERS.relation(a, a) is SAME
        for b in numbers:
            assert NUMBERS.relation(a, b) is NUMBERS.relation(b, a)
            assert same_measure(a, b) is same_measure(b, a)


@given(
    st.integers(1, 999_999),
    st.sampled_from([("km", "mile"), ("kg", "lb"), ("hour", "minute"), ("degC", "degF")]),
)
def test_conversion_there_and_back_changes_nothing(value: int, units: tuple[str, str]) -> None:
    there = convert(value, *units)

    assert there is not None
    assert convert(there, *reversed(units)) == pytest.approx(value)
