"""Lists shortened, lengthened and contradicted: silence is no denial."""

import random
import re
from collections.abc import Iterator

from contradict.training.lookalikes.real.making import FRAGILE, apart, from_sentences, refined
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair

SHAPE = "F20 omission"
_ITEM = r"(?:the |a |an )?[\w'’-]+(?: [\w'’-]+){0,2}"
_LEAD = r"\b(?:of|in|for|with|by|from|including|starring|are|include|includes|as|to|featuring) "
_LIST = re.compile(rf"{_LEAD}(?P<a>{_ITEM}), (?P<b>{_ITEM}),? and (?P<c>{_ITEM})(?=\.$)")
_NO_ITEM = re.compile(
    r"\b(?:is|was|are|were|has|had|which|who|that|then|later|also|he|she|it|they|in|on|at|by|of|"
    r"from|to|with|for|and|or|as|but|when|where|while|\w+ed|\w+ing|19\d\d|20\d\d)\b",
    re.IGNORECASE,
)


def lists(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield sentences whose list is cut, given another item, or denied one."""
    found = [text for text in material.sentences if _items(text) and not FRAGILE.search(text)]
    ends = [items[-1] for text in found if (items := _items(text))]
    yield from from_sentences(found, draw, lambda text: _made(text, ends, draw))


def _items(text: str) -> tuple[str, str, str] | None:
    found = _LIST.search(text)
    if not found or any(_NO_ITEM.search(item) for item in found.groups()):
        return None
    return found["a"], found["b"], found["c"]


def _matches(item: str, other: str) -> bool:
    """Whether two items are of one sort as far as their letters tell: both names, or neither."""
    return item[0].isupper() == other[0].isupper() and item.count(" ") == other.count(" ")


def _made(text: str, ends: list[str], draw: random.Random) -> Iterator[LabelledPair]:
    found = _LIST.search(text)
    if not found:
        return
    head, kept = text[: found.start("a")], [found["a"], found["b"], found["c"]]
    dropped = kept.pop(draw.randrange(3))
    pair, new = f"{head}{kept[0]} and {kept[1]}", draw.choice(ends)
    yield refined(SHAPE, text, f"{pair}.", draw)
    yield apart(f"{SHAPE}: denied", "contradiction", text, f"{pair}, but not {dropped}.", draw)
    if new not in text and _matches(new, found["c"]) and draw.random() < 0.5:
        yield apart(SHAPE, "neutral", text, f"{head}{kept[0]} and {new}.", draw)
