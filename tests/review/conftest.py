"""The application over a store with two runs, and a client that talks to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from contradict.review import Access, Desk, allowed_hosts, application
from contradict.stores import open_store
from contradict.stores.sql import SqlStore
from review.served import TODAY, fill


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    path = tmp_path / "contradict.db"
    fill(path)
    with open_store(str(path)) as opened:
        yield opened


@pytest.fixture
def desk(store: SqlStore) -> Iterator[Desk]:
    with open_store(store.where, read_only=True) as reading:
        yield Desk(reading, store, lambda: TODAY)


@pytest.fixture
def app(desk: Desk) -> Starlette:
    return application(desk, Access(), allowed_hosts("127.0.0.1"))


@pytest.fixture
def client(app: Starlette) -> Iterator[TestClient]:
    with TestClient(app, base_url="http://127.0.0.1:8000", follow_redirects=False) as opened:
        yield opened
