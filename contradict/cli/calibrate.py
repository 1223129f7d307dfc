"""`contradict calibrate`: the score, fitted to a newsroom's own verdicts."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from contradict.cli import options
from contradict.cli.keeping import tell

if TYPE_CHECKING:
    from contradict.verdicts import Refit, Threshold


def calibrate_command(
    output: Annotated[
        Path, typer.Option("-o", "--output", help="The file of weights to write.")
    ] = Path("score.json"),
    target_precision: Annotated[
        float | None,
        typer.Option(min=0, max=1, help="Print the score from which up findings are that good."),
    ] = None,
    store: options.Store = "contradict.db",
) -> None:
    """Fit the score to the verdicts in STORE, and write the weights for `--score`.

    Exit codes: 0 done, 2 the file can't be written, 3 no store, too few verdicts, or a precision
    that no score reaches.
    """
    from contradict.comparators import score_model, score_text
    from contradict.renderers.file import replace
    from contradict.stores import open_store
    from contradict.verdicts import recalibrated, threshold

    with open_store(store, read_only=True) as opened:
        verdicts = opened.verdicts()
    refit = recalibrated(score_model(), verdicts)
    reached = threshold(refit.verdicts, target_precision) if target_precision is not None else None
    replace(output, score_text(refit.model))
    tell([_fitted(output, refit)])
    if reached and target_precision is not None:
        tell([_reached(reached, target_precision)])


def _fitted(output: Path, refit: "Refit") -> str:
    worse = refit.loss_after >= refit.loss_before
    return (
        f"wrote {output}: fitted to {len(refit.verdicts)} judged findings; log loss on findings "
        f"not fitted to {refit.loss_after:.3f}, was {refit.loss_before:.3f}"
        + (": no better, keep the weights you have" if worse else "")
    )


def _reached(reached: "Threshold", target: float) -> str:
    found = reached.precision
    return (
        f"with these weights, from score {reached.score:.3f} up {found.right} of {found.judged} "
        f"judged findings are conflicts; that {target:g} is reached is {reached.confidence:.0%} "
        "sure"
    )
