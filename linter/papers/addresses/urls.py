"""Addresses: their parts, and one spelling for all addresses of one paper."""

from collections.abc import Iterator
from functools import lru_cache
from sys import intern
from urllib.parse import unquote

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.arxiv import id_of
from linter.papers.addresses.redirects import destination
from linter.papers.doi import arxiv_of, doi_of

# RFC 3986, appendix B; it matches any text.
_PARTS = re.compile(
    r"(?:([a-z][a-z0-9+.-]*+):)?(?://([^/?#\\]*+))?([^?#]*+)(?:\?([^#]*+))?(?:#(.*))?", re.IGNORECASE | re.DOTALL
)
_AUTHORITY = re.compile(r"(?:(.*)@)?(\[[^\]]*\]|[^:]*)(?::(.*))?", re.DOTALL)
_LONGEST_HOST = 253  # RFC 1035, section 2.3.4, without the dot of the root
_TRACKING = re.compile(
    r"utm_\w*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|trk|trkinfo|ref_src|ref_url|_hsenc|_hsmi", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Url:
    """The parts of an address, as written but for `scheme` and `host`, which are in lower case.

    `user` is what stands before `@`; a part that is absent is the empty string.
    """

    scheme: str
    user: str
    host: str
    port: str
    path: str
    query: str
    fragment: str


@lru_cache(65536)  # a dozen rules ask it of every link of a file, one after the other
def split(url: str) -> Url:
    """The parts of an address. Any text has them: what is no address is all path."""
    found = _PARTS.match(url)
    if not found:
        return Url("", "", "", "", url, "", "")
    scheme, authority, path, query, fragment = (part or "" for part in found.groups())
    place = _AUTHORITY.match(authority)
    user, host, port = (part or "" for part in place.groups()) if place else ("", authority, "")
    # Addresses by the thousand have one scheme and the same few hosts.
    return Url(intern(scheme.lower()), user, intern(host.lower().rstrip(".")), port, path, query, fragment)


def is_tracking(parameter: str) -> bool:
    """Whether a query parameter of that name only says where the reader came from."""
    return _TRACKING.fullmatch(parameter) is not None


def domains(host: str) -> Iterator[str]:
    """A host and the domains that it is in, from within: `a.b.org`, `b.org`, `org`.

    None for one longer than the name of any can be: it is nobody's, and to take it apart would take long.
    """
    while host and len(host) <= _LONGEST_HOST:
        yield host
        host = host.partition(".")[2]


# Sites that show one paper at several addresses: what identifies it in path and query, and the common spelling.
# Compiled when first met, for a list meets few of them.
_PROCEEDINGS = (
    r"/(?:paper_files/)?paper/(?:(\d{4})/(?:hash|file)/([0-9a-f]{16,})-.*|(\d{1,5})-[^/?]*(?:\?.*)?)",
    "{host}/paper/{keys}",
)
_ANTHOLOGY = (
    r"(?:.*/)?([a-z]\d\d-\d{4,5}|\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d+)(?:v\d+)?(?:\.pdf|\.bib)?(?:\?.*)?",
    "aclanthology.org/{0}",
)
_PUBMED = (r"(?:/pmc)?/articles/(pmc\d+)(?:[/?].*)?", "pmc.ncbi.nlm.nih.gov/articles/{0}")
_SSRN = (r"/(?:sol3/.*[?&]abstract_?id=|abstract=)(\d+).*", "doi.org/10.2139/ssrn.{0}")
_SITES = {
    "openreview.net": (r"/(?:forum|pdf|attachment)/?\?(?:.*&)?id=([\w-]+).*", "openreview.net/forum?id={0}"),
    "aclanthology.org": _ANTHOLOGY,
    "aclanthology.info": _ANTHOLOGY,
    "aclweb.org": _ANTHOLOGY,
    "proceedings.neurips.cc": _PROCEEDINGS,
    "papers.neurips.cc": _PROCEEDINGS,
    "papers.nips.cc": _PROCEEDINGS,
    "proceedings.mlsys.org": _PROCEEDINGS,
    "proceedings.iclr.cc": _PROCEEDINGS,
    "proceedings.mlr.press": (r"/([vr]\d+)/([^/.?]+)(?:\.html|/.*)?(?:\?.*)?", "proceedings.mlr.press/{0}/{1}"),
    "raw.githubusercontent.com": (  # where newer volumes keep their PDFs
        r"/mlresearch/([vr]\d+)/[^/]+/(?:assets/)?([^/]+)/[^/]+\.pdf",
        "proceedings.mlr.press/{0}/{1}",
    ),
    "openaccess.thecvf.com": (r".*/([^/]+)_paper\.(?:html|pdf)(?:\?.*)?", "openaccess.thecvf.com/{0}"),
    "jmlr.org": (r"/papers/v(?:olume)?(\d+)/([^/.]+).*", "jmlr.org/papers/v{0}/{1}"),
    "ojs.aaai.org": (r"/index\.php/([^/]+)/article/(?:view|download)/(\d+).*", "ojs.aaai.org/{0}/{1}"),
    "ijcai.org": (r"/proceedings/(\d{4})/0*(\d+)(?:\.pdf)?", "ijcai.org/proceedings/{0}/{1}"),
    "ieeexplore.ieee.org": (r".*(?:/document/|[?&]arnumber=)(\d+).*", "ieeexplore.ieee.org/document/{0}"),
    "sciencedirect.com": (r"/science/article/(?:abs/)?pii/(\w+).*", "sciencedirect.com/pii/{0}"),
    "semanticscholar.org": (r"/paper/(?:[^/]+/)?([0-9a-f]{40}).*", "semanticscholar.org/paper/{0}"),
    "usenix.org": (
        r"/(?:conference/([a-z]+\d\d)/presentation/([\w-]+)|system/files/([a-z]+\d\d)-([\w-]+?)(?:_\d)?\.pdf)(?:\?.*)?",
        "usenix.org/conference/{0}/{1}",
    ),
    "nature.com": (r"/articles/([a-z]?[\w-]+?)(?:\.pdf|/.*)?(?:\?.*)?", "doi.org/10.1038/{0}"),
    "mdpi.com": (r"/(\d{4}-\d{3}[\dx])/(\d+)/(\d+)/(\d+)(?:/(?:html?|pdf|xml).*)?(?:\?.*)?", "mdpi.com/{keys}"),
    "ssrn.com": _SSRN,
    "papers.ssrn.com": _SSRN,
    "ncbi.nlm.nih.gov": _PUBMED,
    "pmc.ncbi.nlm.nih.gov": _PUBMED,
    "github.com": (r"/([^/?]+)/([^/?]+?)(?:\.git)?(?:/(?:tree|blob)/(?:main|master))?(?:\?.*)?", "github.com/{0}/{1}"),
}
_ONE_HOST = {"papers.neurips.cc": "proceedings.neurips.cc", "papers.nips.cc": "proceedings.neurips.cc"}
_CASE_MATTERS = frozenset({"openreview.net", "openaccess.thecvf.com"})
_INDEX = re.compile(r"/(?:index\.html?)?$")
_MINOR_FRAGMENT = re.compile(r"page=\d+|:~:.*|readme|abstract|", re.IGNORECASE | re.DOTALL)
_ANTHOLOGY_DOI = re.compile(r"10\.(?:18653|3115)/v1/(?=[a-z]\d\d-\d{4,5}$|\d{4}\.)")


def normalised(url: str) -> str:
    """One spelling for all addresses of one paper, for comparing: no address to be visited.

    Scheme, `www.`, case of the host, final slash and tracking parameters do not count; abstract page, PDF and
    attachment of one paper are one; a DOI is the same wherever it stands. A fragment that may name another thing on
    a page stays. What but leads on to an address is that address.
    """
    url = destination(url)
    paper, doi = id_of(url), doi_of(url)
    if doi:
        paper = paper or arxiv_of(doi)
    if paper:
        return f"arxiv.org/abs/{paper.base}"
    if doi:
        anthology = _ANTHOLOGY_DOI.match(doi)
        return f"aclanthology.org/{doi[anthology.end() :]}" if anthology else f"doi.org/{doi}"
    parts = split(url.strip())
    host = parts.host.removeprefix("www.")
    path = _INDEX.sub("", unquote(parts.path))
    query = "&".join(sorted(one for one in parts.query.split("&") if one and not is_tracking(one.partition("=")[0])))
    rest = f"{path}?{query}" if query else path
    pattern, spelling = _SITES.get(host, ("", ""))
    found = re.fullmatch(pattern, rest, re.IGNORECASE | re.DOTALL) if pattern else None
    if found:
        keys = [key if host in _CASE_MATTERS else key.lower() for key in found.groups() if key]
        return spelling.format(*keys, keys="/".join(keys), host=_ONE_HOST.get(host, host))
    fragment = "" if _MINOR_FRAGMENT.fullmatch(parts.fragment) else f"#{parts.fragment}"
    return f"{host}{rest}{fragment}"
