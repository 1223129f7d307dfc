"""The few files that pages load, by name: nothing is ever looked up on disk by an address."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha384
from importlib.resources import files

HTMX = "sha384-Qp9rdC8H7EqOoX+nR0P3RPG2Noji+qdwJlGpfzwQJsfOpp3sGwIdSP9xO3+UlEhn"
"""htmx 4.0.1 as npm has it (htmx.org, dist/htmx.min.js); browsers run no other file."""

_FOLDERS = {
    "report.css": ("contradict.renderers", "templates"),
    "review.css": ("contradict.review", "static"),
    "review.js": ("contradict.review", "static"),
    "htmx.min.js": ("contradict.review", "static"),
}
_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is sent; `integrity` is its hash as a browser checks it."""

    content: bytes
    media_type: str
    integrity: str

    @property
    def version(self) -> str:
        """A part of its address that changes with its content, so that it may be kept for long."""
        return sha384(self.content).hexdigest()[:12]


@cache
def assets() -> Mapping[str, Asset]:
    """Return every asset by its name."""
    return {name: _read(name, *place) for name, place in _FOLDERS.items()}


def _read(name: str, package: str, folder: str) -> Asset:
    content = (files(package) / folder / name).read_bytes()
    integrity = HTMX if name == "htmx.min.js" else integrity_of(content)
    return Asset(content, _TYPES[name.rpartition(".")[2]], integrity)


def integrity_of(content: bytes) -> str:
    """Return a hash as `integrity` attributes have it."""
    return f"sha384-{b64encode(sha384(content).digest()).decode()}"
