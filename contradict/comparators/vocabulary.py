"""The words that decide what a sentence asserts: actions, opposites, and how firmly it is said.

English newsroom vocabulary, by sense. Every table maps to a canonical root, so that "opened",
"opening" and "inaugurated" meet. Lists are closed classes or the common members of an open
class; a word that is missing costs recall, never precision, since it stands for itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import zip_longest

from contradict.lexicon import Token, base_forms

ACTIONS = {
    "build": "build built make manufacture produce production assemble assembly construct "
    "construction fabricate manufacturing turn-out",
    "open": "open opening inaugurate inauguration reopen",
    "begin": "begin start commence launch kick-off debut start-up",
    "end": "end finish conclude cease stop halt discontinue scrap",
    "buy": "buy purchase acquire acquisition takeover",
    "sell": "sell sale",
    "found": "found establish foundation create creation founder co-founder",
    "kill": "kill die death dead fatality perish",
    "hurt": "hurt injure injury wound",
    "lead": "lead head run chair captain boss leader",
    "win": "win victory beat defeat triumph winner",
    "hold": "hold stage host",
    "sign": "sign agree agreement deal contract",
    "pay": "pay cost spend price charge",
    "say": "say tell announce state report add claim explain note confirm reveal",
    "plan": "plan intend aim propose",
    "name": "name appoint choose elect pick hire appointment election",
    "leave": "leave quit resign depart resignation departure exit",
    "stay": "stay remain",
    "join": "join enter",
    "arrest": "arrest detain detention",
    "approve": "approve approval back pass endorse adopt ratify authorise authorize go-ahead",
    "reject": "reject rebuff spurn",
    "allow": "allow permit",
    "ban": "ban forbid prohibit outlaw",
    "license": "license licence",
    "destroy": "destroy destruction demolish demolition raze wreck",
    "remove": "remove removal dismantle",
    "in-force": "in-force",
    "move": "move relocate shift transfer",
    "locate": "locate base lie stand sit situate headquarter headquarters",
    "only": "only sole alone",
    "go-on": "continue",
    "employ": "employ employee worker staff workforce headcount job",
    "hold-up": "delay postpone hold-up defer adjourn",
    "schedule": "schedule reschedule rearrange",
    "bear": "born birth",
    "release": "release publish issue unveil",
    "carry": "carry transport handle",
    "donate": "donate donation",
    "increase": "increase rise grow growth climb gain up jump surge",
    "decrease": "decrease fall drop decline shrink down slump slide",
}
"""Each action's canonical root and the words for it, in their base forms."""

PHRASES = {
    "turn out": "build",
    "roll off": "build",
    "head office": "locate",
    "main office": "locate",
    "set off": "begin",
    "get underway": "begin",
    "set up": "found",
    "take over": "buy",
    "step down": "leave",
    "put off": "hold-up",
    "push back": "hold-up",
    "hold up": "hold-up",
    "call off": "cancel",
    "go on": "go-on",
    "go ahead": "go-on",
    "carry on": "go-on",
    "shut down": "close",
    "close down": "close",
    "turn down": "reject",
    "throw out": "reject",
    "vote down": "reject",
    "pass over": "reject",
    "wave through": "approve",
    "sign off": "approve",
    "fall through": "collapse",
    "knock out": "eliminate",
    "crash out": "eliminate",
    "see off": "win",
    "pull out": "withdraw",
    "back out": "withdraw",
    "burn down": "destroy",
    "tear down": "destroy",
    "pull down": "destroy",
    "knock down": "destroy",
    "lock up": "jail",
    "own up": "admit",
    "come down": "land",
    "touch down": "land",
    "set down": "land",
    "take effect": "in-force",
    "into force": "in-force",
}
"""Two words that are one action, the first in its base form."""

_ROOTS = {word: root for root, words in ACTIONS.items() for word in words.split()}

_NO_EVENTS = frozenset("say plan begin end increase decrease only go-on schedule".split())

EVENTS = frozenset(ACTIONS) - _NO_EVENTS
"""Roots that name what happened, not who told or meant it, how far it went or where to."""

