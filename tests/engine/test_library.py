"""What other programs call."""

import subprocess
import sys
from pathlib import Path

import pytest

import linter
from linter.engine.library import check_paths, check_text, read_entries


@pytest.mark.usefixtures("stubs")
def test_text_is_checked_without_a_disk() -> None:
    result = check_text("bad\n")

    assert [(one.file, one.code) for one in result.findings] == [("README.md", "TST001")]


@pytest.mark.usefixtures("stubs")
def test_paths_are_checked_with_the_configuration_of_their_list(tmp_path: Path) -> None:
    (tmp_path / "litlint.toml").write_text('ignore = ["TST001"]\n', encoding="utf-8")
    (tmp_path / "a.md").write_text("bad ugly\n", encoding="utf-8")

    assert [one.code for one in check_paths([tmp_path]).findings] == ["TST003"]


def test_entries_are_read_from_a_text() -> None:
    (entry,) = read_entries("# List\n\n## Section\n\n- [A Title](https://arxiv.org/abs/2309.12307), 2023.\n")

    assert entry.title == "A Title"


def test_face_gives_every_public_name() -> None:
    assert [getattr(linter, name).__name__ for name in linter.__all__] == linter.__all__


def test_face_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match="no attribute 'check_everything'"):
        linter.__getattr__("check_everything")


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys, linter; print([name for name in sys.modules if name.startswith('linter.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_checking_loads_neither_pydantic_nor_pathspec_nor_platformdirs() -> None:
    heavy = "{'pydantic', 'pathspec', 'platformdirs', 'httpx', 'rich'}"
    code = f"import sys, linter; linter.check_text('# List\\n'); print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set()"
