from contradict.comparators.scoring import FEATURES, parsed, probability, score_text
from contradict.training.calibration import Example, fit
from contradict.types import Contribution

NEAR = FEATURES.index("similarity")
OTHER = FEATURES.index("other_subject")
SHARED = FEATURES.index("shared_words")


def example(number: int, *, near: float, right: bool, shared: float = 0.0) -> Example:
    values = [0.0] * len(FEATURES)
    values[NEAR], values[SHARED] = near, shared
    values[OTHER] = float(not right and number % 4 == 0)
    gold = f"pair {number}" if right else None
    return Example(tuple(values), gold, frozenset((f"a{number}", "b")), 1.0, even=True)


def weights(found: list[Example]) -> dict[str, float]:
    return {one.feature: one.weight for one in fit(found).weights}


def test_what_is_written_is_what_is_read() -> None:
    found = [example(n, near=n / 40, right=n > 20) for n in range(40)]
    assert parsed(score_text(fit(found))) == fit(found)


def test_it_tells_right_from_wrong() -> None:
    found = [example(n, near=0.9, right=True) for n in range(40)]
    found += [example(n, near=0.3, right=False) for n in range(200)]
    fitted = weights(found)
    assert fitted["similarity"] > 0
    assert fitted["other_subject"] < 0
    assert fitted["place_differs"] == 0


def test_a_weight_against_its_meaning_is_left_out() -> None:
    found = [example(n, near=0.9, right=True) for n in range(40)]
    found += [example(n, near=0.3, right=False, shared=1.0) for n in range(200)]
    assert weights(found)["shared_words"] == 0


def test_the_odd_half_is_left_for_measuring() -> None:
    found = [example(n, near=0.9, right=True) for n in range(40)]
    found += [example(n, near=0.3, right=False) for n in range(200)]
    odd = [Example(one.evidence, None, one.documents, one.weight, even=False) for one in found[:40]]
    assert fit(found) == fit([*found, *odd])


def test_the_best_pair_stands_for_its_gold_pair() -> None:
    found = [example(n, near=0.9, right=True) for n in range(40)]
    weak = [
        Example(example(n, near=0.2, right=True).evidence, f"pair {n}", frozenset("ab"), 1.0, True)
        for n in range(40)
    ]
    plain = [example(n, near=0.3, right=False) for n in range(200)]
    alone = weights([*found, *plain])
    both = weights([*found, *weak, *plain])
    assert both["similarity"] > 0.5 * alone["similarity"]


def test_contributions_of_nothing_are_even_odds() -> None:
    assert probability([Contribution("intercept", 1.0, 0.0)]) == 0.5
