"""What has been found valid is not validated again, and nothing goes wrong where that cannot be noted."""

import subprocess
import sys
from pathlib import Path

import pytest

from linter import remembered
from linter.config.load import from_toml
from linter.config.memory import is_remembered, remember

TEXT = '[arxiv]\nlink-form = "pdf"\n'
LOADED = """
import sys
from linter.config.load import from_toml
from_toml({!r}, "litlint.toml")
print("pydantic" in sys.modules)
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LITLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def loads_pydantic(text: str) -> bool:
    done = subprocess.run([sys.executable, "-c", LOADED.format(text)], capture_output=True, text=True, check=True)
    return done.stdout.strip() == "True"


def test_unchanged_configuration_loads_without_pydantic() -> None:
    assert [loads_pydantic(TEXT), loads_pydantic(TEXT)] == [True, False]


def test_no_configuration_loads_without_pydantic() -> None:
    assert not loads_pydantic("")


def test_another_value_is_another_configuration() -> None:
    remember({"arxiv": {"link-form": "pdf"}})

    assert not is_remembered({"arxiv": {"link-form": "abs"}})


def test_order_of_keys_does_not_matter() -> None:
    remember({"exclude": [], "include": []})

    assert is_remembered({"include": [], "exclude": []})


def test_another_tool_asks_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    remember({"arxiv": {"link-form": "pdf"}})
    monkeypatch.setattr(remembered, "tool", lambda: "another")

    assert not is_remembered({"arxiv": {"link-form": "pdf"}})


def test_folder_that_cannot_be_made_is_a_miss(cache: Path) -> None:
    cache.write_text("a file where the folder would be", encoding="utf-8")

    assert from_toml(TEXT, "litlint.toml").arxiv.link_form == "pdf"
    assert not is_remembered({"arxiv": {"link-form": "pdf"}})


def test_damaged_memory_changes_nothing(cache: Path) -> None:
    config = from_toml(TEXT, "litlint.toml")
    for path in cache.rglob("*"):
        if path.is_file():
            path.write_bytes(b"\x00{")

    assert from_toml(TEXT, "litlint.toml") == config


def test_invalid_configuration_is_not_remembered(cache: Path) -> None:
    with pytest.raises(Exception, match="unknown key"):
        from_toml("nothing = 1\n", "litlint.toml")

    assert not cache.exists()
