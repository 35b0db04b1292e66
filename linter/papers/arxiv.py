"""arXiv identifiers, their mentions in texts, and the addresses that show them.

Grammar: https://info.arxiv.org/help/arxiv_identifier.html. arXiv's own patterns accept four or five digits in any
month; which of them a month really had is checked here.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from urllib.parse import unquote

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.redirects import destination

# Archives that gave out identifiers of the old scheme, closed ones included.
_ARCHIVE = (
    "acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga"
    "|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph"
    "|q-alg|q-bio|quant-ph|solv-int|supr-con"
)
FIRST_OLD, LAST_OLD = (1991, 7), (2007, 3)
FIRST_NEW, FIRST_OF_FIVE_DIGITS = (2007, 4), (2015, 1)

# Papers of the last days of December come among these; of old identifiers it is not known which do.
_FIRST_OF_JANUARY = 1500

# No paper has had a hundred versions; four digits keep `int` away from the endless ones.
_VERSION = r"(?:v(?P<version>[1-9][0-9]{0,3}))?"
_NEW_ID = re.compile(r"(?P<year>[0-9]{2})(?P<month>[0-9]{2})\.(?P<number>[0-9]{4,5})" + _VERSION)
_OLD_ID = re.compile(
    rf"(?P<archive>{_ARCHIVE})(?:\.[A-Za-z-]{{2,}})?/"
    r"(?P<year>[0-9]{2})(?P<month>[0-9]{2})(?P<number>[0-9]{3})" + _VERSION
)

# What is meant as an identifier, well-formed or not. A version that stops at its letter belongs to it (`…v`), a word
# does not (`2309.12307version`).
TOKEN = re.compile(
    rf"(?:[0-9]++(?:\.[0-9]++)++|(?:{_ARCHIVE})(?:\.[a-z-]{{2,}})?/[0-9]++)(?:v(?![a-z])[0-9]*+(?:\.[0-9]++)*+)*+",
    re.IGNORECASE,
)
_MENTION = re.compile(
    # Its first letter stands before all that is asked of what precedes it: so it is looked for fast.
    r"[aA](?i:(?<![a-z0-9].)(?:rxiv\}?\s?(?:preprint|e-prints?)?\s?(?P<colon>[::])?|(?<!/.)bs/)\s{0,4}"
    r"(?P<token>" + TOKEN.pattern + r"|[0-9]{6,})(?P<tail>\w*))"
)
_DIGIT = re.compile(r"[0-9]")
_MALFORMED_BUT_MEANT = re.compile(r"[0-9]{3,5}\.[0-9]{3,}.*|[0-9]{6,}|[a-z].*", re.IGNORECASE)


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


@dataclass(frozen=True, slots=True)
class ArxivId:
    """An identifier that fits one of arXiv's two grammars.

    `base` is without version and, for the old scheme, without subject class (`2309.12307`, `hep-th/9901001`);
    `version` is None where none is given; `year` (four digits) and `month` are those of the first submission.
    """

    base: str
    version: int | None
    year: int
    month: int

    def __str__(self) -> str:
        return self.base if self.version is None else f"{self.base}v{self.version}"


@dataclass(frozen=True, slots=True)
class ArxivMention:
    """`arXiv:ID` in a text: the offsets and the text of the identifier alone, and what it reads as.

    `id` is None where the identifier fits neither grammar.
    """

    start: int
    end: int
    text: str
    id: ArxivId | None


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


def parse_id(text: str) -> ArxivId | None:
    """The identifier that the whole text is, or None where it fits neither grammar."""
    found = _NEW_ID.fullmatch(text)
    if found:
        return _new_id(found)
    found = _OLD_ID.fullmatch(text)
    return _old_id(found) if found else None


@lru_cache(4096)  # a citation's identifier is looked at by half a dozen rules
def read_id(text: str) -> ArxivId | None:
    """Like `parse_id`, but as tolerant of case as arXiv's own addresses are: `HEP-TH/9901001`, `2309.12307V2`."""
    return parse_id(text) or parse_id(text.lower())


def is_future(identifier: ArxivId, today: date) -> bool:
    """Whether the identifier's month has not begun, `today` being the date where on earth it is latest."""
    return (identifier.year, identifier.month) > (today.year, today.month)


def earliest_year(identifier: ArxivId) -> int:
    """The year in which the paper may have been submitted first.

    What is handed in at the end of a December gets one of the first identifiers of January.
    """
    number = identifier.base.partition(".")[2]
    is_first = identifier.month == 1 and (not number or int(number) <= _FIRST_OF_JANUARY)
    return identifier.year - 1 if is_first else identifier.year


def find_ids(text: str) -> Iterator[ArxivMention]:
    """What a text names as `arXiv:ID`, `arXiv preprint arXiv:ID`, `arXiv ID` or `abs/ID`, in order.

    Malformed identifiers are found only behind a colon, and only where an identifier must be meant: `arXiv:2023` and
    `arXiv:cs.CL` name none.
    """
    if not _DIGIT.search(text):  # most texts have none, and every identifier does
        return
    for found in _MENTION.finditer(text):
        token, tail = found["token"], found["tail"]
        identifier = read_id(token)
        if identifier is None:
            token += tail
            if not (found["colon"] and _MALFORMED_BUT_MEANT.fullmatch(token)):
                continue
        start = found.start("token")
        yield ArxivMention(start, start + len(token), token, identifier)


@lru_cache(16384)  # a dozen rules ask it of every link of a file, one after the other
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


def _new_id(found: re.Match[str]) -> ArxivId | None:
    year, month, number = 2000 + int(found["year"]), int(found["month"]), found["number"]
    digits = 4 if (year, month) < FIRST_OF_FIVE_DIGITS else 5
    if (year, month) < FIRST_NEW or not 1 <= month <= 12 or len(number) != digits or not int(number):
        return None
    return ArxivId(f"{found['year']}{found['month']}.{number}", _version(found), year, month)


def _old_id(found: re.Match[str]) -> ArxivId | None:
    year, month, archive = int(found["year"]), int(found["month"]), found["archive"]
    year += 1900 if year > 90 else 2000
    in_time = FIRST_OLD <= (year, month) <= LAST_OLD and 1 <= month <= 12
    if not in_time or not int(found["number"]):
        return None
    return ArxivId(f"{archive}/{found['year']}{found['month']}{found['number']}", _version(found), year, month)


def _version(found: re.Match[str]) -> int | None:
    return int(found["version"]) if found["version"] else None


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
