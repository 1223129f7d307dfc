"""The direction of change that a figure gives the amount of: "rose by 6 per cent"."""

import re
from typing import Literal

from contradict.comparators.slots.figures import Figure

Change = Literal["", "up", "down"]

_RISING = (
    "rise rises rose risen rising climb climbs climbed climbing grow grows grew grown growing "
    "increase increases increased increasing jump jumps jumped jumping surge surged surging soar "
    "soared soaring up growth higher advance advanced gain gains gained gaining"
).split()
_RAISING = "raise raises raised lift lifted boost boosted hike hiked add adds added adding".split()
_FALLING = (
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined "
    "declining decrease decreases decreased shrink shrinks shrank shrunk slump slumped plunge "
    "plunged tumble tumbled slip slipped dip dipped down lower reduction"
).split()
_CUTTING = (
    "cut cuts cutting reduce reduces reduced reducing trim trimmed slash slashed lose loses lost "
    "losing shed lowered"
).split()
_DIRECTIONS: dict[str, Change] = {
    **dict.fromkeys([*_RISING, *_RAISING, "more", "longer"], "up"),
    **dict.fromkeys([*_FALLING, *_CUTTING, "less", "fewer", "shorter", "cheaper"], "down"),
}
_EXACTLY = r"(?:exactly\s|only\s|just\s|another\s|an?\s|further\s)*"
_ANY = "|".join(_DIRECTIONS)
_PHRASAL = r"(?<!made\s)(?<!make\s)(?<!makes\s)(?<!making\s)(?<!take\s)(?<!took\s)(?<!held\s)"
_BY = re.compile(rf"{_PHRASAL}\b({_ANY})\b(?:\s[\w'’-]+){{0,5}}?\s(?:by|of)\s{_EXACTLY}$", re.I)
_DIRECT = re.compile(rf"{_PHRASAL}\b({'|'.join([*_RISING, *_FALLING])})\s{_EXACTLY}$", re.I)
_SHARE = re.compile(rf"\b({'|'.join([*_RAISING, *_CUTTING])})\s{_EXACTLY}$", re.I)
_AFTER = re.compile(
    r"[\s-](?:price\s|pay\s)?(more|less|fewer|higher|lower|up|down|longer|shorter|cheaper|rise|"
    r"increase|drop|fall|decline|cut|jump|gain|growth|reduction|hike)\b(?!\s(?:than\s[0-9]|to\b))",
    re.I,
)


def change_of(text: str, start: int, end: int, figure: Figure) -> Change:
    """Return the direction where `text[start:end]` says by how much something changed.

    Only amounts with a unit change something here: "cut 200 jobs" counts jobs.
    """
    if figure.form in ("ordinal", "score") or not figure.unit:
        return ""
    floor = max(0, start - 60)
    before = _BY.search(text, floor, start) or _DIRECT.search(text, floor, start)
    if not before and figure.unit.startswith("percent"):
        before = _SHARE.search(text, floor, start)
    found = before or _AFTER.match(text, end)
    return _DIRECTIONS.get(found[1].lower(), "") if found else ""
