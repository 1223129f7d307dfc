"""Names of persons and of firms."""

import random
from dataclasses import dataclass

_FIRST = (
    "Ada Agnes Ahmed Aisha Alan Albert Alice Amara Amir Ana Andrei Anita Anna Anton Arthur "
    "Astrid Bashir Beatriz Ben Bianca Boris Bruno Carla Carlos Cecile Chen Chloe Clara Conor "
    "Dana Daniel David Deepa Diego Dmitri Edith Elena Elias Emma Erik Esther Eva Farah Felix "
    "Fiona Frank Gavin Gemma George Grace Greta Hana Harry Hassan Helen Henrik Hiro Ibrahim "
    "Ida Igor Ines Irene Isaac Ivan Jack Jane Jasmin Joan Jonas Jorge Julia Kamal Karin Katya "
    "Keiko Kofi Lars Laura Leila Leo Liam Lina Louis Lucy Magnus Malik Marco Maria Marta "
    "Matteo Maya Mei Miguel Mila Mona Nadia Nils Nina Noah Nora Olga Oliver Omar Oscar Paula "
    "Pavel Peter Petra Priya Rafael Rana Ravi Rita Robert Rosa Ruth Samir Sara Simon Sofia "
    "Stefan Sunita Tara Theo Tomas Ursula Vera Victor Wanda Wen William Yara Yusuf Zoe"
).split()
_LAST = (
    "Abbott Adeyemi Alvarez Andersen Anwar Archer Baker Banerjee Barlow Bauer Becker Bell "
    "Bennett Bergman Bianchi Blake Bosch Brandt Brennan Calder Campbell Carver Castillo "
    "Chaudhry Clarke Cole Conti Cooper Costa Crane Curtis Dahl Dalton Daly Dawson Delgado "
    "Doyle Drummond Dubois Eaton Eklund Ellis Esposito Farrell Ferrari Fischer Fletcher "
    "Flores Foster Fraser Garcia Gibson Grant Gruber Gupta Hagen Hale Hansen Harper Hassan "
    "Hayes Herrera Hoffman Holt Hughes Ito Iyer Jansen Jensen Joshi Kaplan Keller Khan Kim "
    "Kowalski Kruger Kumar Lambert Larsen Lehmann Lindgren Lopez Lowe Maguire Maier Malone "
    "Marino Martens Mbeki Mehta Mendes Meyer Mills Moreau Moreno Morris Murphy Nair Nakamura "
    "Nash Navarro Neumann Nielsen Novak Nowak Obi Okafor Olsen Ortega Osei Palmer Park Patel "
    "Pereira Petrov Popov Porter Quinn Rahman Ramos Reid Reyes Ricci Rojas Romero Rossi "
    "Sanders Santos Sato Schmidt Schulz Shah Sharma Sharp Silva Singh Sloan Soares Sokolov "
    "Stone Strand Suarez Svensson Tanaka Taylor Thorne Torres Turner Ueda Vargas Vasquez "
    "Vogel Wagner Walsh Weber Webster Winter Wolf Wong Yamada Yildiz Young Zhang Ziegler"
).split()
_HEADS = "Al Bel Cor Dal El Far Gal Hel Jor Kar Lor Mar Nor Ol Per Quin Ros Sol Tal Ver Wen Yor Zan"
_MIDDLES = "a e i o an en in or ar el"
_TAILS = "bex con dan dex fall gren ko lin mark nic phar ra ris rus son tec tis trix vane va via zo"
_SORTS = "Group|Foods|Energy|Motors|Air|Bank|Rail|Media|Steel|Pharma|Logistics|Textiles|||||"


@dataclass(frozen=True, slots=True)
class Person:
    """A person with a namesake of another first name, and a stranger."""

    first: str
    last: str
    other_first: str
    other_last: str

    def __str__(self) -> str:
        return f"{self.first} {self.last}"

    @property
    def initial(self) -> str:
        """As "J. Vale"."""
        return f"{self.first[0]}. {self.last}"

    @property
    def namesake(self) -> str:
        """Somebody else of the surname."""
        return f"{self.other_first} {self.last}"

    @property
    def other(self) -> str:
        """Somebody else."""
        return f"{self.other_first} {self.other_last}"


def draw_person(draw: random.Random) -> Person:
    """Return a person."""
    first, other_first = draw.sample(_FIRST, 2)
    last, other_last = draw.sample(_LAST, 2)
    return Person(first, last, other_first, other_last)


def draw_firm(draw: random.Random) -> str:
    """Return an invented firm's name."""
    syllables = (draw.choice(part.split()) for part in (_HEADS, _MIDDLES, _TAILS))
    return f"{''.join(syllables)} {draw.choice(_SORTS.split('|'))}".strip()
