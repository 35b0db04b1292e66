"""Addresses that stand for one still to be filled in."""

from linter.lazy import re
from linter.papers.addresses.arxiv import read_url
from linter.papers.addresses.urls import split

_WORDS = re.compile(
    r"to-?do|tb[ad]|fixme|x{3,}|n/?a|none|null|nil|undefined|\?+|\.{3,}|…|[-_]+|placeholder|coming[-_ ]?soon"
    r"|(?:(?:arxiv|blog|code|github|paper|pdf|project|repo)[-_ ]?)?(?:link|url|href)(?:[-_ ](?:address|here|to)\b.*)?"
    r"|(?:your|insert|add)[-_ ].*|[<{\[].*(?:link|url|address|todo).*[>}\]]",
    re.IGNORECASE,
)
_SAMPLE_ID = re.compile(
    r"(?=.*[xymn?*_#])[0-9xym?*_#n]{4}\.[0-9xn?*_#]{4,5}(?:v[0-9xn])?|1234\.56789?|(?:arxiv[-_ ]?)?id|x+", re.IGNORECASE
)
_SAMPLE_DOI = re.compile(r"/10\.(?:[x?*]+|[0-9x]+/x{3,}\Z).*", re.IGNORECASE)
_UNFINISHED_PAPER = {
    "arxiv.org": re.compile(r"/(?:abs|pdf|html)/?"),
    "openreview.net": re.compile(r"/(?:forum|pdf|attachment)/?(?:\?id=)?"),
}
_FRONT_PAGE = re.compile(r"/?")
_CODE_HOSTS = frozenset({"github.com", "gitlab.com", "huggingface.co", "bitbucket.org"})
_PAPER_HOSTS = frozenset(
    {"aclanthology.org", "arxiv.org", "doi.org", "openreview.net", "proceedings.neurips.cc", "semanticscholar.org"}
)
_DOI_HOSTS = frozenset({"doi.org", "dx.doi.org", "www.doi.org"})
_SAMPLE_STEP = re.compile(
    r"x{2,}|to-?do|tb[ad]|\.{3}|…|[<{\[].*|(?:your|my)[-_]?.*|user(?:-?name)?|owner|org(?:anization)?|repo(?:sitory)?(?:-?name)?",
    re.IGNORECASE,
)
# `xxx.lanl.gov` was arXiv's first address.
_SAMPLE_HOST = re.compile(r"(?!xxx\.lanl\.gov\Z)(?:.*\.)?(?:example\.(?:com|net|org)|x{3,}(?:\..*)?)", re.IGNORECASE)


def is_placeholder(url: str) -> bool:
    """Whether an address can only be one to be filled in, wherever it stands: `TODO`, `xxx`, `abs/xxxx.xxxxx`."""
    url = url.strip()
    parts = split(url)
    if parts.scheme not in ("http", "https"):
        return _WORDS.fullmatch(url) is not None
    address = read_url(url)
    if address and address.is_paper and address.id is None and _is_sample_id(address.id_text):
        return True
    if parts.host in _DOI_HOSTS and _SAMPLE_DOI.fullmatch(parts.path):
        return True
    unfinished = _UNFINISHED_PAPER.get(parts.host.removeprefix("www."))
    return unfinished is not None and unfinished.fullmatch(_path(url)) is not None


def names_nothing(url: str) -> bool:
    """Whether an address names no paper and no program: the page itself, a whole site, a sample.

    Elsewhere such an address may be meant; where a paper or code belongs it is a placeholder.
    """
    url = url.strip()
    if url in ("#", "#!", "/"):
        return True
    parts = split(url)
    if parts.scheme not in ("http", "https"):
        return False
    host = parts.host.removeprefix("www.")
    if _SAMPLE_HOST.fullmatch(host) or ("." not in host and _WORDS.fullmatch(host)):
        return True
    if host in _CODE_HOSTS and all(map(_SAMPLE_STEP.fullmatch, parts.path.strip("/").split("/")[:2])):
        return True
    return host in _CODE_HOSTS | _PAPER_HOSTS and _FRONT_PAGE.fullmatch(_path(url)) is not None


def _is_sample_id(text: str) -> bool:
    return (_SAMPLE_ID.fullmatch(text) or _WORDS.fullmatch(text)) is not None


def _path(url: str) -> str:
    parts = split(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
