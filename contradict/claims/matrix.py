"""Sentences whose main clause says no more than that the rest is so, or is not.

"Few who were there would deny that the crane fell" tells of a crane that fell, and "At no point in
the talks, say the minutes, did the union sign" of a union that never signed. Read word by word
they are turned twice, or turned far from what is denied; neither rules nor models count that well.
"""

import re

_NOBODY = (
    r"(?:no[ -]?one|nobody|none|not one|(?:very )?few|(?:hardly|scarcely|almost|virtually) "
    r"(?:any|no)[ -]?(?:one|body)?|no \w+)"
)
_DOUBTS = r"(?:den(?:y|ies|ied)|doubt(?:s|ed)?|disput(?:es?|ed)|question(?:s|ed)?|contest(?:s|ed)?)"
_TOLD = r"[^.;:?\"“”]"
_SO = re.compile(
    rf"(?:{_NOBODY}\b{_TOLD}{{0,120}}?\s{_DOUBTS}"
    r"|there (?:is|was|can be|could be) (?:no|little|hardly any) "
    r"(?:doubt|question|denying|disputing|dispute)(?: at all| whatever| whatsoever)?"
    rf"|{_TOLD}{{2,120}}?\s(?:leaves?|left|leaving) (?:no|little)(?: room for)?(?: any)? "
    r"(?:doubt|question)(?: at all)?"
    r"|it (?:is|was) (?:beyond|without|not in) (?:any |all )?(?:doubt|dispute|question)"
    r"|it (?:cannot|can['’]t|could not) be (?:denied|doubted|disputed)"
    r"|it (?:is|was) (?:undisputed|undeniable|not (?:denied|disputed)))"
    r"(?: the fact)? that\s(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
"""What nobody doubts is told as a fact."""
_NOT_SO = re.compile(
    r"it (?:is|was) (?:simply |just |quite |plainly )?(?:not (?:the case|so|true|correct|right)"
    rf"|untrue|false|incorrect|a myth|a lie),{_TOLD}*?, that\s(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
"""What is denied across an aside: "It is not the case, whatever they shout, that …"."""
_NOTHING = re.compile(
    r"(?P<who>(?:nothing|none|nobody|no one|neither|no \w+)\b[^,.;:\"“”]*),\s"
    r"(?:which|who|whose)\b[^,.;:\"“”]*,\s(?=[a-z])",
    re.IGNORECASE,
)
"""A subject that denies all that follows, and what is told of it between commas."""
_NEVER = re.compile(
    r"(?:at no (?:point|time|stage|moment)|not once|on no (?:account|occasion)|"
    r"under no circumstances|in no circumstances)\b(?P<when>[^,.;:\"“”]*?)"
    rf"(?:,{_TOLD}*?,)?(?P<rest>\s(?:did|do|does|was|were|is|are|has|have|had|will|would|can|"
    r"could|may|might|should)\s[^.]+)",
    re.IGNORECASE,
)
"""A denial in front of its sentence: "At no point in the talks did the union sign"."""


def unwound(text: str) -> str:
    """Return `text` as its main clause has it: as a fact, or denied by the nearest word.

    Any other sentence comes back as it is.

    >>> unwound("Nobody who was there disputes that the vote was lost.")
    'The vote was lost.'
    >>> unwound("At no point in the talks, say the minutes, did the union sign.")
    'Never did the union sign in the talks.'
    """
    if so := _SO.match(text):
        return _opened(so["rest"])
    if not_so := _NOT_SO.match(text):
        return f"It is not true that {not_so['rest']}"
    if never := _NEVER.match(text):
        return f"Never{never['rest']}{never['when']}{text[never.end() :]}"
    return _NOTHING.sub(r"\g<who> ", text, count=1) if _NOTHING.match(text) else text


def _opened(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]
