"""The addresses that a list links to, each with all of its places."""

from linter.config.model import Config
from linter.engine.files.lists import MemoryList
from linter.engine.outgoing import outgoing

TEXTS = {
    "a.md": (
        "# L\n\n[a](https://a.example/1) [b](x.md) [c](#l) [d](mailto:doe@a.example) <https://a.example/2>\n"
        "![p](HTTP://a.example/3.png) [e](//a.example/4) [f](ftp://a.example/5) `https://a.example/6`\n"
    ),
    "b.md": '[t] <a href="https://a.example/1">x</a> www.a.example\n\n[t]: https://a.example/1#part\n',
}


def places(*names: str) -> dict[str, list[tuple[str, int, int]]]:
    found = outgoing(MemoryList(TEXTS), Config(), names)
    return {
        url: [(at.file, at.location.row, at.location.column) for at in places] for url, places in found.places.items()
    }


def test_each_address_has_all_its_places() -> None:
    assert places("b.md", "a.md") == {
        "https://a.example/1": [("a.md", 3, 5), ("b.md", 1, 14)],
        "https://a.example/2": [("a.md", 3, 71)],
        "HTTP://a.example/3.png": [("a.md", 4, 6)],
        "http://www.a.example": [("b.md", 1, 41)],
        "https://a.example/1#part": [("b.md", 3, 6)],
    }


def test_only_files_asked_for_are_read() -> None:
    assert set(places("b.md")) == {"https://a.example/1", "https://a.example/1#part", "http://www.a.example"}


def test_file_that_cannot_be_read_is_told() -> None:
    class Binary(MemoryList):
        def read(self, _name: str) -> bytes:
            return b"\0"

    found = outgoing(Binary({"a.md": ""}), Config(), ["a.md"])

    assert (found.places, found.unreadable) == ({}, {"a.md": "it is a binary file: byte 1 is NUL"})
