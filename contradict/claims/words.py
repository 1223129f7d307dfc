"""The closed classes of English words that the shallow parse leans on."""

DETERMINERS = frozenset(
    "the a an this that these those its their his her our my your some any no each every all "
    "both another either neither most several many few".split()
)
PRONOUNS = frozenset("i you he she it we they there one nobody everyone someone".split())
PREPOSITIONS = frozenset(
    "of in on at by for with from to into onto over under after before since until during "
    "between among against about as near beside beneath through throughout across per via "
    "within without despite unlike like off than towards toward around behind above below along "
    "amid including following according".split()
)
SUBORDINATORS = frozenset(
    "who which that whose whom where when while because although though if unless whereas how "
    "what whether why once".split()
)
CONJUNCTIONS = frozenset("and or but nor yet so".split())
CONNECTIVES = CONJUNCTIONS | frozenset(
    "also then now however instead overall furthermore moreover additionally lastly meanwhile "
    "still even though earlier later".split()
)
FUNCTION_WORDS = (
    DETERMINERS
    | PRONOUNS
    | PREPOSITIONS
    | SUBORDINATORS
    | CONNECTIVES
    | frozenset("not only just too here him them us me such other others more less i'm".split())
)
"""Words that are no name, even where they stand first and have a capital."""

FINITE = frozenset(
    "am is are was were has have had do does did will would shall should can could may might "
    "must cannot ca wo".split()
)
"""Auxiliaries that are finite by themselves ("be" and "been" are not)."""

BARE_PARTICIPLES = frozenset(
    "been being known taken given seen driven written shown born done gone begun chosen fallen "
    "broken spoken stolen thrown grown drawn eaten flown frozen hidden ridden risen sworn torn "
    "worn bitten forgotten".split()
)
"""Participles that differ from the past tense: alone they are no finite verb."""

UNCHANGED_PASTS = frozenset(
    "beat bet burst cast cost cut hit hurt let put quit read set shed shut split spread "
    "upset".split()
)
"""Verbs whose past tense is the base form, so that any subject goes with it."""

NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
    "hundred thousand million billion dozen half".split()
)
"""Number words that a verb may stand before."""
