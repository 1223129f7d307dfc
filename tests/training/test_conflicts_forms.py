import random
from collections.abc import Callable

import pytest

from contradict.training.rewording import reworded, telegraphic, tokenised
from contradict.training.shortening import shortened, unattributed


def forms(make: Callable[[str, random.Random], str | None], text: str) -> set[str]:
    made = (make(text, random.Random(seed)) for seed in range(40))
    return {form for form in made if form}


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The mill (built in 1902) burned down on Monday.", "The mill burned down on Monday."),
        (
            "In 1902, the mill burned down within three hours.",
            "The mill burned down within three hours.",
        ),
        ("The mill, a tall brick building, was sold again.", "The mill was sold again."),
        ("The mill was sold to Holt, who closed it in May.", "The mill was sold to Holt."),
        ("The mill was sold to Holt and was closed in May.", "The mill was sold to Holt."),
    ],
)
def test_a_sentence_is_shortened_to_what_it_entails(text: str, short: str) -> None:
    assert short in forms(shortened, text)


@pytest.mark.parametrize(
    "text",
    [
        "If the levy passes, the mill (built in 1902) will close.",
        "The mill, the only one in town, was never sold again.",
    ],
)
def test_where_less_would_be_another_statement_nothing_is_left_out(text: str) -> None:
    assert forms(shortened, text) == set()


def test_what_is_reported_becomes_a_statement() -> None:
    assert unattributed("Police said that two men left.") is None
    text = "Police said that two men were arrested in Leeds."
    assert unattributed(text) == "Two men were arrested in Leeds."


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("It opened on 3 May 1998 to crowds.", "It opened on May 3, 1998 to crowds."),
        ("The firm paid $40 million for it.", "The firm paid $40m for it."),
        ("The firm sold 1.5 million books.", "The firm sold 1,500,000 books."),
        ("Some 12 per cent of voters left.", "Some 12% of voters left."),
        ("The firm was sold in 1998.", "In 1998, the firm was sold."),
        ("In 1998, the firm was sold.", "The firm was sold in 1998."),
        ("The firm acquired seven hotels.", "The firm acquired 7 hotels."),
        ("The firm acquired seven hotels.", "The firm acquires seven hotels."),
    ],
)
def test_a_sentence_is_told_in_another_form(text: str, form: str) -> None:
    assert form in forms(reworded, text)


def test_a_date_that_belongs_to_a_noun_stays_with_it() -> None:
    assert not any(
        form.startswith("In 1998") for form in forms(reworded, "He joined a club founded in 1998.")
    )


def test_a_scaled_figure_with_two_decimals_is_not_torn() -> None:
    assert not any("25,000,000" in form for form in forms(reworded, "It sold 1.25 million books."))


def test_digests_have_no_articles_and_signs_apart() -> None:
    assert telegraphic("The firm's owner sold a mill.") == "Firm 's owner sold mill ."
    assert tokenised("Holt (aged 5), left.") == "Holt ( aged 5 ) , left ."
