"""What all tests share: the shipped encoder, claims made in a line, and small models on disk."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from postgres import Server, find_programs, serving
from tiny_bert import save_classifier, save_encoder

from contradict.encoders import ModelEncoder, load_encoder
from contradict.types import Claim

MakeClaim = Callable[..., Claim]

# Speed is measured in benchmarks: here the first example may load a gazetteer.
settings.register_profile("at any speed", deadline=None)
settings.load_profile("at any speed")


@pytest.fixture(scope="session")
def encoder() -> ModelEncoder:
    return load_encoder()


@pytest.fixture
def claim() -> MakeClaim:
    """Make a claim of a text; each has a document of its own unless one is given."""

    def make(
        text: str, document: str = "", published: str | None = None, speaker: str = ""
    ) -> Claim:
        return Claim(
            document=document or text,
            start_char=0,
            end_char=len(text),
            text=text,
            resolved=text,
            speaker=speaker,
            published=date.fromisoformat(published) if published else None,
        )

    return make


@pytest.fixture(scope="session")
def tiny_classifier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A three-way NLI cross-encoder, as sentence-transformers loads it."""
    return save_classifier(tmp_path_factory.mktemp("classifier"))


@pytest.fixture(scope="session")
def tiny_encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sentence-transformers encoder."""
    return save_encoder(tmp_path_factory.mktemp("encoder"))


@pytest.fixture(scope="session")
def exported_classifier(tiny_classifier: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same cross-encoder, exported as what ships is."""
    from contradict.training.export import export

    folder = tmp_path_factory.mktemp("exported") / "classifier"
    export(str(tiny_classifier), folder)
    return folder


@pytest.fixture(scope="session")
def exported_encoder(tiny_encoder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same encoder, exported as what ships is."""
    from contradict.training.export import export

    folder = tmp_path_factory.mktemp("exported") / "encoder"
    export(str(tiny_encoder), folder)
    return folder


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server; what needs one is skipped where there is none, and fails in CI."""
    programs = find_programs()
    if programs is None and os.environ.get("CI") == "true":
        pytest.fail("no PostgreSQL server to test with: apt-get install postgresql")
    if programs is None:
        pytest.skip("no PostgreSQL server to test with (Debian: postgresql)")
    with serving(programs) as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A store that is yet to be made, in a file and in PostgreSQL."""
    if request.param == "sqlite":
        return str(tmp_path / "contradict.db")
    server: Server = request.getfixturevalue("postgres")
    return server.new_schema()
