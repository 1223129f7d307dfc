"""The first tables: memory, runs, parts of the last run, verdicts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "kinds",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(200), nullable=False, unique=True),
    )
    op.create_table(
        "memory",
        sa.Column("kind", sa.Integer, sa.ForeignKey("kinds.id"), nullable=False),
        sa.Column("key", sa.LargeBinary(32), nullable=False),
        sa.Column("value", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("kind", "key"),
    )
    op.create_table(
        "runs",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("report", sa.LargeBinary),
    )
    op.create_table(
        "parts",
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("name", "place"),
    )
    op.create_table(
        "verdicts",
        sa.Column("pair", sa.String(64), primary_key=True),
        sa.Column("judgement", sa.String(20), nullable=False, index=True),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("given_by", sa.Text, nullable=False),
        sa.Column("given", sa.Date, nullable=False),
        sa.Column("expires", sa.Date),
        sa.Column("outcome", sa.String(20), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("left_text", sa.Text, nullable=False),
        sa.Column("right_text", sa.Text, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("features", sa.Text, nullable=False),
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in ("verdicts", "parts", "runs", "memory", "kinds"):
        op.drop_table(table)
