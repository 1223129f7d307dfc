"""The finite verb and the subject of a sentence."""

import pytest

from contradict.claims.grammar import parse
from contradict.lexicon import tokens


def subject_and_verb(text: str) -> tuple[str, str | None]:
    clause = parse(tokens(text))
    start, end = clause.subject
    verb = None if clause.verb is None else clause.tokens[clause.verb].text
    return " ".join(token.text for token in clause.tokens[start:end]), verb


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Velden sold the baths.", "Velden", "sold"),
        ("In June the county council paid 90 euros.", "the county council", "paid"),
        ("When 2024 closed, the Kirn works was busy.", "the Kirn works", "was"),
        ("Founded in 2011, the firm makes cranes.", "the firm", "makes"),
        ("Cars made in Kirn will be sold abroad.", "Cars made in Kirn", "will"),
        ("The plant makes cars that were sold abroad.", "The plant", "makes"),
        ("Austrian rail freight volumes fell by a tenth.", "Austrian rail freight volumes", "fell"),
        ("Two brands build on chips designed by Ora.", "Two brands", "build"),
        ("Bonn, where ministers sat, wants more firms.", "Bonn , where ministers sat ,", "wants"),
        ("The app, used in schools, does not track.", "The app , used in schools ,", "does"),
        ("The naming rights to the arena have gone.", "The naming rights to the arena", "have"),
        ("Oster's rugby club trains three evenings a week.", "Oster's rugby club", "trains"),
        ("Estrela do Minho have won.", "Estrela do Minho", "have"),
        ("The rocket left at 9.15 am.", "The rocket", "left"),
        ("A single ticket now costs two euros.", "A single ticket", "costs"),
        ("This facility will close.", "This facility", "will"),
        ("It's a good year.", "It's", "It's"),
        ("Velden Expands Tram Network to Oster", "Velden", "Expands"),
        ("Primary Production Sites", "", None),
        ("Keep the receipts.", "", None),
    ],
)
def test_subject_and_verb(text: str, subject: str, verb: str | None) -> None:
    assert subject_and_verb(text) == (subject, verb)
