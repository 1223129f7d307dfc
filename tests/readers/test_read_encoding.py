import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.errors import ReadError
from contradict.readers.encoding import decode, storable

FRENCH = "Le café coûte 3 € à Genève.\r\nLe maire l’a dit.\n"
ENGLISH = "The café’s owner said “no” to £3m – twice."
JAPANESE = "工場は韓国の釜山に建設される。生産は2025年に始まる。"


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        (FRENCH, FRENCH.encode()),
        (FRENCH, codecs.BOM_UTF8 + FRENCH.encode()),
        (FRENCH, FRENCH.encode("utf-16")),
        (FRENCH, codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be")),
        (FRENCH, FRENCH.encode("utf-32")),
        (ENGLISH, ENGLISH.encode("cp1252")),
        (JAPANESE, JAPANESE.encode("shift_jis")),
        ("", b""),
        ("", codecs.BOM_UTF8),
    ],
)
def test_decodes_to_the_text_that_was_encoded(text: str, raw: bytes) -> None:
    assert decode(raw) == text


def test_uses_the_declared_encoding_where_utf8_fails() -> None:
    assert decode("Győr, Pécs".encode("cp1250"), "cp1250") == "Győr, Pécs"


def test_ignores_an_encoding_that_does_not_exist() -> None:
    assert decode(ENGLISH.encode("cp1252"), "utf-900") == ENGLISH


def test_one_broken_byte_does_not_spoil_the_rest_of_utf8() -> None:
    raw = FRENCH.encode() * 5 + b"\xe2\x82"
    assert decode(raw) == FRENCH * 5 + "\ufffd"


@pytest.mark.parametrize(
    "raw",
    [
        b"A sentence.\x00 Another one.",
        bytes(range(1, 32)) * 4,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x04\x00",
    ],
)
def test_refuses_what_is_binary(raw: bytes) -> None:
    with pytest.raises(ReadError, match="binary, not text"):
        decode(raw)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()) == text


def test_storable_replaces_only_nuls_and_lone_surrogates() -> None:
    assert storable("a\x00b\ud83dc 😀\n") == "a\ufffdb\ufffdc 😀\n"


@given(st.text(st.characters()))
def test_storable_text_can_be_stored_and_keeps_its_length(text: str) -> None:
    stored = storable(text)
    assert stored.encode("utf-8").decode("utf-8") == stored
    assert len(stored) == len(text)