OCCASIONS = frozenset(
    "final semi-final quarter-final match race concert election referendum ceremony hearing trial "
    "auction wedding funeral summit conference congress premiere tournament marathon debate "
    "festival parade regatta".split()
)
"""Nouns for what happens on one day: what is said of its day is an answer, whatever the verb."""

SITED = EVENTS - frozenset(
    "pay sell buy employ name approve reject allow ban license destroy remove release carry".split()
)
"""Events that happen in one place: a price or a ban holds in many places at once."""

OPPOSITES = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "open/close open/shut begin/end win/lose profit/loss increase/decrease approve/reject "
        "buy/sell leave/stay join/leave accept/reject allow/ban allow/forbid "
        "permit/ban permit/forbid succeed/fail encourage/discourage support/oppose keep/remove "
        "keep/scrap guilty/innocent acquit/convict clear/convict legal/illegal alive/dead "
        "safe/unsafe public/private publicly/privately include/exclude confirm/deny gain/lose "
        "suspend/reinstate raise/cut raise/lower first/last gold/silver gold/bronze silver/bronze "
        "consider/resist import/export lend/borrow hire/fire strengthen/weaken expand/shrink "
        "major/minor most/least highest/lowest largest/smallest more/fewer more/less "
        "better/worse always/never before/after north/south east/west northern/southern "
        "eastern/western male/female father/mother son/daughter brother/sister husband/wife "
        "morning/evening defender/forward midfielder/defender "
        "win/draw lose/draw suspend/clear ban/clear suspend/free ban/free jail/free jail/release "
        "jail/acquit "
        "arrest/release arrest/free grant/deny grant/reject uphold/overturn "
        "uphold/quash resume/suspend resume/end continue/end impose/lift qualify/eliminate "
        "promote/relegate promote/demote solvent/insolvent attend/skip survive/die "
        "mandatory/optional mandatory/voluntary compulsory/optional compulsory/voluntary "
        "temporary/permanent online/offline intact/destroy vacant/occupied present/absent "
        "praise/criticise praise/criticize welcome/condemn majority/minority "
        "unanimous/split unanimous/divide full/empty full-time/part-time crowded/deserted "
        "spot/unnoticed notice/unnoticed rural/urban professional/amateur deep/shallow "
        "thick/thin weak/strong quiet/loud silent/noisy wet/dry "
        "warm/cold hot/cold cheap/expensive simple/complex friendly/hostile married/single "
        "married/divorced awake/asleep sober/drunk solvent/bankrupt profitable/loss-making "
        "surplus/deficit success/failure succeed/failure improve/worsen improve/deteriorate "
        "advance/retreat retain/lose escape/capture admit/deny hurt/unharmed hurt/unscathed "
        "nationalise/privatise nationalize/privatize overestimate/underestimate "
        "unopposed/contest natural/artificial manual/automatic ally/enemy identical/different "
        "approve/oppose support/reject withdraw/keep withdraw/remain withdraw/stay leave/remain "
        "remove/remain remove/stay shortage/plenty late/punctual damage/intact allow/prevent "
        "keep/close keep/axe keep/abolish keep/demolish retain/close retain/scrap save/axe "
        "save/scrap save/close acquit/guilty clear/guilty move/stay "
        "name/reject name/snub go-on/cancel go-on/hold-up go-on/collapse hold/cancel "
        "complete/collapse complete/abandon complete/unfinished custody/bail custody/free "
        "custody/release prison/bail prison/free jail/bail kill/unharmed kill/unhurt "
        "kill/unscathed kill/safe kill/alive destroy/survive destroy/save destroy/spare "
        "destroy/intact damage/unscathed damage/unharmed lose/profit arrest/escape "
        "remove/keep sell/keep sell/retain license/ban"
    ).split()
)
"""Pairs of words that cannot both hold of one thing at one time."""

SCALAR_MODIFIERS = (
    frozenset("small large big compact standard long short".split()),
    frozenset("indoor outdoor".split()),
    frozenset("junior adult senior child youth".split()),
    frozenset("man woman men women girl boy".split()),
    frozenset("net gross operating pre-tax".split()),
    frozenset("hybrid electric petrol diesel".split()),
    frozenset("domestic foreign international overseas".split()),
    frozenset("express stopping fast slow".split()),
    frozenset("winter summer spring autumn".split()),
    frozenset("single return double".split()),
    frozenset("east west north south eastern western northern southern".split()),
    frozenset("first last next".split()),
    frozenset("old new former current".split()),
    frozenset("quarter half year month week".split()),
)
"""Modifiers that tell instances apart: one of a set on each side means another instance."""

