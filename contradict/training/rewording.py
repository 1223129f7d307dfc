"""Other forms of a sentence that say the same: phrases moved, values in another format, tense."""

import random
import re
from collections.abc import Callable, Iterator, Sequence

from lemminflect import getInflection

from contradict.calendar_words import MONTH
from contradict.claims.grammar import parse
from contradict.claims.readings import is_past
from contradict.claims.words import PREPOSITIONS
from contradict.comparators.slots.dates import DATES
from contradict.lexicon import Token, base_forms, is_negation, tokens
from contradict.training.shortening import capitalised

Form = Callable[[str], str | None]

_MONTH = f"(?P<m>{MONTH})"
_FORMATS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (
            rf"(?<!to )(?<!and )(?<![-–])\b(?P<d>\d\d?) {_MONTH} (?P<y>\d{{4}})\b",
            r"\g<m> \g<d>, \g<y>",
        ),
        (rf"\b{_MONTH} (?P<d>\d\d?), (?P<y>\d{{4}})\b,?", r"\g<d> \g<m> \g<y>"),
        (r"(\d) ?(?:per ?cent|percent)\b", r"\1%"),
        (r"(\d)%(?!\w)", r"\1 percent"),
        (r"([$£€]\d[\d.]*) ?million\b", r"\1m"),
        (r"([$£€]\d[\d.]*) ?billion\b", r"\1bn"),
        (r"(?<![\d.,])(\d+)\.(\d) million\b", r"\1,\g<2>00,000"),
        (r"(?<![\d.,])(\d+) million\b", r"\1,000,000"),
        (r"(?<![\d.,])(\d{1,3}),000,000\b", r"\1 million"),
        (r"\bUnited States\b", "US"),
        (r"\bUnited Kingdom\b", "UK"),
        (r"(?<=\d) kilomet(?:er|re)s\b", " km"),
        (r"(?<=\d) km\b", " kilometres"),
        (r"^((?!.*\b(?:between|both)\b).*), and\b(?= [a-z]+ed )", r"\1 and"),
    )
)
_SIGNS = re.compile(r"(?<=[\w)])(['’]s\b|[.](?=$)|[,;:!?)](?=\W|$))|(\()(?=\w)")
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_COUNT = re.compile(rf"(?<!-)\b(?:{'|'.join(_NUMBERS[2:])})\b(?! (?:of|and)|-)")
_SMALL = re.compile(r"(?<![\d.,:$£€#-])\b([2-9]|1[0-2])\b(?![\d.,:%-]|st|nd|rd|th| [A-Z])")
_LEAD = re.compile(r"^(?P<lead>(?:In|On|During) [^,;]{3,30}), (?P<rest>[^,;:]+)\.$")
_HANGS = re.compile(r"\b(?:in|on|that|who|which|where|when) ")
"""Words that a phrase put behind them would be read with."""
_TAIL = re.compile(r"^(?P<rest>[^,;:]+) (?P<tail>(?:in|on|during) [^,;: ]+(?: [^,;: ]+){0,3})\.$")


def reworded(text: str, draw: random.Random) -> str | None:
    """Return a sentence that says the same as `text` in another form; None if none applies."""
    made = [form(text) for form in _FORMS]
    fits = [new for new in made if new and new != text]
    return draw.choice(fits) if fits else None


def _other_format(text: str) -> str | None:
    for pattern, new in _FORMATS:
        if pattern.search(text):
            return pattern.sub(new, text, count=1)
    return None


def _in_digits(text: str) -> str | None:
    match = _COUNT.search(text)
    if not match or match.start() == 0:
        return None
    return _COUNT.sub(str(_NUMBERS.index(match.group())), text, count=1)


def _in_words(text: str) -> str | None:
    match = _SMALL.search(text)
    if not match or DATES.find(text, None):
        return None
    return text[: match.start()] + _NUMBERS[int(match[1])] + text[match.end() :]


def _led_by_tail(text: str) -> str | None:
    match = _TAIL.match(text)
    if not match or not DATES.find(match["tail"], None) or match["rest"][:3] in {"In ", "On "}:
        return None
    if _describes_noun(match["rest"]):
        return None
    return f"{capitalised(match['tail'])}, {_lowered(match['rest'])}."


def _closed_by_lead(text: str) -> str | None:
    match = _LEAD.match(text)
    if not match or not DATES.find(match["lead"], None) or _HANGS.search(match["rest"]):
        return None
    return f"{capitalised(match['rest'])} {match['lead'][0].lower()}{match['lead'][1:]}."


def _describes_noun(text: str) -> bool:
    """Whether a text ends with a participle that describes its last noun: "a club founded"."""
    *_, before, last = ("", "", *text.lower().split())
    if re.search(r"\b(?:which|who|that|where|when)\b", text) or last.endswith("ing"):
        return True
    return is_past(last) and before not in {"was", "were", "is", "are", "been", "be", "had", "has"}


def _lowered(text: str) -> str:
    """Return `text` with a small first letter, where its first word is no name."""
    first = text.split(" ", 1)[0]
    plain = first in {"The", "A", "An", "He", "She", "It", "They", "This", "His", "Her", "Its"}
    return text[0].lower() + text[1:] if plain else text


def _in_present(text: str) -> str | None:
    """Return a short past statement as a headline tells it: "The firm wins the contract."."""
    clause = parse(tokens(text))
    if clause.verb is None or any(is_negation(t.text) for t in clause.tokens):
        return None
    verb, subject = clause.tokens[clause.verb], clause.tokens[slice(*clause.subject)]
    lower, base = verb.text.lower(), base_forms(verb.text.lower()).get("VERB")
    regular = is_past(lower) and lower.endswith("ed")
    if not base or not regular or not subject or DATES.find(text, None):
        return None
    if _is_participle(clause.tokens[clause.verb - 1 :]):
        return None
    last = subject[-1].text
    plural = last.lower() in {"they", "we", "i"}
    plural = plural or (last.islower() and base_forms(last).get("NOUN", last) != last)
    if any(word.text.lower() in {"and", "who", "that", ","} for word in subject):
        return None
    present = base if plural else next(iter(getInflection(base, "VBZ")), None)
    return present and text[: verb.start] + present + text[verb.end :]


def _is_participle(found: Sequence[Token]) -> bool:
    """Whether a past form behind its neighbour may describe a noun: "fields treated with"."""
    before, _, *behind = (token.text.lower() for token in found)
    return before.endswith("ly") or not behind or behind[0] in PREPOSITIONS or behind[0] in ",."


_FORMS: tuple[Form, ...] = (
    _other_format, _in_digits, _in_words, _led_by_tail, _closed_by_lead, _in_present,
)  # fmt: skip


def telegraphic(text: str) -> str:
    """Return `text` in the style of a digest: no articles, signs set apart."""
    bare = re.sub(r"(?<!\w)(?:the|an?) (?=\w)", "", text)
    bare = re.sub(r"^(?:The|An?) (?=\w)", "", bare)
    return tokenised(capitalised(bare))


def tokenised(text: str) -> str:
    """Return `text` with its signs set apart from its words."""
    apart = _SIGNS.sub(r" \1\2 ", text)
    return re.sub(" +", " ", apart).strip()


def noises() -> Iterator[Callable[[str], str]]:
    """Yield ways in which text comes badly: without capitals, without full stop, signs apart."""
    yield str.lower
    yield tokenised
    yield telegraphic
    yield lambda text: text.rstrip(".")
