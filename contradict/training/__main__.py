"""`python -m contradict.training`: the steps that make the weights that ship, in order."""

import logging
from pathlib import Path
from typing import Annotated

import typer

from contradict.training.base import base_weights

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Makes the weights that ship; see CONTRIBUTING.",
)

Nli = Annotated[
    Path, typer.Argument(help="Parquet file: premise, hypothesis, label, dataset.", exists=True)
]


@app.command()
def public(nli: Nli, out: Path, seed: int = 1) -> None:
    """Write the public pairs that the first stage trains on."""
    from contradict.training.public import public_pairs

    public_pairs(nli, seed).to_parquet(out)


@app.command()
def mix(
    nli: Nli,
    out: Path,
    seed: int = 2,
    stories: Annotated[bool, typer.Option(help="Those of the third stage, with stories.")] = False,
) -> None:
    """Write the pairs of a later stage: public ones, made ones and mined ones."""
    from contradict.training.mixture import SECOND, THIRD, mixture

    mixture(nli, seed, THIRD if stories else SECOND).to_parquet(out)


@app.command("fine-tune")
def fine_tune_command(  # noqa: PLR0913, PLR0917  # one parameter per option
    pairs: Path,
    out: Path,
    start: Annotated[str, typer.Option(help="Model folder; all-MiniLM-L6-v2 if left out.")] = "",
    seed: int = 1,
    epochs: int = 1,
    learning_rate: float = 1e-4,
    frozen: Annotated[bool, typer.Option(help="Leave the word embeddings as they are.")] = True,
) -> None:
    """Tune a cross-encoder on PAIRS and write it to OUT; goes on where it was interrupted."""
    import pandas as pd

    from contradict.training.fine_tuning import Recipe, fine_tune

    recipe = Recipe(seed=seed, epochs=epochs, learning_rate=learning_rate, frozen=frozen)
    fine_tune(start or base_weights(), pd.read_parquet(pairs), out, recipe)


@app.command("average")
def average_command(
    out: Path,
    models: Annotated[
        list[str], typer.Argument(help="FOLDER=SHARE; the first gives the tokenizer.")
    ],
) -> None:
    """Average the weights of MODELS, all tuned from one start, into OUT."""
    from contradict.training.averaging import average

    named = (one.rpartition("=") for one in models)
    average({folder: float(share) for folder, _, share in named}, out)


@app.command("export")
def export_command(out: Path, start: str = "") -> None:
    """Export a tuned model, or all-MiniLM-L6-v2 if none is named, as int8 ONNX to OUT."""
    from contradict.training.export import export

    export(start or base_weights(), out)


@app.command("calibrate")
def calibrate_command(paths: list[Path], out: Path = Path("contradict/models/score.json")) -> None:
    """Fit the score on the even halves of the labelled sets in PATHS, with the shipped models."""
    from contradict.bench.sets import find_sets
    from contradict.comparators import load_comparator, score_text
    from contradict.detector import Detector
    from contradict.encoders import load_encoder
    from contradict.remembering import RememberingComparator, RememberingEncoder
    from contradict.training.calibration import calibrate

    encoder = RememberingEncoder(load_encoder())
    comparator = RememberingComparator(load_comparator())
    out.write_text(score_text(calibrate(find_sets(paths), Detector(encoder, comparator))), "utf-8")


@app.command("towns")
def towns_command(out: Path) -> None:
    """Write the table of towns to OUT."""
    from contradict.training.gazetteer import write_towns

    write_towns(out)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    app()
