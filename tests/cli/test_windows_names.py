"""Names of files as Windows has them are shown with `/`, as anywhere; its rules for paths are applied here by name."""

import ntpath
from pathlib import PureWindowsPath
from types import SimpleNamespace
from typing import Any, cast

import pytest

from linter.cli import shown
from linter.engine.files import locate, markdown_files


@pytest.fixture(autouse=True)
def _windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the modules that turn paths into names take Windows's rules for the system's."""
    rules = SimpleNamespace(path=SimpleNamespace(relpath=ntpath.relpath, realpath=ntpath.normpath))
    for module in (shown, markdown_files):
        monkeypatch.setattr(module, "os", rules)
        monkeypatch.setattr(module, "Path", PureWindowsPath)


def windows(path: str) -> Any:
    return cast("Any", PureWindowsPath(path))


@pytest.mark.parametrize(
    ("here", "wanted"),
    [
        (r"C:\lists\lanterns", "methodology/ropes.md"),
        (r"C:\lists", "lanterns/methodology/ropes.md"),
        (r"c:\LISTS\lanterns\methodology", "ropes.md"),
        (r"C:\lists\other", "../lanterns/methodology/ropes.md"),
    ],
)
def test_name_is_shown_with_slashes_from_any_folder(here: str, wanted: str) -> None:
    assert shown.shown_from(windows(r"C:\lists\lanterns"), windows(here))("methodology/ropes.md") == wanted


def test_name_in_the_list_has_slashes() -> None:
    root = windows(r"C:\lists\lanterns")

    assert locate._name(windows(r"C:\lists\lanterns\methodology\ropes.md"), root) == "methodology/ropes.md"
    assert locate._name(windows(r"c:\Lists\Lanterns"), root) == ""


def test_link_to_another_page_is_told_by_its_name_with_slashes() -> None:
    page = windows(r"C:\lists\lanterns\methodology\ropes.md")

    assert markdown_files._below(r"C:\lists\lanterns", page) == "methodology/ropes.md"