SORTS = (
    frozenset("full-time part-time".split()),
    frozenset("hot warm cold".split()),
    frozenset("amateur professional".split()),
    frozenset("rural urban".split()),
    frozenset("natural artificial".split()),
    frozenset("manual automatic".split()),
    frozenset("married single divorced".split()),
    frozenset("cheap expensive".split()),
    frozenset("low high".split()),
    frozenset("upper lower".split()),
    frozenset("inner outer".split()),
    frozenset("minimum maximum".split()),
    frozenset("weekday weekend".split()),
    frozenset("nominal real".split()),
)
"""Opposites that tell two sorts apart where each has a value: so many full-time nurses, and so
many part-time. Without values they deny each other."""

LIST_VALUED = frozenset(
    "fly lend sell supply sponsor export import serve visit offer include stock feature use "
    "partner collaborate work play tour deliver ship source invest discuss explore "
    "consider evaluate meet talk speak sponsorship supplier".split()
)
"""Predicates with many true answers at once: another value is no conflict."""

IMPLICIT_NEGATIONS = frozenset(
    "fail miss forfeit lack refuse decline waive prevent avoid avert".split()
)
"""Verbs that deny what follows: "did not forfeit" is turned twice. Who "declines to" denies it;
sales that decline fall."""

STATES = frozenset(
    "contract work stock service order action business office danger use favour favor form reach "
    "control touch season print power date".split()
)
"""What is denied of something that is out of it: "out of stock"."""

ADDITIVE = frozenset("also too additionally additional another besides both".split())
"""Words that say a value joins others instead of replacing them."""

PLANS = frozenset(
    "will shall plan plans planned planning intend intends intended aim aims due set scheduled "
    "slated expect expects expected hope hopes going upcoming to-be".split()
)
POSSIBILITIES = frozenset(
    "may might could can possibly perhaps potential potentially possibility exploring explore "
    "considering evaluating mulling mulls weighing eyeing rumoured rumored likely".split()
)
GUESSES = frozenset(
    "may might could perhaps possibly considering exploring weighing mulling mulls eyeing".split()
)
"""Those of the possibilities that leave open whether it is so: who can run may well not run."""

CONDITIONS = frozenset("if unless provided should were would any whenever".split())
ESTIMATES = frozenset(
    "estimate estimates estimated forecast forecasts forecasting predict predicts predicted "
    "project projects projected reckon reckons expect expects sees outlook likely".split()
)
REJECTIONS = frozenset(
    "untrue false falsely wrong incorrect myth hoax denied denies deny dismissed refuted baseless "
    "unfounded debunked misconception purports purported purporting".split()
)
"""Words by which a source rejects the statement that it repeats."""

DISMISSED = frozenset("dismiss reject rubbished scotch quash refute dispel ridicule deny".split())
"""Verbs that reject talk of something, whoever's it is: "rubbished rumours that"."""

TALK = frozenset("report rumour rumor talk suggestion speculation allegation story claim".split())
"""What is so rejected, in its base form."""

LEGENDS = frozenset(
    (
        *(("legend", "has"), ("rumour", "has"), ("rumor", "has")),
        *(("long", "thought"), ("long", "believed"), ("once", "thought"), ("once", "believed")),
    )
)
"""Two words by which a source keeps its distance from what it goes on to tell."""

UNTRUE = frozenset((("no", "truth"), ("not", "true"), ("not", "correct")))
"""Two words that reject it, of which the first turns nothing else."""

MISTAKEN = frozenset("wrongly mistakenly incorrectly erroneously".split())
"""Adverbs that reject what is told by the verb beside them: "wrongly claims", and not a man who
was wrongly convicted."""

