"""A store in SQL: each method is one transaction, but for the one that forgets, which is many."""

import zlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Self, TypeVar

import msgspec
from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Engine,
    Select,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from contradict.errors import StoreError
from contradict.stores.failures import failures
from contradict.stores.holding import hold
from contradict.stores.schema import KINDS, MEMORY, PARTS, RUNS, VERDICTS
from contradict.types import Report, RunRecord, Verdict

REPORTS = 30
"""Runs whose reports are kept; their records stay."""

ASKED = 500
"""Keys in one query: SQLite took 999 values at most for long."""

PIECE = 8 << 20
"""Bytes of a part in one row: databases limit a value, and copy it while it is written."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SqlStore:
    """An open store; see `contradict.protocols.Store`. `where` is its name in messages."""

    engine: Engine
    where: str

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database's connections."""
        self.engine.dispose()

    def exclusive(self) -> AbstractContextManager[None]:
        """Hold the store for one run; see the protocol."""
        return hold(self.engine, self.where)

    def recall(self, kind: str, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Return what is known of `keys`."""
        found: dict[str, bytes] = {}
        with self._transaction() as connection:
            number = _kind(connection, kind)
            if number is None:
                return found
            for some in _some(keys):
                rows = connection.execute(_remembered(number, list(map(bytes.fromhex, some))))
                found.update((row.key.hex(), row.value) for row in rows)
        return found

    def remember(self, kind: str, values: Mapping[str, bytes]) -> None:
        """Keep `values` by their keys; what is known already stays as it is."""
        if not values:
            return
        with self._transaction() as connection:
            number = self._made_kind(connection, kind)
            rows = [
                {"kind": number, "key": bytes.fromhex(key), "value": value}
                for key, value in values.items()
            ]
            connection.execute(self._insert(MEMORY).on_conflict_do_nothing(), rows)

    def runs(self) -> Sequence[RunRecord]:
        """Return the whole runs, the oldest first."""
        with self._transaction() as connection:
            records = connection.scalars(select(RUNS.c.record).order_by(RUNS.c.number)).all()
        return self._read(lambda: [msgspec.json.decode(one, type=RunRecord) for one in records])

    def report(self, number: int) -> Report:
        """Return the report of a run, its documents without their texts."""
        with self._transaction() as connection:
            found = connection.scalar(select(RUNS.c.report).where(RUNS.c.number == number))
        if found is None:
            raise StoreError(
                f"store {self.where!r} keeps no report of run {number}; one of its last {REPORTS} "
                "runs was expected: `contradict history` lists them"
            )
        return self._read(lambda: msgspec.json.decode(zlib.decompress(found), type=Report))

    def save(
        self, record: RunRecord, report: Report, parts: Mapping[str, bytes] | None
    ) -> RunRecord:
        """Keep a run and make `parts` the store's parts; None leaves them as they are."""
        packed = zlib.compress(msgspec.json.encode(_without_texts(report)))
        with self._transaction() as connection:
            last = connection.scalar(select(func.max(RUNS.c.number))) or 0
            finished = datetime.now(UTC).isoformat(timespec="seconds")
            record = replace(record, number=last + 1, finished=finished)
            row = {"number": record.number, "record": msgspec.json.encode(record).decode()}
            connection.execute(insert(RUNS), {**row, "report": packed})
            older = RUNS.c.number <= record.number - REPORTS
            connection.execute(update(RUNS).where(older).values(report=None))
            if parts is not None:
                _replace_parts(connection, parts)
        return record

    def part(self, name: str) -> bytes:
        """Return a part of the last whole run, b"" if there is none of that name."""
        pieces = select(PARTS.c.content).where(PARTS.c.name == name).order_by(PARTS.c.place)
        with self._transaction() as connection:
            return b"".join(connection.scalars(pieces))

    def forget_other(self, version: str, but: Collection[str]) -> None:
        """Forget every kind whose last word is not `version`, nor its first one of `but`."""
        with self._transaction() as connection:
            kinds = [(one.id, one.name.split()) for one in connection.execute(select(KINDS))]
        for number in (n for n, name in kinds if name[-1] != version and name[0] not in but):
            for some in _slices(MEMORY.c.key):
                with self._transaction() as connection:
                    connection.execute(delete(MEMORY).where(MEMORY.c.kind == number, some))
            with self._transaction() as connection:
                connection.execute(delete(KINDS).where(KINDS.c.id == number))

    def verdicts(self) -> Sequence[Verdict]:
        """Return the verdicts, by pair id, those that have expired among them."""
        with self._transaction() as connection:
            rows = connection.execute(select(VERDICTS).order_by(VERDICTS.c.pair)).mappings().all()
        return self._read(lambda: [_verdict(row) for row in rows])

    def judge(self, verdicts: Sequence[Verdict]) -> None:
        """Let `verdicts` stand, in the place of earlier ones of the same pairs."""
        if not verdicts:
            return
        # In one order, or two editors could each wait for a row that the other has taken.
        rows = [_row(one) for one in sorted(verdicts, key=lambda one: one.pair)]
        statement = self._insert(VERDICTS)
        changed = {column.key: statement.excluded[column.key] for column in VERDICTS.columns}
        with self._transaction() as connection:
            connection.execute(
                statement.on_conflict_do_update(index_elements=["pair"], set_=changed), rows
            )

    def withdraw(self, pairs: Sequence[str]) -> None:
        """Take back the verdicts on the pairs with these ids; others are left alone."""
        with self._transaction() as connection:
            for some in _some(pairs):
                connection.execute(delete(VERDICTS).where(VERDICTS.c.pair.in_(some)))

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with failures(self.where), self.engine.begin() as connection:
            yield connection

    def _insert(self, table: Table) -> Any:
        """Return an insert that knows ON CONFLICT, which each dialect has its own class for."""
        dialect = sqlite if self.engine.dialect.name == "sqlite" else postgresql
        return dialect.insert(table)

    def _made_kind(self, connection: Connection, name: str) -> int | None:
        number = _kind(connection, name)
        if number is None:
            connection.execute(self._insert(KINDS).on_conflict_do_nothing(), {"name": name})
            number = _kind(connection, name)
        return number

    def _read(self, decode: Callable[[], T]) -> T:
        try:
            return decode()
        except (msgspec.MsgspecError, zlib.error) as error:
            raise StoreError(
                f"store {self.where!r} holds something that can't be read "
                f"({type(error).__name__}); what this version of contradict wrote was expected: "
                "use that version, or begin another store"
            ) from None


def _kind(connection: Connection, name: str) -> int | None:
    """Return the number of a kind, None if nothing of it is known."""
    return connection.scalar(select(KINDS.c.id).where(KINDS.c.name == name))


def _remembered(kind: int, keys: Sequence[bytes]) -> Select[Any]:
    asked = (MEMORY.c.kind == kind) & MEMORY.c.key.in_(keys)
    return select(MEMORY.c.key, MEMORY.c.value).where(asked)


def _slices(key: Column[bytes]) -> Iterator[ColumnElement[bool]]:
    """Yield conditions that part all keys, which are hashes, into 256 of like size.

    To forget a gigabyte at once would write as much to the log of a file.
    """
    for first in range(255):
        yield (key >= bytes([first])) & (key < bytes([first + 1]))
    yield key >= b"\xff"


def _some(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), ASKED):
        yield items[start : start + ASKED]


def _without_texts(report: Report) -> Report:
    """Return the report as it is kept: drafts may be embargoed, and archives are large."""
    return replace(report, documents=tuple(replace(one, text="") for one in report.documents))


def _replace_parts(connection: Connection, parts: Mapping[str, bytes]) -> None:
    connection.execute(delete(PARTS))
    for name, content in parts.items():
        for place, start in enumerate(range(0, len(content), PIECE)):
            piece = {"name": name, "place": place, "content": content[start : start + PIECE]}
            connection.execute(insert(PARTS), piece)


def _row(verdict: Verdict) -> dict[str, Any]:
    names = [column.key for column in VERDICTS.columns if column.key != "features"]
    features = msgspec.json.encode(verdict.features).decode()
    return {**{name: getattr(verdict, name) for name in names}, "features": features}


def _verdict(row: Mapping[Any, Any]) -> Verdict:
    fields = {column.key: row[column] for column in VERDICTS.columns}
    return Verdict(**{**fields, "features": msgspec.json.decode(row[VERDICTS.c.features])})
