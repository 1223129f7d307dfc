"""The same measure of another year, or another measure: figures that may both be true."""

import random
import re
from collections.abc import Iterator

from contradict.training.lookalikes.real.making import FRAGILE, apart, from_sentences
from contradict.training.lookalikes.values.figures import Figure
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair

PERIOD, MEASURE = "F16 another year", "F14 another measure"
_YEAR = re.compile(
    r"(?<=\b[io][nf] )(?:1[6-9]|20)\d\d\b(?![-–/]\d|,? [io]?r? ?(?:and|or|to|until)\b)"
)
_A_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_MEASURED = re.compile(
    r"\b(?:population|census|had|were|rates?|percent|per cent|reported|recorded|produced|exported|"
    r"sold|average\w*|total\w*|estimated|votes|inhabitants|unemployment|income|students|employed|"
    r"employees|earned|scored|attend\w+|passengers|visit\w+|deaths|cases|sales|games|goals)\b"
)
_ONCE = re.compile(
    r"\b(?:releas\w+|born|died|death|found(?:ed|ing)|opened|built|when|until|surpass\w+|premier\w+|"
    r"publish\w+|establish\w+|began|ended|debut\w*|married|retire\w*|launched|formed|complet\w+|"
    r"joined|mov(?:ed|ing)|killed|after|before|since|ago|dating|aged?|battle|war|second|third|first|only|never|legal|replac\w+|instal\w+|reorgani\w+)\b"
)
"""What happens once: there, another year is another claim about the same event."""
_BARE = (
    r"(?<![\d$£€.,:/#-])(?<!\bof )(?<!No\. )(?<!to )(?<!and )"
    r"(\d{1,3}(?:,\d{3})+|\d{2,3}|\d{4,6})"
)
_FIGURE = re.compile(rf"{_BARE}(?= [a-z]{{3,}})(?! (?:and|to|or|of|million|billion)\b)")
_NOUNS = """
households families people houses
men women children boys girls
males females
students teachers employees
wins losses draws
goals assists games
killed wounded missing injured
rooms seats beds floors
soldiers civilians officers
votes seats members
books articles films
species genera families
cars trucks buses
schools churches hospitals
""".strip().splitlines()
_SIBLINGS = {
    noun: tuple(other for other in row.split() if other != noun)
    for row in _NOUNS
    for noun in row.split()
}
_COUNTED = re.compile(rf"{_BARE} ({'|'.join(_SIBLINGS)})\b")


def other_periods(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield sentences with year and figure changed, and partners with the figure alone."""
    fitting = [text for text in material.sentences if _dated(text)]
    yield from from_sentences(fitting, draw, lambda text: _of_another_year(text, draw))


def other_measures(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield sentences with figure and counted noun changed, and partners with the figure alone."""
    fitting = [text for text in material.sentences if _counts(text)]
    yield from from_sentences(fitting, draw, lambda text: _of_another_noun(text, draw))


def _dated(text: str) -> bool:
    if _ONCE.search(text) or not _MEASURED.search(text):
        return False
    years, figures = _YEAR.findall(text), _figures(text)
    return len(years) == 1 and len(re.findall(r"\b\d{4}\b", text)) <= 2 and len(figures) == 1


def _counts(text: str) -> bool:
    found = _COUNTED.findall(text)
    return len(found) == 1 and not FRAGILE.search(text) and not _A_YEAR.fullmatch(found[0][0])


def _figures(text: str) -> list[re.Match[str]]:
    return [found for found in _FIGURE.finditer(text) if not _A_YEAR.fullmatch(found[1])]


def _changed(text: str, found: re.Match[str], draw: random.Random) -> str:
    """Return the text with another figure, grouped as the old one was."""
    figure = Figure(int(found[1].replace(",", "")), draw.random()).other
    new = str(figure) if "," in found[1] or figure.value > 9999 else str(figure.value)
    return text[: found.start(1)] + new + text[found.end(1) :]


def _of_another_year(text: str, draw: random.Random) -> Iterator[LabelledPair]:
    other = _changed(text, _figures(text)[0], draw)
    year = int(_YEAR.findall(text)[0]) + draw.choice((-10, -5, -3, -2, -1, 1, 2, 3, 5, 10))
    yield apart(PERIOD, "neutral", text, _YEAR.sub(str(year), other), draw)
    if draw.random() < 0.7:
        yield apart(f"{PERIOD}: same year", "contradiction", text, other, draw)


def _of_another_noun(text: str, draw: random.Random) -> Iterator[LabelledPair]:
    found = next(_COUNTED.finditer(text))
    other = _changed(text, found, draw)
    noun = draw.choice(_SIBLINGS[found[2]])
    tail = len(text) - found.end(2)
    renamed = other[: len(other) - tail - len(found[2])] + noun + text[found.end(2) :]
    yield apart(MEASURE, "neutral", text, renamed, draw)
    if draw.random() < 0.7:
        yield apart(f"{MEASURE}: same measure", "contradiction", text, other, draw)
