"""What SARIF calls rules: one for each outcome and kind, by ids that never change."""

from collections.abc import Iterator, Mapping
from typing import Any

from contradict.renderers.wording import KINDS, MEANINGS, OUTCOMES
from contradict.types import Kind, Level, Outcome

LEVELS: Mapping[Outcome, Level] = {
    "conflict": "error",
    "update": "warning",
    "disputed": "warning",
    "estimates": "note",
}
"""How loud each outcome is unless it is configured otherwise."""

_ADVICE: Mapping[Outcome, str] = {
    "conflict": "Find out which source is right, and put the text right or say that they differ.",
    "update": "Take over the later state, or say as of when the text speaks.",
    "disputed": "Name both speakers, or say that it is disputed.",
    "estimates": "Say whose estimate it is, or name both.",
}
_AFTER = (
    "If both are to stay, give a verdict with `contradict verdict`, or write "
    '`<!-- contradict: known "reason" -->` beside the sentence.'
)
_DIFFER: Mapping[Kind, str] = {
    "place": "where something is or happens",
    "number": "a number, an amount or a share",
    "date": "when something happens",
    "name": "who or what is named",
    "negation": "whether something is so",
    "status": "what state something is in",
    "other": "what they assert",
}


def rule_id(outcome: Outcome, kind: Kind) -> str:
    """Return the id of a rule: "conflict/place"."""
    return f"{outcome}/{kind}"


def rules() -> Iterator[dict[str, Any]]:
    """Yield all rules as SARIF's reportingDescriptor objects, always in the same order."""
    for outcome in LEVELS:
        for kind in KINDS:
            yield _rule(outcome, kind)


def _rule(outcome: Outcome, kind: Kind) -> dict[str, Any]:
    label = f"{OUTCOMES[outcome]}: {KINDS[kind].lower()}"
    full = f"Two claims differ in {_DIFFER[kind]}. {MEANINGS[outcome]}"
    advice = f"{_ADVICE[outcome]} {_AFTER}"
    return {
        "id": rule_id(outcome, kind),
        "name": f"{outcome.title()}{kind.title()}",
        "shortDescription": {"text": f"{label}."},
        "fullDescription": {"text": full},
        "help": {"text": advice.replace("`", ""), "markdown": f"**{label}.** {full}\n\n{advice}"},
        "defaultConfiguration": {"level": LEVELS[outcome]},
        "properties": {"tags": [outcome, kind]},
    }
