"""What a source itself says beside a quotation: "“We won,” said Lis, whose firm opened in Moss".

The words behind the speaker are the outlet's own. Glued to the quotation they make no sentence,
neither to a reader nor to a model, and the speaker does not answer for them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_SAID = "said|says|added|adds|explained|joked|wrote|recalled"
_SPEAKER = r"[^,;:\"“”]{2,120}?"
_ASIDE = re.compile(
    rf"[,!?.][\"”’]\s(?:(?:{_SAID})\s(?P<behind>{_SPEAKER})|(?P<before>{_SPEAKER})\s(?:{_SAID}))"
    r"(?P<link>,\s(?P<who>who|whose)\s|\s(?P<when>after|when|while|as|because|before)\s"
    r"|\s(?:of|about)\s(?P<what>[^,;\"“”]{2,60}),\s(?:which|who)\s)"
    r"(?P<rest>[^\"“”]+?)(?=,?\s[\"“]|[.]?$)"
)
_PRONOUN = re.compile(r"(?P<owner>his|her)\b|(?:he|she)\b", re.IGNORECASE)
_UNTOLD = re.compile(
    r"(?:it|they|its|their|I|we|you|my|our|your|this|that|these|those)\b", re.IGNORECASE
)
"""Pronouns that the speaker's name can't stand for: "after it emerged", "because they left"."""
FIRM = re.compile(
    r"^[^,;]{2,120}?’s (?:company|firm|group|business|club|bank|airline|brewery|(?:\w+)?maker)\b"
)
"""How an aside begins that is about a speaker's firm, whose name others give."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What the source says itself, `text[start:end]`, and that made a sentence of its own.

    The stretch has the word that joins it on, and not the speaker whom "said" stands before.
    """

    start: int
    end: int
    sentence: str


LEAST = 2
"""Words below which an aside asserts nothing of its own: "who smiled"."""


@lru_cache(maxsize=4096)
def asides(text: str) -> tuple[Aside, ...]:
    """Return the source's own words beside the quotations in `text`, in order.

    >>> asides("“Yes,” said Ewa Lis, whose firm opened a hall in Moss, “and soon.”")[0].sentence
    'Ewa Lis’s firm opened a hall in Moss.'
    """
    return tuple(_found(text))


def _found(text: str) -> Iterator[Aside]:
    for match in _ASIDE.finditer(text):
        if len(match["rest"].split()) >= LEAST and not _UNTOLD.match(match["rest"]):
            sentence = _sentence(match).rstrip(" ,.")
            start = match.start("before" if match["before"] else "link")
            yield Aside(start, match.end(), sentence[0].upper() + sentence[1:] + ".")


def _sentence(match: re.Match[str]) -> str:
    speaker, rest = match["behind"] or match["before"], match["rest"]
    if match["what"]:
        return f"{match['what']} {rest}"
    if match["who"]:
        return f"{speaker}’s {rest}" if match["who"] == "whose" else f"{speaker} {rest}"
    if pronoun := _PRONOUN.match(rest):
        return f"{speaker}{'’s' if pronoun['owner'] else ''}{rest[pronoun.end() :]}"
    return rest
