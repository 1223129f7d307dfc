"""Who says it: the person, firm or institution whose words a sentence reports.

Official records are no speakers. Minutes, logs and results are what a source relies on when it
asserts something itself; so is a verb that vouches for its content ("confirmed", "found").
"""

import re
from collections.abc import Iterator, Sequence

from contradict.claims import words
from contradict.claims.grammar import Clause
from contradict.claims.names import Name
from contradict.claims.speakers import is_record, named
from contradict.lexicon import Token

_SAYING = frozenset(
    "said says say saying told tells stated states claims claimed claim argues argued argue "
    "insists insisted insist maintains maintained alleges alleged allege denies denied deny "
    "warns warned warn adds added admits admitted admit believes believed believe thinks think "
    "thought estimates estimated estimate expects expect expected forecasts forecast predicts "
    "predicted predict reckons reckoned reckon explained explains wrote writes write tweeted "
    "joked complained declared conceded hopes hoped".split()
)
_NEEDS_FIGURE = frozenset("puts put sees see counted spoke".split())
_BEFORE_FIGURE = {"put": "at", "puts": "at", "spoke": "of"}
_HEDGES = frozenset("no more less fewer than at most least about around some nearly up to".split())
_NEEDS_CONTENT = frozenset("added adds add write writes wrote".split())
_MARKS = frozenset(", \" ' “ ” ‘ ’ '' `` » « ! ?".split())
_NO_SPEAKER = words.SUBORDINATORS | words.CONJUNCTIONS - {"and"} | words.FINITE | {"as"}
_STOPS = (
    words.SUBORDINATORS
    | words.FINITE
    | frozenset(", . ; : ( ) — – \" “ ” ‘ ’ ' in on at as after when".split())
)
_QUOTED = re.compile(
    r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|``.*?''|‘.*?’(?!\w)|(?<!\w)'(?=\S).*?(?<=\S)'(?!\w)", re.DOTALL
)


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of `text` in quotation marks, marks included, in order."""
    return tuple(match.span() for match in _QUOTED.finditer(text))


def speaker(text: str, clause: Clause, names: Sequence[Name]) -> str:
    """Return who is said to say the sentence, empty if the source itself does.

    The best known name of the speaker ("Ewa Lis"), else the noun phrase ("The union"), else the
    pronoun, in lower case, for the caller to resolve.
    """
    for start, end in _candidates(text, clause):
        found = named(text, clause.tokens, names, start, end)
        if found:
            return found
    return ""


def _candidates(text: str, clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield the token ranges of possible speakers, the surest first."""
    tokens = clause.tokens
    quotes = quoted_spans(text)
    free = [
        i
        for i, token in enumerate(tokens)
        if (token.text in _SAYING or token.text in {"According", "according"})
        and not any(a < token.start < b for a, b in quotes)
    ]
    for i in free:
        word = tokens[i].text
        if word.lower() == "according" and tokens[i + 1 : i + 2] and tokens[i + 1].text == "to":
            yield i + 2, _phrase_end(tokens, i + 2)
        elif word in _SAYING and _is_inverted(text, clause, i):
            yield i + 1, _phrase_end(tokens, i + 1)
        elif word in _SAYING and (i != _spoken_verb(clause) or _holds_clause(clause)):
            yield from _phrase_before(text, tokens, i)
    if _speaks(clause) and not _relies_on_record(clause):
        yield _past_label(clause)


def _holds_clause(clause: Clause) -> bool:
    """Whether a subject has a verb of its own: "The man who fell was Bo Falk, 34, police said"."""
    start, end = clause.subject
    return any(token.text.lower() in words.FINITE for token in clause.tokens[start:end])


def _is_inverted(text: str, clause: Clause, verb: int) -> bool:
    """Whether the speaker stands behind the verb: '"Yes," said Ewa Lis', "up, says the bank"."""
    if not verb or not _is_mark(text, clause.tokens[verb - 1]):
        return False
    return verb != _spoken_verb(clause) or clause.tokens[verb - 1].text != ","


def _is_mark(text: str, token: Token) -> bool:
    """Whether a comma or quotation mark stands here, and no apostrophe as in "residents' group"."""
    apostrophe = token.text in {"'", "’"} and token.start > 0 and text[token.start - 1].isalnum()
    return token.text in _MARKS and not apostrophe


def _past_label(clause: Clause) -> tuple[int, int]:
    """Return the subject without a label in front: "Correction, 11 March: the firm says"."""
    start, end = clause.subject
    colons = (i + 1 for i in range(end - 1, start, -1) if clause.tokens[i].text == ":")
    return next(colons, start), end


def _phrase_end(tokens: Sequence[Token], start: int) -> int:
    stops = (i for i in range(start, len(tokens)) if tokens[i].text.lower() in _STOPS)
    return next(stops, len(tokens))


def _phrase_before(text: str, tokens: Sequence[Token], verb: int) -> Iterator[tuple[int, int]]:
    """Yield the noun phrase between the last comma or quotation mark and a verb of saying."""
    start = verb
    while start and not _is_mark(text, tokens[start - 1]):
        start -= 1
    inside = {token.text.lower() for token in tokens[start:verb]}
    if 0 < start < verb and not inside & (_SAYING | _NO_SPEAKER):
        yield start, verb


def _spoken_verb(clause: Clause) -> int | None:
    """Return the index of the main verb itself, behind "has" and "also"."""
    i = clause.verb
    while (
        i is not None
        and i + 1 < len(clause.tokens)
        and clause.tokens[i].text.lower() in {"has", "have", "had", "also"}
    ):
        i += 1
    return i


def _speaks(clause: Clause) -> bool:
    i = _spoken_verb(clause)
    if i is None:
        return False
    word = clause.tokens[i].text.lower()
    behind = [token.text.lower() for token in clause.tokens[i + 1 :]]
    if word in _NEEDS_FIGURE:
        return _gives_figure(word, behind)
    if word in _NEEDS_CONTENT:
        return behind[:1] != [] and behind[0] in _MARKS | {"that", ":"}
    return word in _SAYING


def _gives_figure(word: str, behind: Sequence[str]) -> bool:
    """Whether a figure follows: "puts the toll at about 40", "sees growth of 2.1%".

    Who counted or spoke of a figure says it there and then: "counted some 40 vans".
    """
    if word in _BEFORE_FIGURE:
        at = next((i + 1 for i, w in enumerate(behind) if w == _BEFORE_FIGURE[word]), None)
        behind = () if at is None else _past_hedges(behind[at:])[:2]
    elif word == "counted":
        behind = behind[:2]
    return any(w[0].isdigit() or w in words.NUMBERS for w in behind)


def _past_hedges(words_behind: Sequence[str]) -> Sequence[str]:
    """Return words without those in front that say how exact a figure is: "no more than 40"."""
    first = next((i for i, word in enumerate(words_behind) if word not in _HEDGES), 0)
    return words_behind[first:]


def _relies_on_record(clause: Clause) -> bool:
    """Whether the opening names a record: "In its annual report, the firm says"."""
    return any(is_record(token.text) for token in clause.tokens[: clause.subject[0]])
