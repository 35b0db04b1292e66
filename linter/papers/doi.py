"""Digital object identifiers in addresses and texts.

Syntax: https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html. A DOI is compared without regard to case, so all
functions give it in lower case.
"""

from urllib.parse import quote, unquote

from linter.lazy import re
from linter.papers.addresses.redirects import destination
from linter.papers.arxiv import ArxivId, read_id

_PREFIX = r"(?<![\w.])10\.[0-9]{4,9}(?:\.[0-9]+)*/"
_DOI = re.compile(_PREFIX + r"[^\s\"<>{}|\\^`]+")
_DOI_IN_PATH = re.compile(_PREFIX + r"\S+")
_WHOLE_DOI = re.compile(r"\s*(?:doi\s*:\s*)?(10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+)\s*", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?:)?//([^/?#]+)([^?#]*)", re.IGNORECASE)
_RESOLVER = re.compile(r"(?:dx\.|www\.)?doi\.org(?::[0-9]+)?", re.IGNORECASE)
# What publishers append to the DOI in the paths of their pages.
_VIEW = re.compile(
    r"(?:/(?:abstract|full|fulltext|full/html|pdf|epdf|epub|html|meta|references|summary)|\.full(?:-text)?(?:\.pdf)?"
    r"|\.pdf|\.html?)$",
    re.IGNORECASE,
)
# MIT Press, Oxford and others on one platform put a number of their own behind it: `…/article/doi/DOI/115346`.
_ARTICLE = re.compile(r"/article(?:-[a-z]+)?/doi/$", re.IGNORECASE)
_ARTICLE_NUMBER = re.compile(r"/[0-9]{4,}(?:/[^/]*)?$")
_PREPRINT_VERSION = re.compile(r"^(10\.1101/[0-9.]+)v[0-9]+$")
_CLOSING = {")": "(", "]": "["}


def read_doi(text: str) -> str | None:
    """The DOI that the whole text is, bare (`10.1145/3`), with `doi:` or as an address; None where it is none."""
    found = _WHOLE_DOI.fullmatch(text)
    return _trimmed(found[1]).lower() if found else doi_of(text.strip())


def find_doi(text: str) -> str | None:
    """The first DOI that stands anywhere in a text, without the punctuation behind it."""
    found = _DOI.search(text)
    return _trimmed(found[0]).lower() if found else None


def doi_of(url: str) -> str | None:
    """The DOI in the path of an address: the resolver's (`doi.org/…`) or a publisher's (`dl.acm.org/doi/abs/…`)."""
    address = _ADDRESS.match(destination(url))
    if not address:
        return None
    host, path = address[1], unquote(address[2])
    found = _DOI_IN_PATH.search(path)
    if not found:
        return None
    doi = _trimmed(found[0]).lower()
    if _RESOLVER.fullmatch(host):
        return doi
    doi = _VIEW.sub("", doi.rstrip("/"))
    if _ARTICLE.search(path, 0, found.start()):
        doi = _ARTICLE_NUMBER.sub("", doi)
    return _PREPRINT_VERSION.sub(r"\1", doi)


def doi_address(doi: str, resolver: str = "https://doi.org") -> str:
    """The address of a DOI at a resolver; what would end its path is percent-encoded."""
    return f"{resolver.rstrip('/')}/{quote(doi, safe='/:;()')}"


def arxiv_of(doi: str) -> ArxivId | None:
    """The paper whose DOI arXiv itself gave out: `10.48550/arXiv.ID`."""
    prefix, _, identifier = doi.lower().partition("/arxiv.")
    return read_id(identifier) if prefix == "10.48550" else None


def _trimmed(doi: str) -> str:
    """Without punctuation at the end; a closing bracket stays where the DOI itself opens it."""
    end = len(doi)
    unopened = {closing: doi.count(closing) - doi.count(opening) for closing, opening in _CLOSING.items()}
    while end:
        last = doi[end - 1]
        if last in _CLOSING:
            if unopened[last] <= 0:
                break
            unopened[last] -= 1
        elif last not in ".,;:'*_!?/":
            break
        end -= 1
    return doi[:end]
