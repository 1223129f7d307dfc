"""Words that tell whether a capitalised name beside them is a place."""

from contradict.calendar_words import NAMES

LOCATIVES = frozenset(
    "in at from near to of around outside inside across throughout via towards toward through "
    "within between into beyond".split()
)
"""Prepositions after which even an ordinary word with a capital is a place: near Reading."""

COMPASS = frozenset(
    "north south east west northern southern eastern western central upper lower greater inner "
    "outer northeast northwest southeast southwest north-east north-west south-east south-west "
    "northeastern northwestern southeastern southwestern north-eastern north-western "
    "south-eastern south-western mainland downtown".split()
)
"""Words that make a part out of the place behind them."""

FEATURES = frozenset(
    "bay county city province prefecture island islands valley beach coast peninsula region "
    "district state airport harbour harbor river sea strait lake mount port gulf isle oblast "
    "canton department municipality borough township metro".split()
)
"""Words that form one name with a place: Hangzhou Bay, County Cork, Port of Rotterdam."""

ADMINISTRATIVE = frozenset(
    "county city province prefecture state oblast canton department municipality".split()
)
"""Those features that leave the place what it is: Sichuan Province is Sichuan."""

FACILITIES = frozenset(
    "plant plants factory factories works pool site sites port harbour harbor mine pit pits "
    "depot airport station stadium arena ground hospital school campus shipyard yard refinery "
    "reactor dam quarry mill brewery velodrome terminal base prison bridge tunnel substation hub "
    "warehouse facility facilities reservoir".split()
)
"""What a place lends its name to: the Kirkholme pool."""

ASSOCIATIONS = frozenset(
    "stake stakes share shares interest interested invest invests invested investing investment "
    "investments confidence confident trust faith believe believes believed belief holding "
    "holdings engaged fluent specialises specializes specialising experience".split()
)
"""Words after which "in" leads to no place: a stake in Renault."""

NO_PLACE_WORDS = frozenset(
    "motors group holdings holding ltd inc plc gmbh ag corp corporation company co cars bank "
    "club league cup championship championships games olympics airlines news times post united "
    "rovers athletic wanderers albion award awards act".split()
)
"""Words in the names of firms, teams and events."""

CALENDAR = NAMES | frozenset("christmas easter ramadan hanukkah covid".split())
"""Capitalised words after "in" that are times."""

OWNERSHIP = frozenset(("'s", "’s"))
"""What follows an owner, who after "of" is no place: members of Brockman's family."""

SETTLEMENTS = frozenset("city town village port district county borough suburb parish".split())
"""Nouns before "of" and a name that is an ordinary word: the town of Reading."""

HOLDERS = frozenset("in near across around outside throughout".split())
"""Prepositions after which even an unknown name is a place."""
