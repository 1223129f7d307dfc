"""Chains of places in a text: "Ridgeville, South Carolina, USA", a plant in Switzerland."""

from dataclasses import dataclass, replace

from contradict.comparators.slots import place_words as words
from contradict.comparators.slots.areas import Area, Level, lies_within
from contradict.comparators.slots.capitals import Scan
from contradict.comparators.slots.gazetteer import lookup
from contradict.comparators.slots.mentions import Mention, is_usable, mentions


@dataclass(frozen=True, slots=True)
class Chain:
    """A mention with the names after it that contain it, as far as `tokens[:last]`.

    `outer` are those names, innermost first.
    """

    mention: Mention
    last: int
    outer: tuple[str, ...] = ()


def chains(found: Scan) -> tuple[Chain, ...]:
    """Return the places in `text` with what contains them, in order, not overlapping.

    Mentions that neither stand for themselves nor belong to a chain are left out.
    """
    built: list[Chain] = []
    for mention in reversed(tuple(mentions(found))):
        joined = _join(found, mention, built[-1]) if built else None
        if joined:
            built[-1] = joined
        else:
            built.append(Chain(mention, mention.last))
    listed = _listed(found, built[::-1])
    return tuple(_settled(chain) for chain in listed if _stands(found, chain))


def _join(found: Scan, inner: Mention, chain: Chain) -> Chain | None:
    """Return the chain with `inner` at its head, or None if it doesn't lie in the chain."""
    link = [found.lower(i) for i in range(inner.last, chain.mention.first)]
    if inner.adjective or chain.mention.adjective or not _links(link):
        return None
    if not inner.known:
        return _join_unknown(found, inner, chain, link)
    pairs = _nested(_readings(inner), chain.mention.areas)
    if not pairs:
        return None
    outer = tuple(dict.fromkeys(outer for _, outer in pairs))
    narrowed = replace(inner, areas=tuple(dict.fromkeys(inside for inside, _ in pairs)))
    return _headed(narrowed, replace(chain, mention=replace(chain.mention, areas=outer)))


def _join_unknown(found: Scan, inner: Mention, chain: Chain, link: list[str]) -> Chain | None:
    """Return the chain headed by a name no gazetteer has, if a country or state contains it.

    In "the Volvo plant in Ghent" the town is the place, and Volvo is not.
    """
    wide = all(area.level <= Level.STATE for area in chain.mention.areas)
    owner = found.lower(chain.last) in words.OWNERSHIP
    if not wide or owner or not (inner.located or "in" in link):
        return None
    areas = tuple(
        Area(inner.name, Level.LOCAL, area.countries, area.state) for area in chain.mention.areas
    )
    return _headed(replace(inner, areas=areas), chain)


def _headed(inner: Mention, chain: Chain) -> Chain:
    head = replace(inner, certain=True, located=True)
    return Chain(head, chain.last, (chain.mention.name, *chain.outer))


def _listed(found: Scan, built: list[Chain]) -> list[Chain]:
    """Return the chains, where one is located so are those listed behind it: in Oslo and Moss."""
    done: list[Chain] = []
    for chain in built:
        between = (found.lower(i) for i in range(done[-1].last if done else 0, chain.mention.first))
        if done and done[-1].mention.located and set(between) <= {",", "and", "or"}:
            done.append(replace(chain, mention=replace(chain.mention, located=True)))
        else:
            done.append(chain)
    return done


def _links(between: list[str]) -> bool:
    """Return whether the words between two names can say that one lies in the other."""
    if between and between[0] in words.FACILITIES:
        return between[1:] in (["in"], ["in", "the"])
    return between in ([","], ["("], ["in"], ["in", "the"], [",", "in"], ["of"])


def _readings(inner: Mention) -> tuple[Area, ...]:
    """Return what a name may stand for once a containing place is stated: any small namesake."""
    small = all(area.level >= Level.DISTRICT for area in inner.areas)
    return (*inner.areas, *(lookup(inner.name) if small and not inner.base else ()))


def _nested(inner: tuple[Area, ...], outer: tuple[Area, ...]) -> list[tuple[Area, Area]]:
    return [(a, b) for a in inner for b in outer if lies_within(a, b)]


def _stands(found: Scan, chain: Chain) -> bool:
    """Return whether the chain's place is one by its own evidence.

    A name without a gazetteer entry is not where a facility "in" somewhere else is.
    """
    mention = chain.mention
    if chain.outer or mention.known:
        return bool(chain.outer) or is_usable(found, mention)
    elsewhere = found.lower(chain.last) in words.FACILITIES and found.lower(chain.last + 1) == "in"
    return mention.located and not elsewhere


def _settled(chain: Chain) -> Chain:
    """Return the chain with an area for a name that no gazetteer has."""
    if chain.mention.areas:
        return chain
    area = Area(chain.mention.name, Level.LOCAL, frozenset())
    return replace(chain, mention=replace(chain.mention, areas=(area,)))
