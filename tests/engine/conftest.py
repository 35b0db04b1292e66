"""The engine is tried with rules made up for it."""

from collections.abc import Iterator

import pytest
from support import stub_rules

from linter.rules import registry


@pytest.fixture
def stubs(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The made-up rules instead of the real ones."""
    stub_rules.install(monkeypatch)
    yield
    registry.records.cache_clear()
    registry.matching.cache_clear()
