"""How a phrase from an earlier sentence is worded where it is carried in."""

from contradict.claims.mentions import Mention
from contradict.lexicon import base_forms

_ARTICLES = frozenset({"a", "an", "the"})


def put(text: str, start: int, end: int, phrase: str) -> str:
    """Return `text` with `phrase` for `text[start:end]`, with a capital where that had one."""
    first = phrase[0].upper() if text[start].isupper() else phrase[0]
    return f"{text[:start]}{first}{phrase[1:]}{text[end:]}"


def owner(phrase: str) -> str:
    """Return the possessive of a phrase."""
    return phrase + ("'" if phrase.endswith("s") else "'s")


def definite(mention: Mention) -> str:
    """Return a phrase as it is said the second time: "A footbridge" is "the footbridge" now."""
    article, _, rest = mention.text.partition(" ")
    if mention.head and article.lower() in _ARTICLES:
        return f"the {rest}"
    if mention.head and base_forms(article) and article.istitle():
        return mention.text[0].lower() + mention.text[1:]
    return mention.text


def bare(phrase: str) -> str:
    """Return a phrase without its article."""
    article, _, rest = phrase.partition(" ")
    return rest if rest and article.lower() in _ARTICLES else phrase


def is_telling(phrase: str) -> bool:
    """Return whether a phrase says which thing it means: whether it holds a name."""
    if any(char.isupper() for char in phrase[1:]):
        return True
    return phrase[0].isupper() and " " not in phrase
