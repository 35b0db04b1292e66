"""Entries of endless repetitions are read to their end, in time that grows with their length.

No clock is read: where the time grew with the square of the length, one of these alone would take minutes.
"""

import pytest
from support.outlines import outline_of

TITLE = "[Lanterns of Long Halls](https://arxiv.org/abs/2309.12307)"
BADGE = "[![stars](https://img.shields.io/a)](https://github.com/doe/lantern) "
PIECES = (
    BADGE,
    f"{TITLE}, ",
    "Jane Doe, ",
    "Doe: ",
    "Lights of Halls | ",
    "Lights? 2020 ",
    "“Lights ",
    "【灯】",
    "《灯",
    "**Lights** ",
    "<br>",
    "([a](b) ",
    "<a href='https://arxiv.org/abs/2309.12307'>",
    "Moss A. [J]. ",
    "Moss, Ada, ",
    "(2024-ICML) Ada Moss, ",
    "Ada Moss. 2024. “Lights.” ",
)


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("entry", ["- {}{}\n", "{}{}\n", "| Title |\n|---|\n| {}{} |\n", "- {1}{0}\n"])
def test_endless_entry_is_read(entry: str, piece: str) -> None:
    assert outline_of("# Lights\n\n" + entry.format(piece * (30_000 // len(piece)), TITLE)).sections
