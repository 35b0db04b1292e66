"""One server for many tests, each with a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.editor import Editor


@pytest.fixture(scope="session")
def shared_editor(_own_cache: None) -> Iterator[Editor]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1768435200")
        editor = Editor()
    yield editor
    assert (editor.quit(), editor.stderr) == (0, "")


@pytest.fixture
def editor(shared_editor: Editor) -> Iterator[Editor]:
    """An editor that has nothing open."""
    opened: list[str] = []
    real_open = shared_editor.open

    def open_text(uri: str, text: str, *, language: str = "markdown") -> None:
        opened.append(uri)
        real_open(uri, text, language=language)

    shared_editor.open = open_text  # type: ignore[method-assign]
    yield shared_editor
    shared_editor.open = real_open  # type: ignore[method-assign]
    for uri in opened:
        shared_editor.close(uri)
    shared_editor.told.clear()
    shared_editor.messages.clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a list whose configuration says nothing."""
    (tmp_path / "litlint.toml").touch()
    return tmp_path
