"""Which of two events came first: "burst before the car struck", "only after it struck"."""

from collections.abc import Sequence
from dataclasses import dataclass

from contradict.comparators.vocabulary import root
from contradict.lexicon import AUXILIARIES, Token, base_forms, is_past


@dataclass(frozen=True, slots=True)
class Order:
    """How a clause puts what it tells before or after something else.

    `word` is "before" or "after", `told` the roots of what stands in front of it, auxiliaries and
    short words left out. `event` says that a whole clause stands behind: its verb dates what
    happened once, while much goes on both before and after a match.
    """

    word: str
    told: frozenset[str]
    event: bool


def order(words: Sequence[Token]) -> Order | None:
    """Return the order that the words of a clause give, None where they give none.

    At its very beginning "after" joins the clause to the one in front, and orders nothing in it.
    """
    at = next((i for i, word in enumerate(words) if i and word.lower in _ORDERS), None)
    if at is None or not any(word.is_word for word in words[:at]):
        return None
    told = frozenset(root(word.lower) for word in words[:at] if _tells(word))
    behind = words[at + 2 :]
    event = any(word.lower in AUXILIARIES or _is_verb(word) for word in behind)
    return Order(words[at].lower, told, event)


_ORDERS = frozenset(("before", "after"))


def _tells(word: Token) -> bool:
    described = {"NOUN", "VERB", "ADJ"} & base_forms(word.text).keys()
    return word.is_word and bool(described) and word.lower not in AUXILIARIES


def _is_verb(word: Token) -> bool:
    return word.text.islower() and is_past(word.text)
