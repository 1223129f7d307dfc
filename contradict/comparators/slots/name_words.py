"""Words that tell whether a capital makes a name."""

FUNCTION_WORDS = frozenset(
    "a about above according across after again against ahead all almost alone along already also "
    "although always am amid among an and another any anyone are around as at away back be "
    "because been before behind being below beside besides between beyond both but by can could "
    "despite did do does doing down due during each earlier either else even ever every everyone "
    "except few first for former formerly from further had has have having he hence her here hers "
    "him his how however i if in including indeed inside instead into is it its itself just last "
    "later lastly least less like many may me meanwhile might mine more moreover most much must "
    "my near nearby neither never nevertheless next no nobody none nor not nothing now of off "
    "often on once one only onto or other others our out outside over overall own per perhaps "
    "quite rather recently same second several shall she should since so some someone soon still "
    "such than that the their theirs them then there therefore these they third this those though "
    "through throughout thus to today together tomorrow tonight too toward towards two three four "
    "five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen dozen dozens twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "hundreds thousand thousands million millions under unless unlike until up upon us versus "
    "very via was we were what whatever when where whereas whether which while who whole whom "
    "whose why will with within without would yes yesterday yet you your yours".split()
)
"""Words that are no name, however they are capitalised; the dictionary lacks most of them."""

COMPASS = frozenset("north south east west northern southern eastern western".split())
"""Directions, which begin the names of countries and regions."""

TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady mayor sen senator rep representative "
    "congressman congresswoman gov governor pres president premier chancellor minister secretary "
    "ceo cfo coo cto vp chairman chairwoman chairperson chair director manager coach captain lt "
    "capt sgt sergeant col colonel gen maj cllr councillor councilman councilwoman mp judge "
    "justice rev reverend bishop archbishop pope fr ambassador commissioner spokesman spokeswoman "
    "spokesperson analyst striker goalkeeper midfielder defender winger".split()
)
"""Words for an office or a part played, which are no part of the name beside them."""

NAMES_TOO = frozenset(("may", "will"))
"""Function words that are a month or a first name where a capital is not due."""
RANKS = frozenset("prime vice deputy chief executive assistant acting foreign interim".split())
"""Words that belong to a title only before one: Vice President."""

ABBREVIATED = frozenset(
    "mr mrs ms dr prof sen rep gov pres gen maj lt capt sgt col rev st no jr sr cllr".split()
)
"""Words whose full stop ends no sentence."""

GENERIC = frozenset(
    "ev evs suv suvs gdp tv pc diy faq oem oems lidar r&d q&a phd iq dna id pm am ice edit".split()
)
"""Abbreviations of common nouns."""

PARTICLES = frozenset(
    "& of de la der den del della di da do dos du des le el al von van zu bin ibn upon y".split()
)
"""Small words inside names."""

PREFIXES = frozenset("anti bio co eco ex mid multi non post pre pro re self semi un".split())
"""What a hyphen joins to a common noun: a non-profit, a co-owner."""
