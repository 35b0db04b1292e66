"""Servers on 127.0.0.1, and what asks them."""

from collections.abc import Iterator

import pytest
from servers.local import LocalServer, reply, running

from linter.facts.fetch import Fetcher


@pytest.fixture
def server() -> Iterator[LocalServer]:
    """A server that answers `fine` unless it is told otherwise."""
    with running(reply(b"fine")) as server:
        yield server


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    """One that may ask it."""
    with Fetcher(timeout=2, allows_private=True) as fetcher:
        yield fetcher
