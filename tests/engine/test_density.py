"""A file that is nearly all structure is not read, as one that is too large is not."""

import pytest

from linter.config.model import Config
from linter.engine.density import marks_in, most_marks
from linter.engine.files.lists import MemoryList, UnreadableError
from linter.engine.reading import read_source


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("", 0),
        ("lantern", 0),
        ("a\nb\r\nc\n", 4),
        ("a\n\nb\n", 2),
        ("[a](https://a.example) <b> `c` https://b.example/?d=e", 7),
        ("a\u202eb\u2066", 2),
    ],
)
def test_marks_are_what_reading_costs(text: str, marks: int) -> None:
    assert marks_in(text) == marks


def test_a_larger_limit_of_bytes_allows_more_marks() -> None:
    assert most_marks(1_000) == most_marks(5_000_000) == 50_000
    assert most_marks(15_000_000) == 2_050_000


def test_file_of_too_many_marks_is_not_read() -> None:
    papers = MemoryList({"a.md": "a\n" * 50_001})

    with pytest.raises(UnreadableError, match=r"^its 50,001 lines, .* more than the 50,000 that max-file-size, 5MB,"):
        read_source(papers, "a.md", Config())


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        pytest.param("a\n" * 50_000, "5MB", id="as many as are allowed"),
        pytest.param("a\n" * 50_001, "6MB", id="more are allowed"),
        pytest.param("lantern " * 500_000, "5MB", id="hardly any"),
    ],
)
def test_other_files_are_read(text: str, limit: str) -> None:
    assert read_source(MemoryList({"a.md": text}), "a.md", Config(max_file_size=limit)).text == text
