"""Units of measure and money: the words that stand for them, and conversion by pint."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pint import UnitRegistry

_MEASURES = r"""
km: km kms kilomet(?:re|er)s?
m: met(?:re|er)s?
cm: cm centimet(?:re|er)s?
mm: mm millimet(?:re|er)s?
mile: miles?
yard: yards? yds?
foot: feet foot ft
inch: inch(?:es)?
nautical_mile: nautical_miles?
hectare: hectares? ha
acre: acres?
kg: kgs? kilos? kilogram(?:me)?s?
g: grams? grammes?
mg: mg milligrams?
tonne: tonnes? metric_tons?
ton: tons?
lb: lbs?
ounce: ounces? oz
stone: stone
litre: lit(?:re|er)s?
ml: ml millilit(?:re|er)s?
gallon: gallons?
barrel: barrels?
watt: watts?
kW: kW kilowatts?
MW: MW megawatts?
GW: GW gigawatts?
TW: TW terawatts?
horsepower: horsepower hp bhp
kWh: kWh kilowatt_hours?
MWh: MWh megawatt_hours?
GWh: GWh gigawatt_hours?
TWh: TWh terawatt_hours?
volt: volts?
km/h: km/h kmh kph (?:km|kilomet(?:re|er)s)_(?:an|per)_hour
mph: mph miles_(?:an|per)_hour
knot: knots?
m/s: m/s met(?:re|er)s_(?:a|per)_second
degC: °\s?C ℃ (?:degrees?_)?(?:Celsius|centigrade) degrees?_C
degF: °\s?F ℉ (?:degrees?_)?Fahrenheit degrees?_F
degree: degrees? °
second: seconds? secs?
minute: minutes? mins?
hour: hours? hrs?
day: days?
week: weeks?
fortnight: fortnights?
month: months?
year: years? yrs?
decade: decades?
kilobyte: kB kilobytes?
megabyte: MB megabytes?
gigabyte: GB gigabytes?
terabyte: TB terabytes?
MHz: MHz megahertz
GHz: GHz gigahertz
percentage point: percentage_points?
basis point: basis_points?
percent: % per_?cent pct
"""
_MONEY = r"""
USD: (?:U\.?S\.?_)?dollars? US\$ \$
CAD: Canadian_dollars? CA?\$
AUD: Australian_dollars? AU?\$
NZD: New_Zealand_dollars? NZ\$
SGD: Singapore_dollars? S\$
HKD: Hong_Kong_dollars? HK\$
EUR: euros? €
GBP: pounds?_sterling pounds? quid £
CHF: (?:Swiss_)?francs?
JPY: yen ¥
CNY: yuan renminbi
KRW: (?:Korean_)?won ₩
INR: (?:Indian_)?rupees? ₹ Rs\.?
SEK: kronor Swedish_kron(?:a|or)
ISK: kr[oó]nur Icelandic_kr[oó]n(?:a|ur)
NOK: Norwegian_kroner
DKK: Danish_kroner
kroner: kroner
PLN: z[lł]otys?
CZK: Czech_crowns? koruna
HUF: forints?
RUB: rou?bles?
TRY: (?:Turkish_)?liras?
ZAR: rand
BRL: reais
ILS: shekels? ₪
AED: dirhams?
THB: baht
NGN: naira
UAH: hryvnias?
cent: cents?
penny: pence p
"""
_CODES = (
    "USD EUR GBP CHF JPY CNY KRW INR CAD AUD NZD SGD HKD SEK NOK DKK PLN CZK HUF RUB TRY ZAR BRL "
    "ISK MXN ILS AED THB MYR IDR TWD UAH SAR NGN EGP PHP VND"
).split()
"""The ISO 4217 codes read before and after figures; pycountry's full list has too many words
("ALL", "TOP", "CUP") among its codes."""

TIMES = frozenset("second minute hour day week fortnight month year decade".split())
"""The units of time."""

DISTANCES = frozenset("km m cm mile yard foot nautical_mile".split())
"""The units of length in which ways are measured."""


def _rows(table: str) -> list[tuple[str, list[str]]]:
    """Return each canonical name with its patterns; in the table `_` is a space or a hyphen."""
    lines = (line.split(": ") for line in table.strip().splitlines())
    return [(name, forms.replace("_", r"[\s-]").split(" ")) for name, forms in lines]


_ROWS = _rows(_MEASURES + _MONEY.lstrip())
_LETTERS = [("m", ["m"]), ("inch", ["in"]), ("degC", ["C"]), ("degF", ["F"])]
"""Units that are read only straight after the digits: "100m", "5in", "27C"."""
_NAMED = [(re.compile("|".join(forms), re.I), name) for name, forms in [*_ROWS, *_LETTERS]]
_LENGTH = r"(?:km|m|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|feet|foot|ft|yards?|inch(?:es)?)"
_POWER = rf"(?:sq(?:uare|\.)?|cubic|cu\.?)[\s-]{_LENGTH}\b|(?:km|cm|m)(?:[²³]|[23]\b)"
_WORDS = "|".join(
    sorted((f for _, fs in _ROWS for f in fs if not re.search("[%$°€£¥₩₹₪℃℉]", f)), key=len)[::-1]
)
UNIT = rf"(?:(?i:{_POWER}|(?:{_WORDS})\b)|%|°\s?[CF]\b|[°€£℃℉]|(?:{'|'.join(_CODES)})\b)"
"""Pattern of a unit as it follows a figure."""

SYMBOL = rf"(?:(?:US|CA?|AU?|NZ|S|HK)?\$|[€£¥₩₹₪]|\b(?:{'|'.join(_CODES)}|Rs\.?)(?=[\s\d]))"
"""Pattern of a currency's sign or code as it stands before a figure."""

