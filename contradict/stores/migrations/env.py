"""Runs the migrations over the connection that `contradict.stores.migrating` hands over."""

from alembic import context

from contradict.stores.schema import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
