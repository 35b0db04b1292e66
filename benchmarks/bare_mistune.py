"""The reference: mistune alone builds the syntax tree of each file named on standard input, one a line."""

import sys

import mistune

parse = mistune.create_markdown(renderer=None, plugins=["table", "math"])
for name in sys.stdin.read().splitlines():
    with open(name, encoding="utf-8-sig") as file:  # noqa: PTH123  pathlib would be one import more than bare
        parse(file.read())
