"""How every HTML template is filled: all text is escaped, and made safe to show."""

from typing import TYPE_CHECKING

from contradict.renderers.harmless import harmless

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment


def escaping(loader: "BaseLoader", *, final_newline: bool = False) -> "Environment":
    """Return an environment for the HTML templates that `loader` finds.

    A name that is not there is an error, and lines that hold only a tag leave nothing behind.
    `final_newline` keeps the one at a template's end.
    """
    from jinja2 import Environment, StrictUndefined

    return Environment(
        loader=loader,
        autoescape=True,
        finalize=lambda value: harmless(value) if type(value) is str else value,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=final_newline,
    )
