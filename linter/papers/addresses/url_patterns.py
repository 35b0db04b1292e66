"""Patterns for addresses: a host, or a text with `*` for whatever stands there."""

from collections.abc import Callable, Iterable
from fnmatch import translate

from linter.lazy import re
from linter.papers.addresses.urls import split

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*+://", re.IGNORECASE)
_BRACKET = re.compile(r"[\[?]")


def matcher(patterns: Iterable[str]) -> Callable[[str], bool]:
    """What tells whether some pattern stands for an address: for its host, or for all of it, the scheme or not.

    A host stands for its subdomains too. `*` is the one wildcard; case does not count.
    """
    # fnmatch's patterns never go back over what a `*` has taken, so that none of them is slow.
    compiled = [re.compile(translate(_BRACKET.sub(r"[\g<0>]", pattern.strip().casefold()))) for pattern in patterns]

    def matches(url: str) -> bool:
        whole = url.strip().casefold()
        labels = split(whole).host.split(".")
        hosts = (".".join(labels[place:]) for place in range(len(labels)))
        texts = (whole, _SCHEME.sub("", whole, count=1), *hosts)
        return any(pattern.match(text) for pattern in compiled for text in texts)

    return matches
