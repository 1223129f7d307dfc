from pathlib import Path

import numpy as np
import pytest

from contradict.encoders import SentenceTransformerEncoder, default_weights, load_encoder
from contradict.errors import ModelError
from contradict.protocols import silent


def test_rows_are_unit_vectors_in_the_order_of_the_texts(
    encoder: SentenceTransformerEncoder,
) -> None:
    texts = ["The plant opened in May.", "x", "A much longer sentence about ferries and fares."]
    vectors = encoder.encode(texts, silent)
    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 1], abs=1e-5)
    for text, vector in zip(texts, vectors, strict=True):
        assert encoder.encode([text], silent)[0] @ vector == pytest.approx(1, abs=1e-4)


def test_meaning_decides_what_is_near(encoder: SentenceTransformerEncoder) -> None:
    same, paraphrase, other = encoder.encode(
        ["The car is built in Busan.", "Busan is where the car is made.", "Rents fell in June."],
        silent,
    )
    assert same @ paraphrase > 0.8
    assert same @ other < 0.3


def test_no_texts_give_no_rows(encoder: SentenceTransformerEncoder) -> None:
    assert len(encoder.encode([], silent)) == 0


def test_any_folder_with_a_model_is_an_encoder() -> None:
    by_path = load_encoder(default_weights())
    assert by_path.encode(["A claim."], silent).shape == (1, 384)
    assert by_path.name == default_weights()


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"encoder '.*absent' could not be loaded"):
        load_encoder(str(tmp_path / "absent"))


class Broken:
    """A model that answers with what it was given."""

    def __init__(self, answer: object) -> None:
        self.answer = answer

    def encode(self, texts: list[str], **options: object) -> object:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (np.full((1, 3), np.nan), "3 values that are not finite for 1 texts"),
        (np.zeros((2, 3)), r"gave shape \(2, 3\)"),
        (RuntimeError("out of memory: secret sentence"), r"failed on 1 texts \(RuntimeError\)"),
    ],
)
def test_a_model_that_fails_is_an_error_that_quotes_no_text(answer: object, message: str) -> None:
    with pytest.raises(ModelError, match=message) as caught:
        SentenceTransformerEncoder("broken", Broken(answer)).encode(["secret sentence"], silent)
    assert "secret" not in str(caught.value)
