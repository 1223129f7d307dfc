"""Units: the words that stand for them, and conversion between those of one dimension."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

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
percent: % per_?cent pct
basis point: basis_points?
"""
_MONEY = r"""
USD: (?:U\.?S\.?_)?dollars? US\$
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
INR: (?:Indian_)?rupees? ₹
SEK: kronor Swedish_kron(?:a|or)
NOK: Norwegian_kroner
DKK: Danish_kroner
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
"""
_CODES = (
    "USD EUR GBP CHF JPY CNY KRW INR CAD AUD NZD SGD HKD SEK NOK DKK PLN CZK HUF RUB TRY ZAR BRL "
    "MXN ILS AED THB MYR IDR TWD UAH SAR NGN EGP PHP VND"
).split()

TIMES = frozenset("second minute hour day week fortnight month year decade".split())
"""The units of time; other units say what was measured, these also say for how long."""


def _rows(table: str) -> list[tuple[str, str]]:
    """Return each canonical name with its pattern, in which `_` is a space or a hyphen."""
    lines = (line.split(": ") for line in table.strip().splitlines())
    return [(name, "|".join(forms.split()).replace("_", r"[\s-]")) for name, forms in lines]


_NAMED = [
    (re.compile(forms, re.I), name)
    for name, forms in [*_rows(_MEASURES), *_rows(_MONEY), ("USD", r"\$"), ("m", "m"), ("g", "g")]
]
_LENGTH = r"(?:km|m|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|feet|foot|ft|yards?|inch(?:es)?)"
_POWER = rf"(?:sq(?:uare|\.)?|cubic|cu\.?)[\s-]{_LENGTH}|(?:km|cm|m)[²³]|(?:km|m)[23]\b"
_WORDS = "|".join(forms for _, forms in reversed(_rows(_MEASURES)) if "%" not in forms)
_NAMES = re.sub(r"\|[^|]*(?:\$|[€£¥₩₹₪])(?=\||$)", "", "|".join(f for _, f in reversed(_rows(_MONEY))))
UNIT = rf"(?:(?i:{_POWER}|(?:{_WORDS}|{_NAMES})\b)|%|°\s?[CF]?|€|£|(?:{'|'.join(_CODES)})\b)"
"""Pattern of a unit as it follows a figure."""

SYMBOL = rf"(?:(?:US|CA?|AU?|NZ|S|HK)?\$|[€£¥₩₹₪]|\b(?:{'|'.join(_CODES)}|Rs\.?)(?=[\s\d]))"
"""Pattern of a currency's sign or code as it stands before a figure."""


@lru_cache(maxsize=4096)
def canonical(words: str) -> str:
    """Return the canonical name of a unit's `words`: "square miles" gives "mile²"."""
    words = words.strip()
    power = 3 if re.match("cu", words) or words[-1] in "3³" else 2
    if re.fullmatch(_POWER, words, re.I):
        length = re.sub(r"^\w+\.?[\s-]|[23²³]$", "", words)
        return canonical(length) + "²³"[power - 2]
    if words.upper() in _CODES:
        return words.upper()
    return next((name for form, name in _NAMED if form.fullmatch(words)), words.lower())


def is_money(unit: str) -> bool:
    """Return whether `unit` is a currency."""
    return unit in _CODES


def convert(value: float, unit: str, other: str) -> float | None:
    """Return `value` in the unit `other`, or None where the two measure different things.

    Currencies convert into nothing but themselves: what they are worth changes by the day.
    """
    if unit == other:
        return value
    line = _line(unit, other)
    return None if line is None else line[0] * value + line[1]


def scale(unit: str, other: str) -> float:
    """Return how many `other` one step of `unit` is; 1 where they can't be compared."""
    line = None if unit == other else _line(unit, other)
    return 1.0 if line is None else line[0]


@lru_cache(maxsize=4096)
def _line(unit: str, other: str) -> tuple[float, float] | None:
    """Return slope and offset of the conversion; temperatures have an offset."""
    import pint

    registry = _registry()
    try:
        zero, one = (registry.Quantity(x, _pint(unit)).to(_pint(other)).magnitude for x in (0, 1))
    except (pint.PintError, AssertionError, ValueError):
        return None
    return one - zero, zero


def _pint(unit: str) -> str:
    return unit.replace("²", "**2").replace("³", "**3").replace(" ", "_") or "unnamed"


@lru_cache(maxsize=1)
def _registry() -> "UnitRegistry":
    from pint import UnitRegistry

    return UnitRegistry()
