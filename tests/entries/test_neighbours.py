"""What an entry lacks that its neighbours have."""

import pytest

from linter.entries.neighbours import unlike_neighbours
from linter.entries.read import read_outline
from linter.markdown.document import parse
from linter.text.source import Source


def lacking(*sections: str) -> list[str]:
    """The entries reported, of sections in which an upper-case letter has what a lower-case one lacks."""
    text = ""
    for number, letters in enumerate(sections):
        text += f"## S{number}\n\n" + "".join(
            f"- **{a}{number} of Lanterns**. [paper](https://a.org/{a}.pdf)\n" for a in letters
        )
    entries = read_outline(parse(Source("list.md", text))).entries
    return [
        entry.title.split()[0] for entry in unlike_neighbours({entry: entry.title[0].isupper() for entry in entries})
    ]


@pytest.mark.parametrize(
    ("sections", "found"),
    [
        (["ABCd"], ["d0"]),
        (["ABCDef"], ["e0", "f0"]),
        (["ABCdef"], []),
        (["ABc"], []),
        (["ABCDE", "Ab"], ["b1"]),
        (["ABCDE", "b"], []),
        (["ABcde", "Ab"], []),
        (["ABCde", "Ab"], []),
        (["abcd"], []),
    ],
)
def test_four_in_five_of_the_others(sections: list[str], found: list[str]) -> None:
    assert lacking(*sections) == found
