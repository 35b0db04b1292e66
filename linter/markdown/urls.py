"""Bare addresses that GitHub makes links (GitHub Flavored Markdown, 6.9; cmark-gfm, extensions/autolink.c)."""

import re

# How such an address begins.
BARE_URL = r"(?:[Hh]ttps?|HTTPS?)://|(?:www|WWW)\."

_HOST = re.compile(r"(?:[Hh]ttps?://|HTTPS?://)?+((?:[^\W_]|[-._]){1,255})")
_REST = re.compile(r"[^\s<]*")
_REST_IN_BRACKETS = re.compile(r"[^\s<\]]*")
_ENTITY = re.compile(r"&[A-Za-z0-9]+;\Z")


def bare_url(text: str, start: int, *, in_brackets: bool = False) -> str | None:
    """The address that begins at a match of `BARE_URL`; None where it is no link. In brackets it ends with these."""
    is_www = text[start] in "wW"
    before = text[start - 1] if start else " "
    if is_www and not before.isspace() and before not in "*_~(":
        return None
    if not is_www and before.isascii() and before.isalpha():
        return None
    host = _HOST.match(text, start)
    labels = host[1].split(".") if host else []
    if len([label for label in labels if label]) < 1 + is_www or "_" in "".join(labels[-2:]):
        return None
    rest = (_REST_IN_BRACKETS if in_brackets else _REST).match(text, start)
    if rest is None:
        return None
    return rest[0] if text[rest.end() : rest.end() + 1] == "]" else _trimmed(rest[0])


def _trimmed(url: str) -> str:
    surplus = url.count(")") - url.count("(")
    end = len(url)
    while end:
        last = url[end - 1]
        if last == ")" and surplus > 0:
            surplus -= 1
            end -= 1
        elif last in "?!.,:*_~'\"":
            end -= 1
        elif last == ";":
            entity = _ENTITY.search(url, max(0, end - 34), end)
            end = entity.start() if entity else end - 1
        else:
            break
    return url[:end]
