"""Expressions of `.gitignore` patterns that no name makes slow.

pathspec writes `*` as `[^/]*` and `**` as `.+`, so that a pattern with ten of them tries all ways to share a long name
among these, and whoever opens a pull request chooses both. What stands between two wildcards need be looked for but
once, where it first is: whatever a later place allows, the next wildcard can take as well.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

# What pathspec's expressions are made of up to the end of a name; a set may begin with the bracket that would close it.
_TOKEN = re.compile(
    r"(?P<inner>\(\?:/\.\+\)\?)|(?P<star>\[\^/\][*+])|(?P<any>\[\^/\])|(?P<slash>/)"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*+\])|(?P<char>\\.|[^()\[\]{}\\?*+|.^$/])",
    re.DOTALL,
)
_HEAD, _HEAD_ANYWHERE = "^", "^(?:.+/)?"
_WILDCARD = re.compile(r"(?<!\\)[*+]")
# Of wildcards in an expression that is not understood: so many make no name slow.
_FEW = 2

Token = tuple[str, str]


def linear(expression: str) -> str:
    """An expression that matches the same names as one of pathspec's, and tries no wildcard's every length.

    A set such as `[!a]` matches no slash in it, as in git. Raises ValueError for an expression that has many wildcards
    and is not made as pathspec makes them.
    """
    head = _HEAD_ANYWHERE if expression.startswith(_HEAD_ANYWHERE) else _HEAD
    tokens, end = _tokens(expression, len(head))
    if not expression.startswith(head) or _wildcards(expression[end:]) > _FEW:
        return _with_few(expression)
    *leading, last = map(_folders, _split(tokens, "inner"))
    pieces = [_first(head, leading[0])] if leading else [head]
    pieces += [f"(?>(?:/.+?)??{folders}(?=/))" for folders in leading[1:]]
    return "".join([*pieces, "(?:/.+)?" if leading else "", last, expression[end:]])


def _with_few(expression: str) -> str:
    if _wildcards(expression) > _FEW:
        raise ValueError("too many wildcards")
    return expression


def _wildcards(expression: str) -> int:
    return len(_WILDCARD.findall(expression))


def _tokens(expression: str, start: int) -> tuple[list[Token], int]:
    """The tokens from a place up to what is none, and where that is."""
    found = []
    while token := _TOKEN.match(expression, start):
        found.append((str(token.lastgroup), token[0]))
        start = token.end()
    return found, start


def _split(tokens: Iterable[Token], kind: str) -> Iterator[list[Token]]:
    """The tokens between those of a kind, which are one more than these."""
    part: list[Token] = []
    for token in tokens:
        if token[0] == kind:
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _first(head: str, folders: str) -> str:
    """What stands before the first `**` that is not at the beginning."""
    return f"{head}{folders}" if head == _HEAD else f"^(?>(?:.+?/)??{folders}(?=/))"


def _folders(tokens: Sequence[Token]) -> str:
    return "/".join(map(_folder, _split(tokens, "slash")))


def _folder(tokens: Sequence[Token]) -> str:
    """One step of a path: between stars, what is first found stands; behind the last one, what the step ends in."""
    stars = [text for kind, text in tokens if kind == "star"]
    first, *others = map(_literal, _split(tokens, "star"))
    leading = [f"(?>{star}?{part})" for star, part in zip(stars[:-1], others[:-1], strict=True)]
    return "".join([first, *leading, *stars[-1:], *others[-1:]])


def _literal(tokens: Iterable[Token]) -> str:
    """What stands for a fixed number of characters."""
    return "".join(f"(?!/){text}" if kind == "set" else text for kind, text in tokens)
