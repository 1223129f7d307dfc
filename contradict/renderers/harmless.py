"""Text of documents, made safe to show: what would steer a terminal or reorder a line is gone."""

_CONTROL_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
_C1 = dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
# Embeddings, overrides and isolates: they are invisible, and an unclosed one turns round what
# follows it. The marks U+200E, U+200F and U+061C only place their neighbours and stay.
_BIDI = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], None)
_BREAKS = {0x0B: "\n", 0x0C: "\n", 0x0D: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}

_TABLE: dict[int, int | str | None] = {
    **_CONTROL_PICTURES,
    **_C1,
    **_BIDI,
    **_BREAKS,
    ord("\t"): "\t",
    ord("\n"): "\n",
}


def harmless(text: str) -> str:
    r"""Return `text` with control characters shown as signs, and bidi controls left out.

    An escape (U+001B) becomes U+241B, so that an ANSI sequence is text like any other; every
    line break becomes a line feed; tabs stay. What remains reads as before.

    >>> harmless("\x1b[31mred")
    '␛[31mred'
    """
    return text.replace("\r\n", "\n").translate(_TABLE)


def one_line(text: str) -> str:
    """Return `harmless(text)` with every run of white space as one space, none at the ends."""
    return " ".join(harmless(text).split())
