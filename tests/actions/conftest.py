"""Where a pull or merge request begins."""

from pathlib import Path

import pytest
from support.proposed import OLD
from support.repository import Repository


@pytest.fixture
def pulled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A list with an old finding."""
    repository = Repository(tmp_path / "list", monkeypatch)
    repository.commit(README=OLD)
    return repository
