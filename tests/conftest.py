"""What holds for all tests."""

import pytest
from hypothesis import settings

from linter.lazy import dataclasses

dataclasses.refuse_changes = True  # before any module of ours makes a class

# A machine that is busy with other tests is no defect of the one that was slow. Elsewhere hypothesis tries other inputs
# each time; where CI is set it tries the same ones, and so does what is made of its settings here
settings.register_profile("patient", parent=settings.default, deadline=None)
settings.load_profile("patient")


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or fills the caches of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LITLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield
