"""Capitalised words: which of them are names, and which only begin a sentence or a headline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from contradict.comparators.slots import name_words as words
from contradict.lexicon import Token, base_forms, token_at

_WORD = re.compile(
    r"(?<![^\W_])(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?<![^\W_])[A-Z]\.(?=\s?[A-Z])"  # the initial in Harry S. Truman
    r"|['’]s-[A-Z]\w+"  # 's-Hertogenbosch
    r"|['’]s\b"
    r"|\d+(?:[.,:]\d+)+"
    r"|[^\W_]+(?:(?:['’](?!s\b)|[-‑&])[^\W_]+)*"
    r"|\S"
)

_OPENERS = frozenset('.!?:;|•–—"“‘(*…')


@dataclass(frozen=True, slots=True)
class Scan:
    """A text's tokens; `proper[i]` says whether token i is part of a name.

    `runs` are the stretches of names (start and end as token indices), inner particles
    ("de la") included, in order. `headline` says that most words are capitalised, so that
    capitals say little.
    """

    text: str
    tokens: tuple[Token, ...]
    proper: tuple[bool, ...]
    runs: tuple[tuple[int, int], ...]
    headline: bool

    def adjacent(self, i: int) -> bool:
        """Return whether tokens i and i + 1 exist and have nothing but a space between them."""
        return 0 <= i < len(self.tokens) - 1 and self.tokens[i].end + 1 == self.tokens[i + 1].start

    def slice(self, first: int, last: int) -> str:
        """Return the text of the tokens from `first` to just before `last`."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def lower(self, i: int) -> str:
        """Return token i in lower case, or an empty string where there is none."""
        return self.tokens[i].text.lower() if 0 <= i < len(self.tokens) else ""


@lru_cache(maxsize=4096)
def scan(text: str) -> Scan:
    """Return the tokens of `text` and the names among them."""
    tokens = tuple(_tokens(text))
    headline = _is_headline(tokens)
    starts = [_starts_sentence(tokens, i, text) for i in range(len(tokens))]
    inside = {
        t.text for t, start in zip(tokens, starts, strict=True) if not start and capitalised(t)
    }
    proper = tuple(
        capitalised(token)
        and not _is_common(tokens, i, headline or (start and token.text not in inside), headline)
        for i, (token, start) in enumerate(zip(tokens, starts, strict=True))
    )
    draft = Scan(text, tokens, proper, (), headline)
    return Scan(text, tokens, proper, tuple(_runs(draft)), headline)


def capitalised(token: Token) -> bool:
    """Return whether a token is a word with a capital letter in it ("Leeds", "iPhone")."""
    return token.text != token.text.lower()


def is_function_word(word: str) -> bool:
    """Return whether a word in lower case begins with a function word: "we're", "ten-year-old"."""
    return re.split(r"['’\-]|n['’]t$", word)[0] in words.FUNCTION_WORDS


def is_title(tokens: Sequence[Token], i: int) -> bool:
    """Return whether token i is a title, or the rank before one: "Vice President"."""
    word = tokens[i].text.lower()
    if word in words.RANKS and i + 1 < len(tokens):
        return is_title(tokens, i + 1)
    return word in words.TITLES


def _tokens(text: str) -> Iterator[Token]:
    for match in _WORD.finditer(text):
        yield from _parts(token_at(match.start(), match.end(), match.group()))


def _parts(word: Token) -> Iterator[Token]:
    """Yield `word`, or the name and the rest of a compound such as "Chinese-owned"."""
    head, hyphen, tail = word.text.partition("-")
    plain = tail.isalpha() and tail.islower() and bool(base_forms(tail))
    if plain and capitalised(word) and head.lower() not in words.PREFIXES:
        middle = word.start + len(head)
        yield token_at(word.start, middle, head)
        yield token_at(middle, word.end, hyphen + tail)
    else:
        yield word


def _is_headline(tokens: Sequence[Token]) -> bool:
    """Return whether capitals are the rule: at most one plain word in twenty lacks one.

    Headlines leave only function words small; a sentence full of names still has a small verb.
    """
    words = [t for t in tokens if len(t.text) > 2 and t.text[0].isalpha()]
    large = [t for t in words if capitalised(t)]
    small = [t for t in words if t.text.islower() and _is_plain(t)]
    return len(large) > 3 and sum(map(_is_plain, large)) > 1 and 20 * len(small) <= len(large)


def _is_plain(token: Token) -> bool:
    """Return whether the dictionary has `token` as a word with a meaning of its own."""
    return token.text.lower() not in words.FUNCTION_WORDS and bool(base_forms(token.text))


def _starts_sentence(tokens: Sequence[Token], i: int, text: str) -> bool:
    if i == 0 or "\n" in text[tokens[i - 1].end : tokens[i].start]:
        return True
    if tokens[i - 1].text not in _OPENERS:
        return False
    return (
        tokens[i - 1].text != "." or i == 1 or tokens[i - 2].text.lower() not in words.ABBREVIATED
    )


def _is_common(tokens: Sequence[Token], i: int, start: bool, headline: bool) -> bool:
    """Return whether a capitalised token is an ordinary word; `start` says its capital is due."""
    token = tokens[i].text
    word = token.lower()
    acronym = token.isupper() and len(token) > 1 and not headline
    if word in words.GENERIC or is_title(tokens, i):
        return True
    if is_function_word(word) and not acronym and (start or word not in words.NAMES_TOO):
        return True
    if not start or acronym or not base_forms(word) or _owns(tokens, i):
        return False
    follows = i + 1 < len(tokens) and tokens[i].end + 1 == tokens[i + 1].start
    named = follows and capitalised(tokens[i + 1]) and not is_title(tokens, i + 1)
    return headline or not named or not _may_lead_name(word)


def _owns(tokens: Sequence[Token], i: int) -> bool:
    """Return whether a singular noun stands bare before 's, as in "Tesla's plant"."""
    forms = base_forms(tokens[i].text)
    owner = i + 1 < len(tokens) and tokens[i + 1].text in {"'s", "’s"}
    return owner and forms.get("NOUN") == tokens[i].text.lower() and "ADV" not in forms


def _may_lead_name(word: str) -> bool:
    """Return whether a dictionary word can begin a name ("Bank", "Peter") at a sentence's start."""
    forms = base_forms(word)
    if word in words.COMPASS:
        return True
    return not forms.keys() & {"ADV", "AUX"} and ("NOUN" in forms or forms.get("VERB") == word)


def _runs(draft: Scan) -> Iterator[tuple[int, int]]:
    i = 0
    while i < len(draft.tokens):
        if not draft.proper[i]:
            i += 1
            continue
        end = _run_end(draft, i)
        yield i, end
        i = end


def _run_end(draft: Scan, i: int) -> int:
    """Return the index after the last token of the run that begins at token i."""
    end = i + 1
    while True:
        ahead = end
        while draft.adjacent(ahead - 1) and draft.lower(ahead) in words.PARTICLES:
            ahead += 1
        if not (draft.adjacent(ahead - 1) and draft.proper[ahead]):
            return end
        end = ahead + 1
