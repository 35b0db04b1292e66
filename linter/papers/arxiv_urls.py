"""Addresses of arXiv, of its mirrors and of the sites that show its papers."""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

from linter.papers.arxiv import TOKEN, ArxivId, parse_id, read_id


class ArxivHost(StrEnum):
    """Whose address it is."""

    ARXIV = "arxiv"
    """arXiv itself: any host under arxiv.org, its country mirrors, xxx.lanl.gov."""
    MIRROR = "mirror"
    """Another site that shows arXiv's papers under their identifiers, and the DOIs of arXiv."""


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


# Loose on purpose: an address that lacks its scheme or misspells it still names a paper.
_ADDRESS = re.compile(
    r"\s*(?:[a-z][a-z0-9+.-]*+:)?/*+(?:[^/?#@]*+@)?(?P<host>[^/?#:@\s]++)(?::[0-9]*+)?(?P<path>[^?#]*+)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ARXIV_HOST = re.compile(r"(?:[a-z0-9-]+\.)*arxiv\.org|xxx\.lanl\.gov")
_ARXIV_PATH = re.compile(
    r"/*+(?:(?P<form>abs|pdf|html|ps|dvi|src|e-print|format|other)(?:/++|$)"
    r"|ftp/(?:arxiv|(?P<archive>[a-z-]+))/papers/[0-9]{4}/(?=[0-9])|(?=" + TOKEN.pattern + r"))",
    re.IGNORECASE,
)
# Readers of arXiv: what stands before the identifier in their paths.
_MIRRORS = {
    "ar5iv.labs.arxiv.org": r"(?:(?P<form>html|abs|pdf)/)?",
    "ar5iv.org": r"(?:(?P<form>html|abs|pdf)/)?",
    "alphaxiv.org": r"(?:[a-z]{2}/)?(?P<form>abs|pdf|html|overview|resources|audio|blog)/",
    "huggingface.co": r"papers/",
    "hf.co": r"papers/",
    "arxiv-vanity.com": r"papers/",
    "papers.cool": r"arxiv/",
    "scirate.com": r"arxiv/",
    "semanticscholar.org": r"arxiv/",
    "emergentmind.com": r"papers/",
    "doi.org": r"10\.48550/arxiv\.",
    "dx.doi.org": r"10\.48550/arxiv\.",
}
_MIRROR_PATHS = {host: re.compile(r"/*+" + path, re.IGNORECASE) for host, path in _MIRRORS.items()}
_ID_PREFIX = re.compile(r"arxiv:\s*", re.IGNORECASE)
_PDF_SUFFIX = re.compile(r"(?:\.pdf)+(?![a-z0-9])", re.IGNORECASE)
_FILE_INSIDE = re.compile(r"/+[^/?#]")
_ANOTHER_PAPER = re.compile(r"://|[0-9]{4}\.[0-9]{4,5}")


def read_url(url: str) -> ArxivAddress | None:
    """What an address at arXiv or a mirror says, None for one of another site.

    An address without scheme is read too, and so is `arxiv.org/2309.12307`, whose meaning is plain though arXiv does
    not serve it. A mirror's page that shows no identifier (`huggingface.co/papers/trending`) is another site's.
    """
    found = _ADDRESS.match(url)
    if not found:
        return None
    host = found["host"].lower().rstrip(".")
    path, rest = unquote(found["path"]), found["rest"]
    mirror = _MIRROR_PATHS.get(host.removeprefix("www."))
    if mirror:
        at = mirror.match(path)
        is_paper = at and TOKEN.match(path, at.end())
        return (
            _address(ArxivHost.MIRROR, at.groupdict().get("form"), path[at.end() :], rest) if at and is_paper else None
        )
    if not _ARXIV_HOST.fullmatch(host):
        return None
    at = _ARXIV_PATH.match(path)
    if not at:
        return ArxivAddress(ArxivHost.ARXIV, ArxivForm.PAGE, "", None, "")
    archive = f"{at['archive']}/" if at["archive"] and at["archive"].lower() != "arxiv" else ""
    return _address(ArxivHost.ARXIV, at["form"], archive + path[at.end() :], rest)


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


def unpinned_url(url: str) -> str | None:
    """The address without the paper's version, otherwise as written; None where it names no version."""
    address = read_url(url)
    if address is None or not address.is_paper or address.id is None or address.id.version is None:
        return None
    version = f"v{address.id.version}"
    end = url.find(address.id_text) + len(address.id_text)
    if end < len(address.id_text) or url[end - len(version) : end].lower() != version:
        return None
    return url[: end - len(version)] + url[end:]


def id_of(url: str) -> ArxivId | None:
    """The identifier of the paper that an address at arXiv or a mirror leads to."""
    address = read_url(url)
    return address.id if address and address.is_paper else None


def _address(host: ArxivHost, form_text: str | None, path: str, rest: str) -> ArxivAddress:
    prefix = _ID_PREFIX.match(path)
    path = path[prefix.end() :] if prefix else path
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
