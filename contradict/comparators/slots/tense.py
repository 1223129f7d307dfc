"""What a date may be resolved from besides its own words: publication, and the verbs around."""

import re
from dataclasses import dataclass
from datetime import date

from contradict.comparators.slots.periods import Tense

_MARKERS = re.compile(
    r"\b(?:(?P<future>will|shall|won't|to be|due|expects?|expected|plans?|planned|scheduled|"
    r"intends?|aims?|set to|going to|(?:is|are) to|would|might|could|may (?:be|not|yet)|upcoming|"
    r"next|ahead of(?! (?:the (?:field|pack|bunch|rest|peloton)|schedule|time|him|them|it)\b)|"
    r"(?:re)?scheduled for|rearranged for|(?:put (?:off|back)|postponed|delayed|moved|brought "
    r"forward) (?:to|until|till))"
    r"|(?P<present>is|are)"
    r"|(?<!\bbe )(?P<past>was|were|had|did|been|said|won|lost|beat|fell|rose|told|took|came|went|"
    r"began|left|drew|held|saw|made|gave|got|met|cut|hit|put|ran|sold|bought|built|grew|paid|"
    r"sent|spent|cost|let|set(?! to)|burst|quit|spread|hurt|fled|flew|found|heard|kept|laid|lent|"
    r"rode|sank|sat|shook|shot|spoke|stole|swam|swept|taught|thought|wore|caught|fought|stood|"
    r"struck|swore|threw|withdrew|wrote|became|broke|brought|led|shut|\w\w+ed))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Context:
    """The whole text of a date, and when it was published."""

    text: str
    published: date | None

    def tense(self, position: int) -> Tense:
        """Return the tense of the verb nearest before `position`, else of the nearest after it.

        "The board said on Monday that the line will open on Friday" looks back at Monday and
        ahead at Friday. The answer is "" where no verb is recognised or it is in the
        present.
        """
        before = after = None
        for marker in _MARKERS.finditer(self.text):
            if marker.start() >= position:
                after = marker
                break
            before = marker
        found = before or after
        if found is None or found["present"]:
            return ""
        return "future" if found["future"] else "past"
