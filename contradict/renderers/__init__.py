"""Reports and findings as files: registries from format name to renderer, and the writing."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from contradict.errors import UsageError
from contradict.protocols import Renderer
from contradict.renderers.atom import AtomRenderer
from contradict.renderers.csv import CsvRenderer
from contradict.renderers.digest import DigestRenderer
from contradict.renderers.file import replace
from contradict.renderers.findings import TextRenderer
from contradict.renderers.findings_json import FindingsJsonRenderer
from contradict.renderers.github import FindingsGithubRenderer, GithubRenderer
from contradict.renderers.html import HtmlRenderer
from contradict.renderers.json import JsonRenderer
from contradict.renderers.markdown import MarkdownRenderer
from contradict.renderers.sarif import FindingsSarifRenderer, SarifRenderer
from contradict.types import Checked, Report


class FindingRenderer(Protocol):
    """Turns what the gate found into a file's content."""

    def render(self, checked: Checked) -> str:
        """Return the whole file as text; the same findings give the same text."""
        ...


RENDERERS: Mapping[str, Renderer] = {
    "html": HtmlRenderer(),
    "md": MarkdownRenderer(),
    "csv": CsvRenderer(),
    "json": JsonRenderer(),
    "sarif": SarifRenderer(),
    "github": GithubRenderer(),
    "atom": AtomRenderer(),
    "digest": DigestRenderer(),
}
"""Every format by the name that users give it. Cheap to import: Jinja2 loads on rendering."""

FINDING_RENDERERS: Mapping[str, FindingRenderer] = {
    "text": TextRenderer(),
    "json": FindingsJsonRenderer(),
    "sarif": FindingsSarifRenderer(),
    "github": FindingsGithubRenderer(),
}
"""The formats that say where in a draft a finding stands; the others show the gate's report."""

SUFFIXES: Mapping[str, str] = {
    ".html": "html",
    ".htm": "html",
    ".md": "md",
    ".markdown": "md",
    ".csv": "csv",
    ".json": "json",
    ".sarif": "sarif",
    ".atom": "atom",
}
"""Which format a file's suffix asks for."""


def format_of(path: Path) -> str:
    """Return the name of the format that the suffix of `path` asks for, in any case.

    Raises:
        UsageError: no format goes with the suffix.
    """
    try:
        return SUFFIXES[path.suffix.lower()]
    except KeyError:
        raise UsageError(
            f"no report format goes with the suffix {path.suffix!r} of {path.name!r}; expected one "
            f"of {' '.join(SUFFIXES)}: rename the file, or name the format ({' '.join(RENDERERS)})"
        ) from None


def renderer_of(format: str) -> Renderer:
    """Return the renderer of a format by its name.

    Raises:
        UsageError: there is no such format.
    """
    try:
        return RENDERERS[format]
    except KeyError:
        raise UsageError(
            f"unknown report format {format!r}; expected one of {' '.join(RENDERERS)}"
        ) from None


def write(report: Report, path: Path, format: str | None = None) -> None:
    """Write a report to `path`, in `format` or in the one that its suffix asks for.

    Either the whole new file is there afterwards or, after an error, the old one untouched.
    Missing folders are made.

    Raises:
        UsageError: an unknown format or suffix, or a target that can't be written.
    """
    renderer = renderer_of(format or format_of(path))
    replace(path, renderer.render(report))


__all__ = [
    "FINDING_RENDERERS",
    "RENDERERS",
    "SUFFIXES",
    "FindingRenderer",
    "format_of",
    "renderer_of",
    "write",
]
