"""`python -m benchmarks`: the measurements, on the repository's own seeds or on other corpora."""

import typer

from benchmarks.speed import speed

app = typer.Typer(help=__doc__, no_args_is_help=True, pretty_exceptions_enable=False)
app.command()(speed)

if __name__ == "__main__":
    app()
