"""Names that are written in two ways, and verbs in two forms."""

import random
from dataclasses import dataclass

_PLACES = (
    "Kyiv/Kiev Mumbai/Bombay Gothenburg/Göteborg Antwerp/Antwerpen Bruges/Brugge Cologne/Köln "
    "Munich/München Lviv/Lvov Kharkiv/Kharkov Seville/Sevilla Turin/Torino Lisbon/Lisboa "
    "Krakow/Cracow Chennai/Madras Kolkata/Calcutta Yangon/Rangoon Beijing/Peking Basel/Basle "
    "Leuven/Louvain Prague/Praha Vienna/Wien Florence/Firenze Milan/Milano Naples/Napoli "
    "Genoa/Genova Padua/Padova Nuremberg/Nürnberg Hanover/Hannover Copenhagen/København "
    "Zaragoza/Saragossa Bucharest/București Chisinau/Kishinev Odesa/Odessa Mechelen/Malines "
    "Liège/Lüttich Ghent/Gent Wroclaw/Breslau Gdansk/Danzig Thessaloniki/Salonica "
    "Bengaluru/Bangalore"
).split()
_PERSONS = (
    "Mohammed/Muhammad Dmitri/Dmitry Aleksandr/Alexander Sergei/Sergey Yusuf/Yousef "
    "Hussein/Husayn Nikolai/Nikolay Katerina/Ekaterina Olexander/Oleksandr Volodymyr/Vladimir "
    "Fatima/Fatimah Omar/Umar Osama/Usama Zinaida/Sinaida Yevgeny/Evgeny Natalya/Natalia "
    "Anastasiya/Anastasia"
).split()
_SURNAMES = "Petrov Haddad Orlov Nasser Kuznetsov Rahimi Bondar Said Sokolov Karimi Volkov".split()
_DEEDS = (
    "beat/beaten replaced/replaced succeeded/succeeded defeated/defeated outbid/outbid "
    "overtook/overtaken dislodged/dislodged ousted/ousted"
).split()
_TAKEOVERS = "bought/bought absorbed/absorbed acquired/acquired".split()


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name and another way of writing it."""

    name: str
    other: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Deed:
    """What one does to another, in the past tense; `done` is the participle."""

    did: str
    done: str

    def __str__(self) -> str:
        return self.did


def draw_spelling(draw: random.Random) -> Spelling:
    """Return a place's name in two spellings, either first."""
    return Spelling(*draw.sample(draw.choice(_PLACES).split("/"), 2))


def draw_latin(draw: random.Random) -> Spelling:
    """Return a person's name, transliterated in two ways."""
    first, other = draw.sample(draw.choice(_PERSONS).split("/"), 2)
    last = draw.choice(_SURNAMES)
    return Spelling(f"{first} {last}", f"{other} {last}")


def draw_deed(draw: random.Random) -> Deed:
    """Return a verb that says which of two firms came out on top."""
    return Deed(*draw.choice((*_DEEDS, *_TAKEOVERS)).split("/"))


def draw_feat(draw: random.Random) -> Deed:
    """Return a verb that says which of two persons came out on top."""
    return Deed(*draw.choice(_DEEDS).split("/"))
