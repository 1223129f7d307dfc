"""Bytes to text, and text to what can be stored again."""

import codecs
import re
from collections.abc import Iterator

from contradict.errors import ReadError

_BYTE_ORDER_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def decode(raw: bytes, declared: str = "") -> str:
    """Return `raw` as text, newlines as they are and without its byte order mark.

    Tried in this order: the byte order mark, UTF-8, the `declared` encoding, UTF-8 with a few
    damaged bytes, Windows-1252 where most bytes are ASCII, and charset-normalizer's guess.

    Raises:
        ReadError: these bytes aren't text.
    """
    text = next(text for text in _readings(raw, declared) if text is not None)
    if "\x00" in text or len(_CONTROL.findall(text)) * 100 > len(text):
        raise ReadError("binary, not text: it holds control characters")
    return text


def storable(text: str) -> str:
    """Return `text` with each NUL and lone surrogate as U+FFFD, as HTML parsers do.

    UTF-8 can't store the ones and XML can't hold the others. The length stays the same.
    """
    return _UNSTORABLE.sub("\ufffd", text)


def _readings(raw: bytes, declared: str) -> Iterator[str | None]:
    yield _marked(raw)
    yield _strict(raw, "utf-8")
    yield _strict(raw, declared)
    yield _damaged_utf8(raw)
    yield _western(raw)
    yield _detected(raw)


def _marked(raw: bytes) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    return None


def _strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding) if encoding else None
    except (UnicodeError, LookupError):  # a page may declare an encoding that doesn't exist
        return None


def _damaged_utf8(raw: bytes) -> str | None:
    """Return UTF-8 of which under a tenth of what isn't ASCII is broken (a download cut short)."""
    text = raw.decode("utf-8", "replace")
    others = sum(not character.isascii() for character in text)
    return text if text.count("\ufffd") * 10 < others else None


def _western(raw: bytes) -> str | None:
    """Return Windows-1252 if four bytes in five are ASCII, as in English with curly quotes.

    On such text charset-normalizer 3.5 takes the Central European code page: "Ł3m" for "£3m".
    """
    mostly_ascii = len(_HIGH_BYTE.findall(raw)) * 5 <= len(raw)
    return _strict(raw, "cp1252") if mostly_ascii else None


def _detected(raw: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(raw).best()
    if best is None:
        raise ReadError("not text in any known encoding: save it as UTF-8")
    return str(best)
