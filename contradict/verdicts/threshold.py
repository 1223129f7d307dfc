"""The score from which up findings are as good as a newsroom asks for, by its own verdicts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contradict.errors import CannotCheckError, UsageError
from contradict.types import Verdict
from contradict.verdicts.calibration import FEWEST_OF_EACH, require_enough
from contradict.verdicts.findings import judged_findings
from contradict.verdicts.precision import Precision, interval, is_right


@dataclass(frozen=True, slots=True)
class Threshold:
    """The lowest score from which up the judged findings are as good as was asked for.

    `confidence` is that of the true precision being at least what was asked for: of one-sided
    Wilson intervals, the surest that lies above it.
    """

    score: float
    precision: Precision
    confidence: float


def threshold(verdicts: Sequence[Verdict], target: float) -> Threshold:
    """Return the lowest score from which up a share `target` of the judged findings is right.

    Their scores must be of one model (`rescored`), and so must those it is held against.

    Raises:
        UsageError: the target is not between 0 and 1.
        CannotCheckError: there are too few verdicts, or no score reaches the target.
    """
    _require_share(target)
    judged = judged_findings(verdicts)
    require_enough(judged)
    cuts = list(_cuts(judged))
    reaching = (cut for cut in cuts if sum(cut[1]) >= target * len(cut[1]))
    if (reached := next(reaching, None)) is None:
        raise _unreached(target, cuts)
    score, right = reached
    return Threshold(score, interval("all", right), _confidence(right, target))


def _cuts(judged: Sequence[Verdict]) -> Iterator[tuple[float, list[bool]]]:
    """Yield each score that parts the findings, lowest first, and which above it are right."""
    for score in sorted({one.score for one in judged}):
        right = [is_right(one) for one in judged if one.score >= score]
        if len(right) >= FEWEST_OF_EACH:
            yield score, right


def _confidence(right: Sequence[bool], target: float) -> float:
    """Return the highest one-sided confidence whose Wilson bound is at least `target`."""
    from scipy.stats import norm

    count, share = len(right), sum(right) / len(right)
    return float(norm.cdf((share - target) / (target * (1 - target) / count) ** 0.5))


def _require_share(target: float) -> None:
    if not 0 < target < 1:
        raise UsageError(
            f"the precision asked for is {target:g}; a share above 0 and below 1 was expected, "
            "for no number of verdicts shows that nothing is ever wrong: ask for one like 0.95"
        )


def _unreached(target: float, cuts: Sequence[tuple[float, list[bool]]]) -> CannotCheckError:
    score, best = max(cuts, key=lambda cut: sum(cut[1]) / len(cut[1]))
    return CannotCheckError(
        f"no score reaches a precision of {target:g} with at least {FEWEST_OF_EACH} judged "
        f"findings above it; the best is {sum(best) / len(best):.3f}, from score {score:.3f} up "
        f"({sum(best)} of {len(best)}): ask for less, or judge more findings"
    )
