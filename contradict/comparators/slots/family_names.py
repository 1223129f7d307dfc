"""Family names that are common words, where a sentence opens with one: "Cook denied it".

The capital is due there in any case, so that only the document can tell Cook from a cook.
"""

from collections.abc import Collection, Sequence
from itertools import islice

from contradict.comparators.slots.capitals import capitalised, scan
from contradict.comparators.slots.names import Name
from contradict.comparators.slots.spelling import fold
from contradict.lexicon import AUXILIARIES, Token, base_forms, is_past


def opening_name(text: str, known: Collection[str]) -> tuple[Name, ...]:
    """Return the family name that `text` opens with, alone in a tuple, or nothing.

    It is one where a name that the document introduces ends with it, and a verb says what one
    person does or did: "Wood won" beside "Steve Wood", but not "Wood prices rose". What its
    capitals alone tell to be a name is left to the slot of names.

    Args:
        text: a sentence.
        known: the names that its document introduces, as written.
    """
    found = scan(text)
    if not found.tokens or found.headline or found.proper[0]:
        return ()
    first, *rest = islice(found.tokens, 4)
    introduced = {name.split()[-1] for name in known if name.strip()}
    if not capitalised(first) or first.text not in introduced or not _acts(rest):
        return ()
    return (Name(first.start, first.end, first.text, tuple(fold(first.text).split())),)


def _acts(words: Sequence[Token]) -> bool:
    """Whether words begin with a verb of which one person is the subject, adverbs left out."""
    verb = next((word.text for word in words if not _is_adverb(word.text)), "")
    if verb in _OF_SEVERAL or not verb.islower():
        return False
    third = verb.endswith("s") and {*base_forms(verb)} == {"VERB"}
    return verb in AUXILIARIES or is_past(verb) or third


_OF_SEVERAL = frozenset("are were have do am".split())


def _is_adverb(word: str) -> bool:
    return word in {"also", "then", "later", "never"} or (
        word.endswith("ly") and "ADV" in base_forms(word)
    )
