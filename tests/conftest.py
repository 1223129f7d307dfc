"""What all tests share: the packaged encoder, loaded once, and claims made in a line."""

from collections.abc import Callable
from datetime import date

import pytest

from contradict.encoders import ModelEncoder, load_encoder
from contradict.types import Claim

MakeClaim = Callable[..., Claim]


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
