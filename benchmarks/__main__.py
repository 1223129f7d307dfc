"""`python -m benchmarks`: the measurements, on the repository's own seeds or on other corpora."""

import typer

from benchmarks.candidates import candidates
from benchmarks.check import check
from benchmarks.coldstart import coldstart
from benchmarks.encoder import encoder
from benchmarks.neighbours import neighbours
from benchmarks.night import night
from benchmarks.picture import picture
from benchmarks.plain import plain
from benchmarks.review import review
from benchmarks.speed import speed
from benchmarks.store import store

app = typer.Typer(help=__doc__, no_args_is_help=True, pretty_exceptions_enable=False)
app.command()(speed)
app.command()(picture)
app.command()(coldstart)
app.command()(encoder)
app.command()(neighbours)
app.command()(candidates)
app.command()(plain)
app.command()(store)
app.command()(night)
app.command()(check)
app.command()(review)

if __name__ == "__main__":
    app()
