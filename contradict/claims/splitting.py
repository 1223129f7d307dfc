"""From a document to its claims: the stages of this package, in their order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import zip_longest

from contradict.claims import scenes, speech
from contradict.claims.aliases import Alias, aliases, written_out
from contradict.claims.assertions import LONGEST, Reason, is_closed, why_not
from contradict.claims.comments import without_comments
from contradict.claims.context import Context, antecedent, resolve
from contradict.claims.corrections import Correction, correction, correction_in_two
from contradict.claims.discourse import Discourse
from contradict.claims.entries import heading
from contradict.claims.grammar import Clause, parse
from contradict.claims.matrix import unwound
from contradict.claims.mentions import from_name
from contradict.claims.names import Name, capitalised_inside, names, settle
from contradict.claims.readable import readable
from contradict.claims.sentences import Sentence, sentences
from contradict.claims.speakers import PRONOUNS
from contradict.lexicon import tokens
from contradict.types import Claim, Document, Role

_OPENING_QUOTE = re.compile(r"[\"'“‘«`]")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
_NO_WORD = re.compile(r"\W+")
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?:[\w-]+:.*\r?\n|\s.*\r?\n)*?---[ \t]*(?:\r?\n|$)"
)
_ACCORDING = re.compile(r"according to\b", re.IGNORECASE)
OPENING = 3
"""Sentences that say what a document is about: a lead seldom takes more to name it."""

_FORGETTABLE: frozenset[Reason] = frozenset({"boilerplate", "byline", "not text", "table row"})


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A sentence that is no claim, by its offsets in the document's text, and why."""

    start_char: int
    end_char: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Split:
    """A document's sentences: the claims and the rest, each in the order of the text."""

    claims: tuple[Claim, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence on its way to becoming a claim; `reason` is set once it can't.

    `text` is what is read of the sentence, without comments or odd signs; it may be shorter. `note`
    is what it puts right as a correction note, alone or with the sentence before it.
    """

    sentence: Sentence
    text: str
    clause: Clause
    names: tuple[Name, ...]
    reason: Reason | None
    role: Role
    context: Context
    speaker: str = ""
    note: Correction | None = None


def split(document: Document) -> Split:
    """Return the claims of a document, and the sentences that are none with the reason.

    Every sentence is in exactly one of the two. The same document gives the same result.
    """
    unique = _with_notes([*_without_repeats(_analyse(document))])
    told = _put_right(_with_inherited_speakers(list(_in_context(document, unique))))
    told = _with_names(told)
    topic = _topic(document, told)
    return Split(
        tuple(_claim(document, item, topic) for item in told if item.reason is None),
        tuple(
            LeftOut(item.sentence.start, item.sentence.end, item.reason)
            for item in told
            if item.reason is not None
        ),
    )


def _topic(document: Document, told: Sequence[_Told]) -> tuple[str, ...]:
    """Return the names in the title and the opening: what the document is about.

    Of an entry that tells its subject from namesakes the heading comes first, in full.
    """
    title = names(document.title, parse(tokens(document.title[:LONGEST])), frozenset())
    opening = [item for item in told if item.reason not in _FORGETTABLE][:OPENING]
    named = (name for item in opening if not _ACCORDING.match(item.text) for name in item.names)
    headed = [entry] if (entry := heading(document.text)) else []
    return tuple(dict.fromkeys([*headed, *(name.text for name in (*title, *named))]))


def _analyse(document: Document) -> list[_Told]:
    shown = without_comments(document.text)
    found = sentences(shown)
    front = _FRONT_MATTER.match(document.text)
    body = front.end() if front else 0
    texts = [readable(shown[sentence.start : sentence.end]) for sentence in found]
    clauses = [parse(tokens(text[:LONGEST])) for text in texts]
    known = capitalised_inside(clauses)
    named = settle(
        [names(text, clause, known) for text, clause in zip(texts, clauses, strict=True)]
    )
    return [
        _Told(
            sentence,
            text,
            clause,
            own,
            "boilerplate" if sentence.start < body else why_not(text, clause, sentence),
            _role(document, sentence, text, clause),
            Context(text),
        )
        for sentence, text, clause, own in zip(found, texts, clauses, named, strict=True)
    ]


def _role(document: Document, sentence: Sentence, text: str, clause: Clause) -> Role:
    """Return `headline` for the title, for lines without full stop, and for headline grammar."""
    alone = sentence.first and sentence.last and not is_closed(text)
    verb = None if clause.verb is None else clause.tokens[clause.verb].text
    shout = clause.title and (verb is None or verb[0].isupper())
    titled = _plain(text) == _plain(document.title)
    return "headline" if alone or shout or titled or verb is None else "body"


def _plain(text: str) -> str:
    return _NO_WORD.sub(" ", text).strip().casefold()


def _without_repeats(told: Sequence[_Told]) -> Iterator[_Told]:
    """Leave out a headline that the document has printed before."""
    seen: set[str] = set()
    for item in told:
        plain = _plain(item.text)
        if item.reason is None and plain in seen:
            yield replace(item, reason="repeated title")
            continue
        if item.reason is None and item.role == "headline":
            seen.add(plain)
        yield item


def _with_notes(told: Sequence[_Told]) -> Iterator[_Told]:
    """Find the correction notes: of one in two sentences, the first is taken back by the second."""
    before: Correction | None = None
    for item, behind in zip_longest(told, told[1:]):
        both = correction_in_two(item.text, behind.text) if behind else None
        reason: Reason | None = "taken back" if both else item.reason
        yield replace(item, reason=reason, note=before or correction(item.text))
        before = both


def _in_context(document: Document, told: Iterator[_Told]) -> Iterator[_Told]:
    """Resolve each sentence with what the sentences before it have said."""
    title = names(document.title, parse(tokens(document.title[:LONGEST])), frozenset())
    first = next((from_name(name) for name in title if name.start == 0), None)
    memory = Discourse(tuple(from_name(name) for name in title), first)
    for item in told:
        done = _resolved(item, memory) if item.reason is None else item
        yield done
        memory = _remember(done, memory)


def _resolved(item: _Told, memory: Discourse) -> _Told:
    if item.note:
        return replace(item, context=Context(item.note.statement, item.note.statement))
    context = resolve(item.text, item.clause, item.names, memory)
    context = replace(context, resolved=unwound(context.resolved))
    reason: Reason | None = None if context.known else "subject unknown"
    return replace(item, context=context, reason=reason, speaker=_speaker(item, memory))


def _speaker(item: _Told, memory: Discourse) -> str:
    said_by = speech.speaker(item.text, item.clause, item.names)
    if said_by in PRONOUNS:
        found = antecedent(said_by, memory)
        return found.text if found else ""
    return memory.full_name(said_by) or said_by


def _remember(item: _Told, memory: Discourse) -> Discourse:
    if item.reason == "heading without a verb":
        return memory.after_heading()
    if item.reason in _FORGETTABLE:
        return memory
    scene = scenes.scene(item.text, item.clause, item.names, item.context.refers)
    return memory.after(scene, scenes.kinds(item.clause, item.names))


def _with_inherited_speakers(told: Sequence[_Told]) -> list[_Told]:
    """Give a quotation of several sentences its speaker, who is named only once in it.

    A sentence takes part where it opens with a quotation mark or says "I" or "we".
    """
    speakers = [item.speaker for item in told]
    for i, item in enumerate(told):
        if not speakers[i] and _sounds_quoted(item.text):
            before = speakers[i - 1] if i else ""
            behind = told[i + 1].speaker if i + 1 < len(told) else ""
            speakers[i] = before or (behind if _OPENING_QUOTE.match(item.text) else "")
    return [replace(item, speaker=name) for item, name in zip(told, speakers, strict=True)]


def _put_right(told: Sequence[_Told]) -> list[_Told]:
    """Apply the correction notes of a document to its other sentences."""
    notes = [item.note for item in told if item.note]
    return [_corrected(item, notes) if notes else item for item in told]


def _with_names(told: Sequence[_Told]) -> list[_Told]:
    """Write out the names of those for whom the document has another one."""
    known = [alias for item in told for alias in aliases(item.text)]
    return [_written_out(item, known) if known else item for item in told]


def _written_out(item: _Told, known: Sequence[Alias]) -> _Told:
    resolved = written_out(item.context.resolved, known)
    return replace(item, context=replace(item.context, resolved=resolved))


def _corrected(item: _Told, notes: Sequence[Correction]) -> _Told:
    if correction(item.text):
        return item
    context = item.context
    right = reduce(lambda text, note: note.put_right(text), notes, context.resolved)
    if right == context.resolved:
        return item
    return replace(item, context=replace(context, resolved=right, carried=right))


def _sounds_quoted(text: str) -> bool:
    return bool(_OPENING_QUOTE.match(text) or _FIRST_PERSON.search(text))


def _claim(document: Document, item: _Told, topic: tuple[str, ...]) -> Claim:
    text, resolved = document.text[item.sentence.start : item.sentence.end], item.context.resolved
    return Claim(
        document=document.id,
        start_char=item.sentence.start,
        end_char=item.sentence.end,
        text=text,
        resolved=text if resolved == text else resolved,  # mostly: one string is enough
        subject=item.context.carried,
        topic=topic,
        speaker=item.speaker,
        role=item.role,
        source=document.source,
        title=document.title,
        published=document.published,
    )
