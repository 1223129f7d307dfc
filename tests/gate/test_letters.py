import time
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.gate.letters import find_letters, parse


@pytest.mark.parametrize(
    ("source", "letters"),
    [
        ("<p>It <b>is</b>\n  so.</p>", "Itisso."),
        ("a&nbsp;&amp;&#8364;&#x20AC;&eacute;&shy;b", "a&€€éb"),
        ("R&D &; & &unknown; x", "R&D&;&&unknown;x"),
        ('<img alt="a > b" title=\'c > "d"\'>e', "e"),
        ("<p title=it's>5 < 6 and 7 > 4</p>", "5<6and7>4"),
        ("<title>No</title><script>if (a < b) 'no'</script><style>p{}</style>Yes", "Yes"),
        ("<SCRIPT>no</Script >Yes<script>no", "Yes"),
        ("a<!-- no -->b<!DOCTYPE html>c<?php no ?>d", "abcd"),
        ("<article>Yes", "Yes"),
        ("\u200bx\ufeff\u00ady\u3000z", "xyz"),
        ("", ""),
    ],
)
def test_the_letters_of_a_page_are_what_a_reader_sees(source: str, letters: str) -> None:
    assert parse(source).letters == letters


@given(st.text(st.sampled_from("ab<>&;#\"'!-/ \n😀p")))
def test_each_letter_has_its_place_in_the_source(source: str) -> None:
    page = parse(source)
    assert len(page.letters) == len(page.starts) == len(page.ends)
    for letter, start, end in zip(page.letters, page.starts, page.ends, strict=True):
        assert 0 <= start < end <= len(source)
        assert source[start:end] == letter or source[start] == "&"
        assert category(letter)[0] not in "ZC"
    assert list(page.starts) == sorted(page.starts)


def test_a_sentence_is_found_through_markup_references_and_other_spaces() -> None:
    source = "<p>So: <em>The</em> quay&nbsp;cost\n&#8364;5&thinsp;m &amp; more.</p>"
    found = parse(source).find("The quay cost €5 m & more.")
    assert found is not None
    assert source[found.start : found.stop] == source[11:-4]
    assert parse(source).find("The quay cost €6 m.") is None
    assert parse(source).find(" ") is None


def test_letters_are_found_in_a_text_with_its_own_spaces() -> None:
    text = "So.  The quay\ncost 5."
    found = find_letters(text, "Thequay")
    assert found is not None
    assert text[found.start : found.stop] == "The quay"
    assert find_letters(text, "Theharbour") is None
    assert find_letters(text, "") is None


@pytest.mark.parametrize("part", ["<!--", "<a ", '<a "', "<script>", "<![CDATA[", "&a", "<", "'<"])
def test_a_page_made_to_take_long_does_not(part: str) -> None:
    started = time.process_time()
    parse(part * (500_000 // len(part)))
    assert time.process_time() - started < 10  # about one second; quadratic, it is an hour
