"""Words exchanged as people exchange them when they are asked to contradict a sentence."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from contradict.lexicon import Token, base_forms
from contradict.training.conflicts.altering import Alter, Altered
from contradict.training.conflicts.antonyms import exchanged
from contradict.training.values import Pools

Exchanges = Mapping[str, tuple[str, ...]]
"""From a word in lower case to the words that contradicted it."""

_VAGUE = frozenset("other same such own more less many much half thing things".split())


def exchanges(
    contradicted: Iterable[tuple[str, str]], entailed: Iterable[tuple[str, str]]
) -> Exchanges:
    """Return the single words by whose exchange alone people made contradictions.

    Function words are left out, pairs of other parts of speech, and pairs that also occur
    in an entailment.
    """
    same = {tuple(sorted(found)) for found in _single(entailed)}
    counted = Counter(found for found in _single(contradicted) if _is_exchange(*found))
    made: dict[str, dict[str, None]] = defaultdict(dict)
    for (old, new), count in counted.items():
        sure = count > 1 or len(base_forms(old)) == 1
        if sure and (min(old, new), max(old, new)) not in same:
            made[old][new] = None
            made[new][old] = None
    return {old: tuple(new) for old, new in made.items()}


def exchange(table: Exchanges) -> Alter:
    """Return the change that exchanges a word of the premise by `table`."""

    def others(found: Sequence[Token], i: int) -> Sequence[str]:
        return table.get(found[i].text, ())

    def change(premise: str, hypothesis: str, pools: Pools, draw: random.Random) -> Altered | None:
        del pools
        text = exchanged(premise, hypothesis, others, draw)
        return Altered(text, "word changed as people do") if text else None

    return change


def _is_exchange(old: str, new: str) -> bool:
    parts = base_forms(old).keys()
    shared = parts == base_forms(new).keys() and bool(parts & {"NOUN", "ADJ"})
    related = old[:5] == new[:5]
    same_number = old.endswith("s") == new.endswith("s")
    vague = not _VAGUE.isdisjoint((old, new)) or min(len(old), len(new)) < 3
    return shared and same_number and not related and not vague


def _single(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the one word of each pair in which premise and hypothesis differ."""
    for premise, hypothesis in pairs:
        left, right = premise.split(), hypothesis.split()
        if len(left) != len(right) or len(left) < 5:
            continue
        differing = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
        if len(differing) == 1:
            old, new = (word.strip(".,;:!?\"'") for word in differing[0])
            if old.isalpha() and new.isalpha() and old.islower() and new.islower() and old != new:
                yield old, new
