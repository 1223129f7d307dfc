from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from contradict.encoders import ModelEncoder, load_encoder
from contradict.errors import ModelError
from contradict.protocols import silent


def test_rows_are_unit_vectors_in_the_order_of_the_texts(encoder: ModelEncoder) -> None:
    texts = ["The plant opened in May.", "x", "A much longer sentence about ferries and fares."]
    vectors = encoder.encode(texts, silent)
    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 1], abs=1e-5)
    for text, vector in zip(texts, vectors, strict=True):
        assert encoder.encode([text], silent)[0] @ vector == pytest.approx(1, abs=1e-4)


def test_meaning_decides_what_is_near(encoder: ModelEncoder) -> None:
    same, paraphrase, other = encoder.encode(
        ["The car is built in Busan.", "Busan is where the car is made.", "Rents fell in June."],
        silent,
    )
    assert same @ paraphrase > 0.8
    assert same @ other < 0.3


def test_no_texts_give_no_rows(encoder: ModelEncoder) -> None:
    assert len(encoder.encode([], silent)) == 0


def test_the_default_is_the_encoder_that_ships(encoder: ModelEncoder) -> None:
    assert encoder.name == "all-MiniLM-L6-v2-int8"


def test_any_sentence_transformers_folder_is_an_encoder(tiny_encoder: Path) -> None:
    by_path = load_encoder(str(tiny_encoder))
    texts = ["The dam was built in 1931.", "A bridge."]
    one, other = by_path.encode(texts, silent)
    assert by_path.name == str(tiny_encoder)
    assert [np.linalg.norm(one), np.linalg.norm(other)] == pytest.approx([1, 1])
    assert by_path.encode(texts[::-1], silent)[1] == pytest.approx(one, abs=1e-5)
    assert one @ other < 0.99


def test_any_exported_folder_is_an_encoder(exported_encoder: Path) -> None:
    by_path = load_encoder(str(exported_encoder))
    assert by_path.name == str(exported_encoder)
    assert by_path.encode(["A claim."], silent).shape == (1, 32)


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"encoder '.*absent' could not be loaded"):
        load_encoder(str(tmp_path / "absent"))


def test_a_comparator_is_no_encoder(exported_classifier: Path) -> None:
    with pytest.raises(ModelError, match=r"has the labels \['contradiction', 'entailment', 'neu"):
        load_encoder(str(exported_classifier))


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (np.full((1, 3), np.nan), "3 values that are not finite for 1 texts"),
        (np.zeros((2, 3)), r"gave shape \(2, 3\)"),
        (RuntimeError("out of memory: secret sentence"), r"failed on 1 texts \(RuntimeError\)"),
    ],
)
def test_a_model_that_fails_is_an_error_that_quotes_no_text(answer: object, message: str) -> None:
    def embed(texts: Sequence[str]) -> object:
        if isinstance(answer, Exception):
            raise answer
        return answer

    with pytest.raises(ModelError, match=message) as caught:
        ModelEncoder("broken", embed).encode(["secret sentence"], silent)
    assert "secret" not in str(caught.value)
