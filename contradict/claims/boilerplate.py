"""Lines that a page prints around its text: credits, counters, buttons, keyword lists."""

import re

_PATTERNS = (
    r"\W*(?:please )?(?:click|tap|swipe|scroll) (?:here|below|down|on|to|through|for|for more)\b",
    r"(?:\S+ ){0,4}\d[\d,.]*k? (?:views?|shares?|likes?|comments?|followers)\W*$",
    r"(?:\S+ ){0,4}\d+[- ]min(?:ute)?s? read\W*$",
    r"(?:estimated )?reading time\b",
    r"(?:last|first|originally) (?:updated|modified|edited|published|posted)\b",
    r"(?:published|updated|posted|created)\s*(?::|on \d|at \d|by [A-Z]|\d)",
    r"(?:photo(?:graph|s)?|pictures?|images?|video|graphic|illustration|credit|caption|copyright)"
    r"(?: credits?| by| courtesy(?: of)?)?\s*[:/©]",
    r".*(?:©|\(c\) ?\d{4}|copyright (?:©|\d{4})|all rights reserved)",
    r".*\b(?:cookie (?:policy|settings|statement|preferences)|(?:we|site|website) uses? cookies)\b",
    r".*\b(?:privacy policy|terms (?:of (?:use|service)|and conditions))\b",
    r"(?:subscribe|sign up|log in|sign in) (?:to|for|now|today|here|and)\b",
    r"(?:follow|like|join|contact|email) us\b",
    r"share (?:this|on|via|your)\b",
    r"(?:read (?:more|also|next|the full|full)|see also|continue reading|full story|related:)",
    r"(?:advertisement|sponsored|skip to|back to top|jump to)\b",
    r"(?:[\w-]+ ){0,2}(?:keywords?|tags?|categories|category|topics?|filed under)\s*:",
    r"web ?log free\b",
    r"this (?:page|article|story|post) was (?:last edited|first published|originally published)\b",
    r"(?:text is available under|retrieved from|from wikipedia|hidden categor|edit links|cs1 )",
    r"(?:archived|retrieved|accessed) from the original\b",
    r"(?:archived|retrieved|accessed) (?:on )?(?:\d{1,2} \w+ |\w+ \d{1,2}\W{1,3})\d{4}\W*$",
    r"all articles (?:with|needing|lacking)\b",
    r"[^|]{2,60} \| [^|]{2,80}(?<![.!?])$",
    r"(?:#\w+\s*)+$",
)
_BOILERPLATE = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS), re.IGNORECASE)


def is_boilerplate(text: str) -> bool:
    """Return whether a sentence is the page speaking of itself."""
    return _BOILERPLATE.match(text) is not None
