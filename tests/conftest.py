"""What holds for all tests."""

import pytest


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or fills the caches of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LITLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield
