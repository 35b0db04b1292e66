"""Servers on 127.0.0.1, and what asks them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from servers.arxiv import Arxiv, running_arxiv
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


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    monkeypatch.setenv("LITLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def arxiv(cache: Path) -> Iterator[Arxiv]:  # noqa: ARG001  whoever asks it has a cache
    """arXiv's interface without papers."""
    with running_arxiv() as arxiv:
        yield arxiv