_PINT = {"decade": "decade_of_years", "barrel": "oil_bbl"}
_UNLIKE_ALL = frozenset(("", "percent", "percentage point", "basis point", "degree", "score"))
_DEGREES = (frozenset(("degree", "degC")), frozenset(("degree", "degF")))


@lru_cache(maxsize=4096)
def canonical(words: str) -> str:
    """Return the canonical name of a unit's `words`: "square miles" gives "mile²"."""
    words = words.strip(" \t\n\u00a0-")
    if re.fullmatch(_POWER, words, re.I):
        power = "³" if words[:2].lower() == "cu" or words[-1] in "3³" else "²"
        return canonical(re.sub(r"^(?:sq|cu)\w*\.?[\s-]|[23²³]$", "", words, flags=re.I)) + power
    if words in _CODES:
        return words
    return next((name for form, name in _NAMED if form.fullmatch(words)), words.lower())


def is_money(unit: str) -> bool:
    """Return whether `unit` is a currency."""
    return unit in _CODES or unit == "kroner"


def convert(value: float, unit: str, other: str) -> float | None:
    """Return `value` in the unit `other`, or None where the two measure different things.

    Currencies convert into nothing but themselves: what they are worth changes by the day.
    """
    line = (1.0, 0.0) if unit == other else _line(unit, other)
    return line and line[0] * value + line[1]


def ratio(unit: str, other: str) -> float:
    """Return how many `other` one `unit` is, offsets aside; 1 where they can't be compared."""
    line = None if unit == other else _line(unit, other)
    return abs(line[0]) if line else 1.0


@lru_cache(maxsize=4096)
def _line(unit: str, other: str) -> tuple[float, float] | None:
    """Return slope and offset of the conversion; only temperatures have an offset."""
    if frozenset((unit, other)) in _DEGREES:
        return 1.0, 0.0
    if {unit, other} & (_UNLIKE_ALL | set(_CODES) | {"cent", "penny"}):
        return None
    a, b = _parsed(unit), _parsed(other)
    if a is None or b is None or a.dimensionality != b.dimensionality:
        return None
    zero, one = (_registry().Quantity(x, a).to(b).magnitude for x in (0.0, 1.0))
    return one - zero, zero


def _parsed(unit: str) -> Any:
    """Return pint's own unit; what counts decades and bytes is no share of anything."""
    import pint

    named = _PINT.get(unit, unit).replace("²", "**2").replace("³", "**3")
    try:
        return _registry().parse_units(named)
    except (pint.PintError, AssertionError, ValueError):
        return None


@lru_cache(maxsize=1)
def _registry() -> "UnitRegistry[Any]":
    from pint import UnitRegistry

    registry: UnitRegistry[Any] = UnitRegistry()
    registry.define("decade_of_years = 10 * year")
    return registry
