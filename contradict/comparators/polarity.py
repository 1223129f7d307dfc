"""Whether two claims say the same thing or its opposite: negations, rejections, opposites."""

from functools import lru_cache

from contradict.comparators.denials import Denial
from contradict.comparators.frames import LAST_PAIRS, Clause, Frame
from contradict.comparators.slots.names import NAMES
from contradict.comparators.vocabulary import denied_by_prefix, denying_roots, opposite_roots

SAME_MATTER = 0.75
"""Share of a clause's words in common from which two clauses tell of one thing."""

NAMED = 2
"""Words in common that a name in common is worth: it says of whom a clause tells."""

ONE_MATTER = 0.6
"""Share of words in common, opposites counted, from which a denied opposite restates a clause."""

MOST = 0.75
"""Share of the common words around a denial from which it is one of what is told in common."""

FEW = 3
"""Words in common below which clauses are too short for that share to be taken at its word."""


@lru_cache(maxsize=LAST_PAIRS)
def nearest_clauses(left: Frame, right: Frame) -> tuple[Clause, Clause]:
    """Return the clause of each claim that has most in common with one of the other, or opposed.

    Clauses about one matter that say opposite things come first: sentences that agree on eleven
    points of an agenda may differ in the twelfth.
    """
    pairs = ((a, b) for a in left.clauses for b in right.clauses)
    if len(left.clauses) == len(right.clauses) == 1:
        return next(pairs)
    return max(
        pairs, key=lambda pair: _nearness(pair[0], pair[1], _names_shared(left, right, *pair))
    )


def _nearness(left: Clause, right: Clause, names: int) -> tuple[bool, int]:
    shared = len(left.roots & right.roots)
    one_matter = shared >= FEW and alike(left, right) >= SAME_MATTER
    told = shared + opposites(left, right) + NAMED * names
    return one_matter and turned_against(left, right), told


def _names_shared(left: Frame, right: Frame, here: Clause, there: Clause) -> int:
    """Return how many names of one clause the other has: "Ana lost, but Bea won", and "Bea won"."""
    mine, yours = ([n for n in f.names if n in c] for f, c in ((left, here), (right, there)))
    if not (mine and yours):
        return 0
    return sum(any(NAMES.relation(a, b).agrees for b in yours) for a in mine)


def opposites(left: Clause, right: Clause) -> int:
    """Return how many words of one clause have their opposite in the other, and not themselves.

    The same for both orders: "cleared, and free" stands against "suspended" once.
    """
    return _opposites(_own(left, right), _own(right, left))


def _own(clause: Clause, other: Clause) -> frozenset[str]:
    """Return the words that only `clause` has, without the custody that is left in it."""
    return clause.roots - other.roots - clause.left


def _opposites(mine: frozenset[str], yours: frozenset[str]) -> int:
    here = _opposed(mine, yours)
    return min(here, _opposed(yours, mine)) if here else 0


def _opposed(words: frozenset[str], others: frozenset[str]) -> int:
    known = opposite_roots()
    found = {word for word in known.keys() & words if not known[word].isdisjoint(others)}
    found |= {word for word in words if denied_by_prefix(word) in others}
    found |= words.intersection(map(denied_by_prefix, others))
    return len(found)


def turned_against(left: Clause, right: Clause) -> bool:
    """Return whether the clauses point opposite ways: one turn more on one side than the other.

    "Never board without" and "always carry" are turned twice, which is not at all. What turns its
    clause as a denial ("denied bail") is not counted again as the opposite of "granted".
    """
    turns = _turns(left, right) + _turns(right, left)
    mine, yours = _own(left, right), _own(right, left)
    opposed = _opposites(mine - denying_roots(), yours - denying_roots())
    return (turns + opposed) % 2 == 1


def _turns(clause: Clause, other: Clause) -> int:
    """Return how often a clause turns round what the other says too, or rejects it."""
    return clause.rejected + sum(_bears_on(other, one, clause) for one in clause.denials)


def _bears_on(other: Clause, denial: Denial, clause: Clause) -> bool:
    """Whether a denial is one of what two clauses share.

    It is where it reaches a word of the other clause, or an opposite of one, or no word at all
    ("Fiat will not"). Else the denied word may be another one for what the other clause says
    ("the test never took place"), if most of what they share stands around it.
    """
    reached = denial.behind
    if not reached or not reached.isdisjoint(other.stated) or _opposed(reached, other.stated):
        return True
    shared = clause.stated & other.stated
    return len(shared & denial.around) >= MOST * len(shared)


def cancels(left: Clause, right: Clause) -> bool:
    """Return whether two clauses on one matter say the same, one of them by turning it twice.

    "None opposed it", or "failed to oppose it", and "all backed it": models see one turn, and miss
    the other.
    """
    twice = _turns(left, right) != _turns(right, left) and not turned_against(left, right)
    return twice and alike(left, right) >= ONE_MATTER


def alike(left: Clause, right: Clause) -> float:
    """Return the share of the shorter clause's words that the other has, or has opposed, 0 to 1.

    A negation turns its own clause only, whatever else the two claims share.
    """
    common = len(left.roots & right.roots) + opposites(left, right)
    return common / max(2, min(len(left.roots), len(right.roots)))
