"""What an address leads to beyond doubt: a paper, or a repository as such."""

from linter.lazy import re
from linter.papers.addresses.arxiv import id_of, read_url
from linter.papers.addresses.hosts import HostKind, host_kind
from linter.papers.addresses.urls import split

_REPOSITORY_HOSTS = frozenset({"github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com"})
# The repository itself; its files may be anything, papers included.
_REPOSITORY = re.compile(r"/+[\w.-]+/+(?P<name>[\w.-]+)/*(?:(?:-/)?tree/[\w.-]+/*)?")
_ANONYMOUS = re.compile(r"/r/+(?P<name>[\w.-]+)/*")
_HOLDS_PAPER = re.compile(r"paper|thesis|report|manuscript|publication|preprint|arxiv|pdf", re.IGNORECASE)

# Hosts of papers where other things are kept as well.
_MIXED_HOSTS = ("researchgate.net", "osf.io", "computer.org")
_NO_PAPER = re.compile(
    r"\.(?:zip|gz|tgz|tar|7z|rar|bz2|ipynb)(?:$|[?&#])|attachment|suppl|software|artifact|[?&]name="
    r"|^/+(?:src|e-print|do|group|profile|venue)\b|code-availability|#code",
    re.IGNORECASE,
)
# DOIs are also given to programs and data; these prefixes are publishers of papers: ACM, IEEE, ACL, Springer, Elsevier,
# Nature, MIT Press, AAAI, IJCAI, ISCA, Wiley.
_PAPER_DOI = re.compile(r"/+10\.(?:1145|1109|18653|1007|1016|1038|1162|1609|24963|21437|1002|1111)/", re.IGNORECASE)


def is_repository(url: str) -> bool:
    """Whether an address is that of a whole repository, and not of one that may be a paper's own."""
    parts = split(url)
    host = parts.host.removeprefix("www.")
    if host == "anonymous.4open.science":
        found = _ANONYMOUS.fullmatch(parts.path)
    else:
        is_code = host in _REPOSITORY_HOSTS and host_kind(url) is HostKind.CODE
        found = _REPOSITORY.fullmatch(parts.path) if is_code else None
    return found is not None and not _HOLDS_PAPER.search(found["name"])


def is_paper(url: str) -> bool:
    """Whether an address is that of a paper, at arXiv, a publisher or in proceedings, and not of what goes with it."""
    parts = split(url)
    host = parts.host.removeprefix("www.")
    rest = f"{parts.path}?{parts.query}#{parts.fragment}"
    if host_kind(url) is not HostKind.PAPER or _NO_PAPER.search(rest) or host in _MIXED_HOSTS:
        return False
    if read_url(url):
        return id_of(url) is not None
    if host in ("doi.org", "dx.doi.org"):
        return _PAPER_DOI.match(parts.path) is not None
    return bool(parts.path.strip("/"))
