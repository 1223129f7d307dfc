"""What a clause denies: each word that turns it round, and the words that it turns.

"The crew worked without a rest and finished the wall" denies the rest, and not the wall. Who says
that the wall was finished says the same.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from contradict.comparators.vocabulary import IMPLICIT_NEGATIONS, STATES, UNTRUE, roots_of
from contradict.lexicon import AUXILIARIES, Token, base_forms, is_finite, is_negation, is_past


@dataclass(frozen=True, slots=True)
class Denial:
    """A word that turns a clause round: the roots that stand behind it, and all around it.

    Both end where the denial does. They hold the words of values and names too.
    """

    behind: frozenset[str]
    around: frozenset[str]

    def __or__(self, other: "Denial") -> "Denial":
        """Return the two as one: "neither" and its "nor"."""
        return Denial(self.behind | other.behind, self.around | other.around)


_STOPS = frozenset(
    ", ; : ( ) [ ] — – nor who whom which whose while whereas although though but because when "
    "where - after before until since so despite".split()
)
"""Words and signs that no denial reaches across."""

_STATEMENTS = frozenset(
    "truth true evidence proof sign claim statement suggestion report story".split()
)
"""What is denied with all that it says, however far behind: "no truth in the story, old, that"."""

_SUBJECTS = frozenset("i he she it they we you".split())
"""Pronouns that begin a clause behind "and", with a verb: "and I don't know"."""

_MISSED = frozenset("out the a an this that these those its their his her our my your all".split())
"""Words behind "missing" where it is what somebody does, and no state: "missing his flight"."""

_ONLY = frozenset("only just merely least".split())
_EITHER_WAY = frozenset((("whether", "or"), ("often", "than")))
"""Words before a "not" that denies nothing: "whether or not", "more often than not"."""


def denials(
    words: Sequence[Token], said: Sequence[Token], content: Sequence[Token]
) -> tuple[Denial, ...]:
    """Return what a clause denies, in order; "neither" and its "nor" are one denial.

    Args:
        words: all words and signs of the clause.
        said: those of them that belong to no value, among which the denying words are.
        content: those of `words` that carry meaning of their own.
    """
    found: list[Denial] = []
    for i in _turning(words, {word.start for word in said}, content):
        denial = _denial(words, i, content)
        if words[i].lower == "nor" and found:
            found[-1] |= denial
        else:
            found.append(denial)
    return tuple(found)


def _turning(
    words: Sequence[Token], said: Container[int], content: Sequence[Token]
) -> Iterator[int]:
    """Yield where the words stand that turn the clause round.

    Only where other words are in lower case does a capital say that one is of a name.
    """
    prose = any(word.text.islower() for word in content)
    lower = ["", "", *(word.lower for word in words), "", ""]
    for i, word in enumerate(words):
        before, after = (lower[i], lower[i + 1]), (lower[i + 3], lower[i + 4])
        named = prose and _in_name(words, i)
        if (
            word.start in said
            and not named
            and before not in _EITHER_WAY
            and _turns(word.lower, *after)
        ):
            yield i


def _turns(word: str, after: str, second: str) -> bool:
    """Whether a word turns its clause round: "not", "refused", but not the "not" of "not only".

    So do "far from" doing something, "out of" a state, "short of" and "free of" something: not
    out of stock is in stock. What is "not true" is rejected, which is no turn besides. A "No" may
    be a number's, and who goes missing misses nothing.
    """
    if is_negation(word):
        numbered = word == "no" and (second if after == "." else after)[:1].isdigit()
        return not (numbered or after in _ONLY or (word, after) in UNTRUE)
    if word == "missing":
        return after in _MISSED
    if after == "of" and word in {"out", "short"}:
        return word == "short" or second in STATES
    if word == "free" and after in {"of", "from"}:
        return True
    if word == "far" and after == "from" and second.endswith("ing"):
        return True
    verb = base_forms(word).get("VERB")
    return verb in IMPLICIT_NEGATIONS and (verb != "decline" or after == "to")


def _in_name(words: Sequence[Token], i: int) -> bool:
    """Whether a capital makes a word part of a name: "Miss Ottley", the film "No Way Home"."""
    due = i == 0 and words[0].lower != "miss"
    near = (*words[max(0, i - 1) : i], *words[i + 1 : i + 2])
    return _capital(words[i]) and not due and any(map(_capital, near))


def _capital(word: Token) -> bool:
    return word.text[0].isupper()


def _denial(words: Sequence[Token], i: int, content: Sequence[Token]) -> Denial:
    """Return what the word at `i` denies; what is done "to prevent" something is not around it."""
    purpose = i > 0 and words[i - 1].lower == "to" and not is_negation(words[i].lower)
    stops = (j + 1 for j in range(i - 1, -1, -1) if _ends(words, j) and _told(words[:j]))
    first = i if purpose else next(stops, 0)
    end = next((j for j in range(i + 1, len(words)) if _ends(words, j)), len(words))
    if any(word.lower in _STATEMENTS for word in words[i + 1 : end]):
        end = len(words)
    return Denial(_roots(words[i + 1 : end], content), _roots(words[first:end], content))


def _roots(words: Sequence[Token], content: Sequence[Token]) -> frozenset[str]:
    inside = {word.start for word in words}
    return frozenset(root for root, word in roots_of(content) if word.start in inside)


def _ends(words: Sequence[Token], j: int) -> bool:
    """Whether a denial ends before a word: at a stop, or at "and" before what was done instead."""
    if words[j].lower not in {"and", "or"}:
        return words[j].lower in _STOPS
    following = words[j + 1 : j + 3]
    return _told(following[:1]) or _opens(following)


def _opens(words: Sequence[Token]) -> bool:
    """Whether two words begin a clause: "she says", "I don't"."""
    subject = len(words) > 1 and words[0].lower in _SUBJECTS
    return subject and (is_finite(words[1]) or is_negation(words[1].lower))


def _told(words: Sequence[Token]) -> bool:
    """Whether a verb is among words: a comma in front of any only joins a list of subjects."""
    return any(word.lower in AUXILIARIES or is_past(word.lower) for word in words)
