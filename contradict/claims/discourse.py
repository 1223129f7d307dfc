"""What a reader of a document remembers at a sentence, and finds there for a pronoun."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from contradict.claims.mentions import ORGANISATIONS, PERSONS, PRODUCTS, Mention, noun
from contradict.claims.scenes import Scene
from contradict.claims.sorts import TITLES, Sort

_REACH = 3
"""Sentences that "it" and "they" reach back over; newspaper text seldom needs more than one."""
_MEMORY = 6
"""Sentences that "he", "she" and nouns reach back over: quotations stand in between."""


@dataclass(frozen=True, slots=True)
class Discourse:
    """Everything remembered so far; `scenes` has the last sentence first.

    `topic` are the names in the title, `headliner` the one it begins with. `kinds` maps a noun to
    the name that was introduced with it ("the carmaker Polestar"), `people` a family name to the
    full name, which is empty where two people share it.
    """

    topic: tuple[Mention, ...] = ()
    headliner: Mention | None = None
    scenes: tuple[Scene, ...] = ()
    kinds: Mapping[str, Mention] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)

    def after(self, scene: Scene, kinds: Mapping[str, Mention]) -> "Discourse":
        """Return the discourse one sentence on."""
        people = dict(self.people)
        for full in (mention.text for mention in scene.names if _is_full_name(mention)):
            people[full.split()[-1]] = _same_person(people.get(full.split()[-1], full), full)
        return replace(
            self,
            scenes=(scene, *self.scenes)[:_MEMORY],
            kinds={**self.kinds, **kinds},
            people=people,
        )

    def after_heading(self) -> "Discourse":
        """Return the discourse below a heading: a pronoun there reaches no sentence above it."""
        return replace(self, scenes=())

    def full_name(self, name: str) -> str:
        """Return the full name of the person last called so, empty if there is none.

        A family name will do, with or without a title: "Holt", "Mr Holt".
        """
        first, *others = name.split() or [""]
        known = not others or _is_title(first)
        return self.people.get((first, *others)[-1], "") if known else ""

    def person(self) -> Mention | None:
        """Return whom "he" or "she" stands for."""
        return (
            self._recent(lambda m: self._is_person(m) and not m.plural)
            or self._recent(lambda m: m.sort is Sort.UNKNOWN, subjects_only=True)
            or self._recent(lambda m: m.sort is Sort.UNKNOWN and " " in m.text)
            or next((m for m in self.topic if m.sort is Sort.PERSON), None)
        )

    def _is_person(self, mention: Mention) -> bool:
        """Whether a mention looks like a person, or was introduced as one: "her sister Tuva"."""
        told = (m.text for m in self.kinds.values() if m.sort is Sort.PERSON)
        return mention.sort is Sort.PERSON or mention.text in told

    def thing(self) -> Mention | None:
        """Return what "it" stands for; the title counts only if it has a single name."""
        for scene in self.scenes[:_REACH]:
            for mention in (scene.subject, *scene.objects):
                if mention and mention.sort is not Sort.PERSON and not mention.plural:
                    return mention
        return self.topic[0] if len(self.topic) == 1 else None

    def several(self) -> Mention | None:
        """Return what "they" stands for: a plural, else a firm, a team, a family."""
        near = replace(self, scenes=self.scenes[:_REACH])
        return (
            near._recent(lambda m: m.plural)
            or near._recent(lambda m: not m.head and m.sort is not Sort.PERSON, subjects_only=True)
            or near._recent(lambda m: not m.head, subjects_only=True)
        )

    def last_subject(self) -> Mention | None:
        """Return what the sentence before spoke of."""
        return self.scenes[0].subject if self.scenes else None

    def places(self) -> tuple[str, ...]:
        """Return the places that the sentence before puts something at."""
        return self.scenes[0].places if self.scenes else ()

    def named_by(self, word: str, modified: bool) -> str:
        """Return what "the plant" or "the carmaker" stands for, empty where nothing fits.

        A noun with an adjective ("the supervisory board") stands only for what was called so.
        """
        known = noun(word)
        phrases = (p for s in self.scenes for main, p in s.phrases if main == word)
        if (phrase := next(phrases, "")) or known in self.kinds:
            return phrase or self.kinds[known].text
        found = self._of_kind(known) or (self._title_names(known) if not modified else None)
        return found.text if found else ""

    def _of_kind(self, known: str) -> Mention | None:
        if known in PERSONS or known.endswith("year-old"):
            return self._recent(lambda m: m.sort is Sort.PERSON and not m.head)
        if known in ORGANISATIONS or known.endswith("maker"):
            return self._recent(_may_organise, subjects_only=True) or self._owner()
        if known in PRODUCTS:
            fits = self._recent(lambda m: not m.head and m.text[-1].isdigit())
            return fits or self._recent(_may_organise, subjects_only=True)
        return None

    def _owner(self) -> Mention | None:
        """Return whose the last subject is that someone owns: "Skylet" of "Skylet's drones"."""
        subjects = ((s, s.subject.text) for s in self.scenes if s.subject and s.subject.head)
        owners = (m for s, text in subjects for m in s.names if _owns(m, text))
        return next(filter(_may_organise, owners), None)

    def _title_names(self, known: str) -> Mention | None:
        return self.headliner if known in ORGANISATIONS else None

    def _recent(
        self, fits: Callable[[Mention], bool], subjects_only: bool = False
    ) -> Mention | None:
        """Return the nearest mention that fits, in each sentence the subject first."""
        return next((m for m in self._mentions(subjects_only) if fits(m)), None)

    def _mentions(self, subjects_only: bool) -> Iterator[Mention]:
        for scene in self.scenes:
            if scene.subject:
                yield scene.subject
            if not subjects_only:
                yield from scene.names


def _owns(mention: Mention, phrase: str) -> bool:
    return phrase.startswith((f"{mention.text}'", f"{mention.text}’"))


def _is_full_name(mention: Mention) -> bool:
    first, _, others = mention.text.partition(" ")
    return mention.sort is Sort.PERSON and others != "" and not _is_title(first)


def _same_person(known: str, full: str) -> str:
    """Return the name of a person called both, empty if two people share a family name."""
    return known if known.split()[:1] == full.split()[:1] else ""


def _is_title(word: str) -> bool:
    return word.lower().rstrip(".") in TITLES


def _may_organise(mention: Mention) -> bool:
    return not mention.head and mention.sort is not Sort.PERSON and not mention.text[-1].isdigit()
