from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from contradict.comparators import score_model
from contradict.errors import CannotCheckError, UsageError
from contradict.gate import Exceptions, except_findings, locate
from contradict.identity import pair_id
from contradict.types import (
    Checked,
    Claim,
    Conflict,
    Counts,
    Document,
    Outcome,
    Pair,
    Report,
    Run,
    Verdict,
)
from contradict.verdicts import baseline_text

DRAFT = Document("draft", "It cost 84.\n\nIt was 84 then.\n")
FIRST, SECOND = (
    Claim("draft", start, start + len(text), text, text)
    for start, text in ((0, "It cost 84."), (13, "It was 84 then."))
)
WIRE = Claim("wire", 0, 11, "It cost 48.", "It cost 48.")
TODAY = date(2026, 1, 2)
NOTHING = Exceptions()


def pair(mine: Claim, outcome: Outcome, score: float) -> Pair:
    return Pair(WIRE, mine, 0.9, 0.9, 0.0, outcome, "number", "", score)


BEST, OTHER, BESIDE = (
    pair(FIRST, "conflict", 0.8),
    pair(SECOND, "update", 0.6),
    pair(SECOND, "compatible", 0.0),
)
CONFLICT = Conflict(
    "c0ffee", 1, 0.8, "error", "conflict", "number", "Cost", (), (BEST, OTHER, BESIDE)
)


def checked(draft: Document = DRAFT) -> Checked:
    report = Report(Run("", "", {}, {}, Counts()), (draft,), {}, (), (CONFLICT,))
    return Checked(report, locate([CONFLICT], [draft]), {"below --show": 1}, "error", "note")


def verdict(of: Pair, judgement: Any = "known", expires: date | None = None) -> Verdict:
    return Verdict(pair_id(of), judgement, "a secret reason", "kim", date(2025, 1, 1), expires)


def excepted(
    tmp_path: Path, *baseline: Verdict, stored: tuple[Verdict, ...] = (), draft: Document = DRAFT
) -> Checked:
    path = tmp_path / "contradict-baseline.json"
    path.write_text(baseline_text(baseline), "utf-8")
    return except_findings(checked(draft), [draft], Exceptions(path), stored, score_model(), TODAY)


def test_without_exceptions_all_stays() -> None:
    assert except_findings(checked(), [DRAFT], NOTHING, (), score_model(), TODAY) == checked()


def test_a_finding_whose_every_pair_is_judged_is_hidden(tmp_path: Path) -> None:
    left = excepted(tmp_path, verdict(BEST), verdict(OTHER, "wrong"))
    assert (left.findings, left.notices) == ((), ())
    assert left.hidden == {"below --show": 1, "in the baseline": 1}


def test_of_a_finding_with_another_pair_that_one_is_left(tmp_path: Path) -> None:
    left = excepted(tmp_path, verdict(BEST))
    (finding,) = left.findings
    assert finding.conflict == replace(
        CONFLICT, pairs=(OTHER, BESIDE), outcome="update", level="warning", score=0.6
    )
    assert (finding.claim, finding.line, finding.column) == (SECOND, 3, 1)
    assert (left.hidden, left.notices) == ({"below --show": 1}, ())


@pytest.mark.parametrize(
    "one",
    [verdict(BEST, "confirmed"), verdict(BEST, "fixed"), verdict(BEST, expires=TODAY)],
    ids=["confirmed", "fixed", "lapsed"],
)
def test_other_verdicts_let_nothing_pass_and_are_not_called_unused(
    tmp_path: Path, one: Verdict
) -> None:
    assert excepted(tmp_path, one) == checked()


def test_unused_entries_are_named_ten_at_most_and_without_their_reasons(tmp_path: Path) -> None:
    many = [replace(verdict(BEST), pair=f"{n:012}") for n in range(12)]
    (notice,) = excepted(tmp_path, *many).notices
    assert notice.startswith(
        "12 of 12 baseline entries are on no finding in these drafts: 000000000000, 000000000001, "
    )
    assert notice.endswith("000000000009 and 2 more; delete those whose claims are gone")
    assert "secret" not in notice


def test_an_entry_that_the_store_has_too_is_not_unused(tmp_path: Path) -> None:
    stored = replace(verdict(BEST), pair="000000000001")
    assert excepted(tmp_path, stored, stored=(stored,)).notices == ()
    lapsed = replace(stored, expires=TODAY)
    assert len(excepted(tmp_path, stored, stored=(lapsed,)).notices) == 1


def test_an_entry_that_lapses_soon_is_warned_about(tmp_path: Path) -> None:
    soon = verdict(BEST, expires=TODAY + timedelta(days=13))
    late = verdict(OTHER, expires=TODAY + timedelta(days=30))
    (notice,) = excepted(tmp_path, soon, late).notices
    assert notice.startswith(f"verdict {soon.pair} (known, by kim) lapses on 2026-01-15: ")


def test_an_entry_on_a_commented_sentence_is_not_unused(tmp_path: Path) -> None:
    text = DRAFT.text.replace("84.\n", '84. <!-- contradict: known "x" -->\n')
    left = excepted(tmp_path, verdict(BEST), draft=replace(DRAFT, text=text))
    assert left.notices == ()


def test_precision_hides_what_is_not_sure_enough() -> None:
    verdicts = [
        replace(verdict(BEST), pair=f"{n}", judgement="confirmed" if n > 30 else "wrong", score=s)
        for n, s in ((n, 0.5 + n / 200) for n in range(100))
    ]
    left = except_findings(
        checked(), [DRAFT], Exceptions(precision=0.5), verdicts, score_model(), TODAY
    )
    assert len(left.findings) == 1
    sure = [replace(one, score=one.score + 0.3) for one in verdicts]
    left = except_findings(
        checked(), [DRAFT], Exceptions(precision=0.9), sure, score_model(), TODAY
    )
    assert left.findings == ()
    assert left.hidden == {"below --show": 1, "below the score for --target-precision": 1}
    with pytest.raises(CannotCheckError):
        except_findings(
            checked(), [DRAFT], Exceptions(precision=0.9), verdicts[:3], score_model(), TODAY
        )


@pytest.mark.parametrize("content", [None, b"", b"[]", b'{"version": 2, "verdicts": []}'])
def test_a_baseline_that_is_none_is_wrong_usage(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "contradict-baseline.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match=r"contradict-baseline\.json"):
        except_findings(checked(), [DRAFT], Exceptions(path), (), score_model(), TODAY)
