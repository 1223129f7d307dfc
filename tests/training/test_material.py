from pathlib import Path

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from contradict.training.material import is_usable, load_material, sentences_of


def rows(*found: tuple[str, str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(found, columns=["premise", "hypothesis", "label", "dataset"])


HARBOUR = "The harbour at Fenwick was rebuilt in 1904 after a long and costly storm."
RINK = "Mayor Ida Brandt opened the new rink in Halden on 3 May."
FERRY = "It has carried the ferry to Osmund Island since then."


def test_material_is_sorted_by_what_can_be_done_with_it(tmp_path: Path) -> None:
    nli = tmp_path / "nli.parquet"
    rows(
        (f"{HARBOUR} {FERRY}", "The harbour was rebuilt.", "entailment", "fever_dev2"),
        (HARBOUR, "The harbour was never rebuilt.", "contradiction", "wikifactcheck_refuted"),
        (RINK, "Ida Brandt cut the ribbon.", "neutral", "mnli_partial"),
        ("A man in Leeds sits on 2 chairs.", "A man sits.", "entailment", "snli_partial"),
    ).to_parquet(nli)

    material = load_material(nli)

    assert material.entailed == ((f"{HARBOUR} {FERRY}", "The harbour was rebuilt."),)
    assert material.refuted == ((HARBOUR, "The harbour was never rebuilt."),)
    assert material.sentences == (
        HARBOUR,
        FERRY,
        RINK,
    )
    assert material.passages == ((HARBOUR, FERRY),)


def test_initials_and_titles_end_no_sentence() -> None:
    text = "Dr. J. Holt met Mr. Brandt. They talked for 3 hours."

    assert sentences_of(text) == ("Dr. J. Holt met Mr. Brandt.", "They talked for 3 hours.")


def test_what_holds_no_value_or_no_end_is_not_usable() -> None:
    assert not is_usable("the rink was opened by the mayor of this small town.")
    assert not is_usable("The mayor of the small town opened the rink")
    assert not is_usable("Holt won.")


@given(st.text(alphabet="ab AB.!?1", max_size=60))
def test_sentences_keep_every_letter(text: str) -> None:
    joined = "".join(sentences_of(text))

    assert joined.replace(" ", "") == text.replace(" ", "").strip()
