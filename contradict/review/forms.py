"""What a posted form says, checked field by field."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast, get_args
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

from contradict.errors import UsageError
from contradict.renderers.harmless import one_line
from contradict.types import Judgement
from contradict.verdicts import Opinion

FIELDS = 20
"""Most fields of a form."""

LONGEST = {"by": 80, "reason": 500}
"""Characters of what an editor types."""

UNEXPLAINED = "judged on the review page"
"""The reason of a verdict that was given without one, as by a single key."""

Form = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Judging:
    """An opinion, and the version of the verdicts that its editor saw."""

    opinion: Opinion
    seen: str


async def read_form(request: Request) -> Form:
    """Return the fields of a form; of one given twice the last.

    Raises:
        HTTPException: it is no form (415), or can't be read (400).
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(415, "A form was expected, as the page itself sends it.")
    try:
        body = (await request.body()).decode("ascii")
        return dict(parse_qsl(body, keep_blank_values=True, max_num_fields=FIELDS))
    except ValueError:
        raise HTTPException(400, "The form can't be read; send it from the page.") from None


def read_judging(form: Form, today: date) -> Judging:
    """Return the verdict that a form gives.

    Raises:
        UsageError: a field has a value that it can't have, or the name is missing.
    """
    judgement = form.get("judgement", "")
    if judgement not in get_args(Judgement):
        raise UsageError(
            f"the verdict is {judgement[:40]!r}; one of {' '.join(get_args(Judgement))} was "
            "expected: use a button of the page"
        )
    by = typed(form, "by")
    if not by:
        raise UsageError("nobody is named who gives the verdict; fill in your name beside it")
    opinion = Opinion(cast("Judgement", judgement), typed(form, "reason") or UNEXPLAINED, by, today)
    return Judging(opinion, form.get("seen", ""))


def typed(form: Form, name: str) -> str:
    """Return what an editor typed into a field, on one line and without control characters.

    Raises:
        UsageError: it is too long.
    """
    text = one_line(form.get(name, ""))
    if len(text) > LONGEST[name]:
        raise UsageError(
            f"the field {name} has {len(text)} characters; at most {LONGEST[name]} were expected: "
            "shorten it"
        )
    return text