TELLINGS = frozenset("say suggest assert allege imply believe assume accuse write think".split())
"""Roots of verbs by which something is told or held to be true."""


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """Return what a word stands for when claims are matched: its action, else its base form.

    >>> root("assembled"), root("production"), root("harbours")
    ('build', 'build', 'harbour')
    """
    word = word.translate(_HYPHENS)
    forms = base_forms(word)
    candidates = (word.lower(), *(forms.get(part, "") for part in ("VERB", "NOUN", "ADJ", "ADV")))
    for form in candidates:
        if form in _ROOTS:
            return _ROOTS[form]
    return _verb_of(next((form for form in candidates[1:] if form), word.lower()))


_HYPHENS = str.maketrans("\u2010\u2011", "--")


def roots_of(words: Sequence[Token]) -> Iterator[tuple[str, Token]]:
    """Yield each word with its root; the first of two that are one verb stands for both.

    In "stepped down" nothing goes down.
    """
    phrase = ""
    for word, after in zip_longest(words, words[1:]):
        taken, phrase = phrase, _phrase_root(word.lower, after.lower) if after else ""
        if not taken:
            yield phrase or root(word.lower), word


@lru_cache(maxsize=65536)
def _phrase_root(word: str, after: str) -> str:
    """Return the root of a phrase ("put off"), or "" where two words are none."""
    forms = base_forms(word)
    phrases = (f"{forms.get(part, word)} {after}" for part in ("VERB", "NOUN"))
    return next((PHRASES[phrase] for phrase in phrases if phrase in PHRASES), "")


_UNDERIVED = frozenset(
    "department final ground metal meter million mission passion position question signal station "
    "vision central total several liver canal shoal portion champion billion dental mansion mature "
    "pasture basement compassion revelation pension notion audition admiral portal mater "
    "destination".split()
)
"""Words that only look as if they came from a verb: "station" from "state"."""

_PARTICLES = frozenset("off out up down over".split())
"""What a noun from two words ends in: "lift-off"."""

_DERIVED = ("ment", "ation:e", "ation", "ion:e", "ion", "er:e", "ure:e", "al:e", "al")


def _verb_of(noun: str) -> str:
    """Return the verb that a noun derives from ("merger", "closure"), else the noun itself."""
    if noun in _UNDERIVED:
        return noun
    verb, _, particle = noun.rpartition("-")
    if particle in _PARTICLES and "VERB" in base_forms(verb):
        return PHRASES.get(f"{verb} {particle}", verb)
    for rule in _DERIVED:
        suffix, _, ending = rule.partition(":")
        stem = noun.removesuffix(suffix) + ending
        if noun.endswith(suffix) and len(stem) > len("run") and "VERB" in base_forms(stem):
            return stem
    return noun


@cache
def opposite_roots() -> Mapping[str, frozenset[str]]:
    """Return the opposites of each root that has any."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for left, right in (map(root, pair) for pair in OPPOSITES):
        found[left].add(right)
        found[right].add(left)
    return {one: frozenset(others) for one, others in found.items()}


@cache
def denying_roots() -> frozenset[str]:
    """Return the roots of the words that turn their clause round themselves: "failed", "denied"."""
    return frozenset(map(root, (IMPLICIT_NEGATIONS - {"decline"}) | REJECTIONS))


_PREFIXES = ("un", "il", "ir", "im", "in", "non-")
_NO_DENIALS = frozenset(
    "invaluable infamous inflammable indifferent inside intense immigrant immediate immediately "
    "immemorial impassive inbound inborn inmost".split()
)
"""Words that say no opposite of what stands behind their prefix."""

_IN_PARTICIPLE = re.compile(r"i[lmnr][a-z]+(?:ed|ing)$")
"""Only "un" denies participles: what is informed or impending is formed and pending."""


@lru_cache(maxsize=65536)
def denied_by_prefix(word: str) -> str:
    """Return the adjective or adverb that a word denies by its prefix, "" where it does not.

    >>> denied_by_prefix("illegally"), denied_by_prefix("unique"), denied_by_prefix("import")
    ('legally', '', '')
    """
    if word in _NO_DENIALS or _IN_PARTICIPLE.match(word) or not _describes(word):
        return ""
    stems = (word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix))
    return next((stem for stem in stems if len(stem) > len("apt") and _describes(stem)), "")


def _describes(word: str) -> bool:
    return not {"ADJ", "ADV"}.isdisjoint(base_forms(word))
