"""Addresses at arXiv, and at the sites that show its papers.

Forms: https://info.arxiv.org/help/arxiv_identifier.html, and what arXiv's own pages link to.
"""

from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from urllib.parse import unquote

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.redirects import destination
from linter.papers.arxiv import TOKEN, ArxivId, parse_id, read_id

# Loose on purpose: an address that lacks its scheme, misspells it or stands in brackets still names a paper.
_ADDRESS = re.compile(
    r"[\s(]*+(?:[a-z][a-z0-9+.-]*+:)?/*+(?:[^/?#@]*+@)?(?P<host>[^/?#:@\s]++)(?::[0-9]*+)?(?P<path>[^?#]*+)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
# Search engines have also seen the machines behind its name: `arxiv-export-lb.library.cornell.edu`.
_ARXIV_HOST = re.compile(r"(?:[a-z0-9-]+\.)*arxiv\.org|xxx\.lanl\.gov|arxiv(?:-[a-z0-9-]+)?\.library\.cornell\.edu")
_ARXIV_PATH = re.compile(
    r"/*+(?:(?P<form>abs|pdf|html|ps|dvi|src|e-print|format|other)(?:/++|$)"
    # Some take `paper` for the word that arXiv's addresses have.
    r"|ftp/(?:arxiv|(?P<archive>[a-z-]+))/papers/[0-9]{4}/(?=[0-9])|(?:papers?/++)?(?=" + TOKEN.pattern + r"))",
    re.IGNORECASE,
)
# Readers of arXiv: what stands before the identifier in their paths. Compiled when first met.
_MIRRORS = {
    "ar5iv.labs.arxiv.org": r"(?:(?P<form>html|abs|pdf)/)?",
    "ar5iv.org": r"(?:(?P<form>html|abs|pdf)/)?",
    "alphaxiv.org": r"(?:[a-z]{2}/)?(?P<form>abs|pdf|html|overview|resources|audio|blog)/",
    "huggingface.co": r"papers/",
    "hf.co": r"papers/",
    "arxiv-vanity.com": r"papers/",
    "papers.cool": r"arxiv/",
    "scirate.com": r"arxiv/",
    "semanticscholar.org": r"(?:arxiv/|(?:paper/)?(?=arxiv:))",
    "api.semanticscholar.org": r"(?=arxiv:)",
    "catalyzex.com": r"paper/(?=arxiv:)",
    "emergentmind.com": r"papers/",
    "hjfy.top": r"arxiv/",
    "inspirehep.net": r"arxiv/",
    "talk2arxiv.org": r"(?P<form>abs|pdf)/",
    "doi.org": r"10\.48550/arxiv\.",
    "dx.doi.org": r"10\.48550/arxiv\.",
}
# Copies of all of arXiv, paths and all, are called after it: `arxiv.example.net/abs/2309.12307`.
_COPY_HOST = re.compile(r"arxiv\.(?!org$)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})?")
_COPY = r"(?P<form>abs|pdf)/"
# A machine of arXiv by its number, as search engines have seen it, or a provider's cache, which keeps the host in the
# path: `http://192.0.2.7/arxiv.org/pdf/2309.12307`.
_NUMBERED_HOST = re.compile(r"(?:[0-9]{1,3}\.){3}[0-9]{1,3}")
_NUMBERED = r"(?:(?:[a-z0-9-]+\.)*arxiv\.org/+)?(?P<form>abs|pdf)/"
_ID_PREFIX = re.compile(r"arxiv:\s*", re.IGNORECASE)
_PDF_SUFFIX = re.compile(r"(?<!\.pdf)(?:\.pdf)+(?![a-z0-9])", re.IGNORECASE)
_FILE_INSIDE = re.compile(r"/+[^/?#]")
_ANOTHER_PAPER = re.compile(r"://|[0-9]{4}\.[0-9]{4,5}")


class ArxivHost(StrEnum):
    """Whose address it is."""

    ARXIV = "arxiv"
    """arXiv itself: any host under arxiv.org, its country mirrors, its machines at Cornell, xxx.lanl.gov."""
    MIRROR = "mirror"
    """Another site that shows arXiv's papers under their identifiers, a host that is but a number, arXiv's DOIs."""


class ArxivForm(StrEnum):
    """What of a paper an address leads to."""

    ABS = "abs"
    PDF = "pdf"
    OTHER = "other"
    """The paper in another form: HTML, PostScript, its source, a reader's page."""
    FILE = "file"
    """A file of the paper, such as a picture of its HTML form: no link to the paper."""
    PAGE = "page"
    """No paper at all: a listing, a search, the home page."""


@dataclass(frozen=True, slots=True)
class ArxivAddress:
    """An address at arXiv or one of its mirrors.

    `id_text` is what stands where the identifier belongs, after percent-decoding, and `id` what it reads as: None
    where it fits neither grammar. `junk` is what follows it, `.pdf` apart, with query and fragment.
    """

    host: ArxivHost
    form: ArxivForm
    id_text: str
    id: ArxivId | None
    junk: str

    @property
    def is_paper(self) -> bool:
        """Whether a paper should be found there, rather than a listing or a picture."""
        return self.form not in (ArxivForm.FILE, ArxivForm.PAGE)


@lru_cache(65536)  # a dozen rules ask it of every link of a file, one after the other
def read_url(url: str) -> ArxivAddress | None:
    """What an address at arXiv or a mirror says, None for one of another site.

    An address without scheme is read too, and so is `arxiv.org/2309.12307`, whose meaning is plain though arXiv does
    not serve it. A mirror's page that shows no identifier (`huggingface.co/papers/trending`) is another site's. What
    but leads on to a paper at arXiv is as good as a mirror of it, and so is an address of four numbers with a path as
    arXiv's are, as long as its identifier is well-formed.
    """
    target = destination(url)
    if target is not url:
        address = _read_own(target)
        return replace(address, host=ArxivHost.MIRROR) if address and address.id else None
    return _read_own(url)


def _read_own(url: str) -> ArxivAddress | None:
    """What an address says that leads nowhere else."""
    found = _ADDRESS.match(url)
    if not found:
        return None
    host, path = found["host"].lower().rstrip("."), unquote(found["path"])
    mirror = _mirror(host)
    if mirror:
        at = re.match(r"/*+" + mirror, path, re.IGNORECASE)
        if not (at and TOKEN.match(path, _behind_prefix(path, at.end()))):
            return None
        address = _address(ArxivHost.MIRROR, at.groupdict().get("form"), path[at.end() :], found["rest"])
        return address if address.id or mirror is not _NUMBERED else None
    if not _ARXIV_HOST.fullmatch(host):
        return None
    at = _ARXIV_PATH.match(path)
    if not at:
        return ArxivAddress(ArxivHost.ARXIV, ArxivForm.PAGE, "", None, "")
    archive = f"{at['archive']}/" if at["archive"] and at["archive"].lower() != "arxiv" else ""
    return _address(ArxivHost.ARXIV, at["form"], archive + path[at.end() :], found["rest"])


def _mirror(host: str) -> str | None:
    """The pattern of what stands before the identifier at a host that may show papers as arXiv does."""
    copy = _COPY if _COPY_HOST.fullmatch(host) else _NUMBERED if _NUMBERED_HOST.fullmatch(host) else None
    return _MIRRORS.get(host.removeprefix("www."), copy)


def is_arxiv_site(url: str) -> bool:
    """Whether an address is at a host that arXiv runs, whatever it shows: its terms want programs to use interfaces."""
    found = _ADDRESS.match(url)
    return found is not None and _ARXIV_HOST.fullmatch(found["host"].lower().rstrip(".")) is not None


def canonical_url(url: str) -> str | None:
    """The address that an arXiv link should have: `https://arxiv.org/abs/ID` or `https://arxiv.org/pdf/ID`.

    Version and form stay, and so does `.pdf` behind the identifier; forms other than PDF become `abs`. None where no
    such address can be told: another site, a mirror, a listing, a picture, a malformed identifier, two papers in one.
    """
    address = read_url(url)
    return _target(address, url) if address and address.host is ArxivHost.ARXIV else None


def mirror_target(url: str) -> str | None:
    """The address at arXiv itself of the paper that a link to a mirror shows, None for anything else."""
    address = read_url(url)
    return _target(address, url) if address and address.host is ArxivHost.MIRROR else None


def in_form(url: str, form: ArxivForm) -> str | None:
    """The address of the abstract or the PDF of the paper that an address at arXiv leads to; the version stays."""
    address = read_url(url)
    return _target(replace(address, form=form), "") if address and address.host is ArxivHost.ARXIV else None


def pinned_version(url: str) -> tuple[int, int] | None:
    """Where an address names the paper's version, as the offsets of `v2`; None where it names none."""
    address = read_url(url)
    if address is None or not address.is_paper or address.id is None or address.id.version is None:
        return None
    version = f"v{address.id.version}"
    end = url.find(address.id_text) + len(address.id_text)
    if end < len(address.id_text) or url[end - len(version) : end].lower() != version:
        return None
    return end - len(version), end


def id_of(url: str) -> ArxivId | None:
    """The identifier of the paper that an address at arXiv or a mirror leads to."""
    address = read_url(url)
    return address.id if address and address.is_paper else None


def _behind_prefix(path: str, start: int) -> int:
    prefix = _ID_PREFIX.match(path, start)
    return prefix.end() if prefix else start


def _address(host: ArxivHost, form_text: str | None, path: str, rest: str) -> ArxivAddress:
    path = path[_behind_prefix(path, 0) :]
    token = TOKEN.match(path)
    # A letter among the digits (`2309.123O7`) spoils the identifier; behind a whole one it is junk.
    text = token[0] if token and read_id(token[0]) else path.rstrip("/")
    identifier = read_id(text)
    junk = path[len(text) :]
    form = _form(form_text, junk)
    if identifier is None:
        text, junk = _PDF_SUFFIX.sub("", text), ""
    suffix = _PDF_SUFFIX.match(junk)
    return ArxivAddress(host, form, text, identifier, (junk[suffix.end() :] if suffix else junk) + rest)


def _form(text: str | None, junk: str) -> ArxivForm:
    name = (text or "").lower()
    if name in ("html", "src") and _FILE_INSIDE.match(junk):
        return ArxivForm.FILE
    return ArxivForm(name) if name in ("abs", "pdf") else ArxivForm.OTHER


def _target(address: ArxivAddress, url: str) -> str | None:
    if not address.is_paper or address.id is None or _ANOTHER_PAPER.search(address.junk):
        return None
    text = address.id_text if parse_id(address.id_text) else str(address.id)
    if address.form is not ArxivForm.PDF:
        return f"https://arxiv.org/abs/{text}"
    suffix = ".pdf" if f"{text}.pdf" in url else ""
    return f"https://arxiv.org/pdf/{text}{suffix}"
