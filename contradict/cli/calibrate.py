"""`contradict calibrate`: the score, fitted to a newsroom's own verdicts."""

from pathlib import Path
from typing import Annotated

import typer

from contradict.cli import options


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

    Exit codes: 0 done, 2 the file can't be written, 3 no store, or too few verdicts.
    """
    from contradict.comparators import score_model, score_text
    from contradict.renderers.file import replace
    from contradict.stores import open_store
    from contradict.verdicts import recalibrated, threshold

    with open_store(store, read_only=True) as opened:
        verdicts = opened.verdicts()
    refit = recalibrated(score_model(), verdicts)
    reached = threshold(verdicts, target_precision) if target_precision is not None else None
    replace(output, score_text(refit.model))
    print(
        f"wrote {output}: fitted to {refit.verdicts} verdicts; log loss on verdicts not fitted "
        f"to {refit.loss_after:.3f}, was {refit.loss_before:.3f}"
    )
    if reached:
        found = reached.precision
        print(
            f"from score {reached.score:.2f} up (as it was), {found.right} of {found.judged} "
            f"judged pairs are conflicts; that {target_precision:g} is reached is "
            f"{reached.confidence:.0%} sure"
        )
