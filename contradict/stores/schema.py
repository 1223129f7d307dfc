"""The tables of a store, as the newest migration leaves them."""

from sqlalchemy import (
    Column,
    Date,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

METADATA = MetaData()

KINDS = Table(
    "kinds",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", String(200), nullable=False, unique=True),
)
"""What is remembered: "vector 3f2a…", a small number for each, for memory has millions of rows."""

MEMORY = Table(
    "memory",
    METADATA,
    Column("kind", Integer, ForeignKey("kinds.id"), nullable=False),
    Column("key", LargeBinary(32), nullable=False),
    Column("value", LargeBinary, nullable=False),
    PrimaryKeyConstraint("kind", "key"),
)
"""Answers by the SHA-256 of what was asked."""

RUNS = Table(
    "runs",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("record", Text, nullable=False),
    Column("report", LargeBinary),
)
"""Whole runs: the record as JSON, the report as compressed JSON while it is kept."""

PARTS = Table(
    "parts",
    METADATA,
    Column("name", String(100), nullable=False),
    Column("place", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    PrimaryKeyConstraint("name", "place"),
)
"""What the last whole run left beside its report, in pieces in the order of `place`."""

VERDICTS = Table(
    "verdicts",
    METADATA,
    Column("pair", String(64), primary_key=True),
    Column("judgement", String(20), nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("given_by", Text, key="by", nullable=False),
    Column("given", Date, nullable=False),
    Column("expires", Date),
    Column("outcome", String(20), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("left_text", Text, key="left", nullable=False),
    Column("right_text", Text, key="right", nullable=False),
    Column("score", Float, nullable=False),
    Column("features", Text, nullable=False),
)
"""The fields of `contradict.types.Verdict`, by key; `features` is a JSON object.

Columns whose fields are called what SQL has a word for have other names.
"""
