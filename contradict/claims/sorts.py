"""What sort of thing a name may name: a person, or a thing."""

import re
from collections.abc import Sequence
from enum import Enum

from contradict.lexicon import Token, base_forms

TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof professor mayor president minister senator sen "
    "rep gov governor king queen prince princess pope judge captain coach sergeant inspector "
    "councillor chancellor".split()
)
_NOT_PERSONS = frozenset(
    "inc ltd llc plc corp co company group motors cars bank council city county university "
    "college school hospital club united athletic rovers town league cup park street road "
    "avenue bridge airport station island islands bay river lake mount north south east west "
    "new san saint st great press wire times post news media police party union association "
    "institute authority agency ministry department house church museum energy airlines air "
    "rail transit holding holdings partners capital systems technologies olympics games states "
    "kingdom republic".split()
)
_ROLES = TITLES | frozenset(
    "ceo cfo cto vp director chairman chairwoman chair chief founder guard keeper goalkeeper "
    "goalie striker forward midfielder defender sprinter bowler editor spokesman spokeswoman "
    "secretary principal engineer singer actor actress rapper boxer guitarist drummer manager "
    "leader".split()
)
PLACE_PREPOSITIONS = frozenset("in at near from to via across".split())
_ACRONYM = re.compile(r"[A-Z]{2}")
DEMONYM = re.compile(r"[A-Z]\w+(?:ese|ish|[ie]an|can|man|utch|ench)$")
"""Words for where something is from: "Swedish", "Korean"."""


class Sort(Enum):
    """What a name or noun phrase may stand for, as far as it shows."""

    PERSON = "person"
    THING = "thing"
    UNKNOWN = "unknown"


def takes_of(word: str) -> bool:
    """Return whether "of" joins on: "Bank of England", "Isle of Man", not "Mayor of Leeds"."""
    return word.lower() in _NOT_PERSONS or word in {"Isle", "Tour", "Gulf", "Church", "Duke"}


def past_role(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the name begins behind a role: "Guard Pol Serra", "Polestar CEO Ann Lee"."""
    roles = (i for i in range(end - 3, start - 1, -1) if tokens[i].lower in _ROLES)
    return next(roles, start - 1) + 1


def sort_of(tokens: Sequence[Token], start: int, end: int) -> Sort:
    """Return what a name looks like: titles make persons, "Motors" and numbers make things."""
    run = [token.lower for token in tokens[start:end]]
    if run[0] in TITLES and len(run) > 1:
        return Sort.PERSON
    if any(word in _NOT_PERSONS or word[-1].isdigit() or word == "&" for word in run):
        return Sort.THING
    if start and tokens[start - 1].text.lower() in PLACE_PREPOSITIONS:
        return Sort.THING
    looks = 2 <= len(run) <= 4 and not any(_ACRONYM.match(t.text) for t in tokens[start:end])
    ordinary = base_forms(run[0]) or base_forms(run[-1]) or DEMONYM.match(tokens[start].text)
    return Sort.PERSON if looks and not ordinary else Sort.UNKNOWN
