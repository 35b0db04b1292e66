"""Conferences and journals as lists name them, with the year: `NeurIPS 2023`, `ICML'23`, `Findings of ACL 2024`."""

from linter.lazy import re
from linter.lazy.dataclasses import dataclass

_NAMES = """
    AAAI AACL AAMAS ACCV ACL AISTATS AKBC ALT ASE ASPLOS ATC AutoML BMVC CAV CCS CHI CIKM COLING COLM COLT CoLLAs CoNLL
    CoRL CPAL CVPR DAC DATE EACL ECAI ECCV ECIR ECML EMNLP EuroSys FAccT FAST FCCM FOCS FPGA FSE HPCA ICANN ICASSP ICCAD
    ICCV ICDAR ICDE ICDM ICLR ICML ICPR ICRA ICS ICSE ICWSM IJCAI IJCNN IJCNLP INTERSPEECH IPDPS IROS ISCA ISSTA IWSLT
    JAIR JMLR KDD LREC LREC-COLING MICCAI MICRO MLSys NAACL NDSS NeurIPS NIPS NSDI OOPSLA OSDI PACT PAKDD PLDI PNAS POPL
    PPoPP RECOMB RecSys RSS SC SIGCOMM SIGGRAPH SIGIR SIGKDD SIGMOD SODA SOSP SPAA STOC TACL TASLP TIST TKDD TKDE TMLR
    TNNLS TOIS TPAMI UAI UIST VLDB WACV WMT WSDM WWW
    arXiv bioRxiv CoRR OpenReview
"""
# Others that lists name, which must not be taken for misspellings of those above.
_FURTHER_NAMES = """
    ACIIDS ACML ACMMM AINL AISI AIST ASRU BIBM BigData BlackboxNLP CADE CCGrid CCKS CHIIR CHIL CICLing CISS CLEF
    CLUSTER COMPSAC CSCW CVPRW DASFAA DEBS DSAA DSN ECCVW ECCB EDBT EDM EuroVis EUSIPCO EWRL FG FGCS FMCAD GECCO
    GLOBECOM HCOMP HICSS HotCloud HotNets HotOS HotStorage ICAART ICAIF ICAIL ICAPS ICAR ICASI ICC ICCBR ICAC ICCC ICCS
    ICCVW ICDCS ICDT ICER ICFP ICIAP ICIC ICIKM ICIP ICLP ICMC ICME ICMI ICMLA ICMLC ICMR ICNLP ICONIP ICPE ICSI ICSLP
    ICSME ICSOC ICTAI ICTIR ICVGIP ICWS IJCAR IJCB IJCV IJDAR IJRR IJHCS IJIT IJMLC INFOCOM INLG ISBI ISIT ISMAR ISMIR
    ISSCC ISWC ITCS IUI JMIR JSAI KSEM LATIN LICS LOD MASCOTS MICAI MIDL MLHC MobiCom MobiSys MWSCAS NLDB NLPCC
    NODALIDA OpenML PACLIC PETS PODS PODC PRICAI PROPOR RANLP RECSYS ROCLING SAC SDM SEM SEMEVAL SIGSPATIAL SIGCSE
    SIGDIAL SIGMETRICS SLT SNLP SPIE STACS SYSML TASE TALLIP TASL TCSVT TITS TMC TMI TMM TNN TOCHI TODS TOG TOMM TOPLAS
    TPDS TSE TSP TVCG UbiComp USENIX VAST VIS VTC WINE WISE chemRxiv ChinaXiv engrXiv medRxiv PsyArXiv SocArXiv
    TechRxiv viXra
    AJCAI CoNEXT ECAL ECMLPKDD ICAD ICCD ICIAR ICSA ICSM ISITA IWANN JAAMAS MMSys PAMI PKDD SOSR TSLP VLDBJ
    """
_BY_LOWER_CASE = {name.lower(): name for name in _NAMES.split()}
_PREPRINT = re.compile(r"arxiv|\bcorr\b|openreview|preprint|rxiv\b|submitted|under review", re.IGNORECASE)
# Ordinary words in small letters.
_WORDS = frozenset({"alt", "chi", "date", "fast", "ics", "micro", "pact", "sc"})
_VENUE = re.compile(
    r"(?<![\w./-])(?P<before>(?:findings|proceedings) of (?:the )?)?"
    rf"(?P<name>{'|'.join(sorted(_BY_LOWER_CASE, key=len, reverse=True))})"
    r"(?:(?P<track>[ -](?:findings|workshops?|tutorial|demo|short|main|oral|spotlight|poster))*)"
    r"(?:(?:[ ,]{0,2}(?:[(])?|[_-]|\s?['’‘]\s?)(?P<year>(?:19|20)[0-9]{2})"
    r"|\s?(?P<apostrophe>['’‘])\s?(?P<short_year>[0-9]{2}))(?![\w-])",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"[0-9]")
_ANY_DATED = re.compile(r"(?:19|20)[0-9]{2}|['’‘][0-9]{2}")
# Venues that are not known, by their capitals and the year behind them: `3DV2021`, `IEEE TPAMI 2021`, `HPDC_2020`,
# `HPDC 2020 workshop`, `2020-HPDC`; what is said of one; a preprint's date.
_VENUE_LIKE = re.compile(
    r"[A-Z0-9]*[A-Z][A-Z0-9&/+-]{1,12}(?: [A-Z][A-Z0-9&/+-]{1,12})?[ '’_-]?(?:19|20)[0-9]{2}"
    r"|(?=[^ ]*?[A-Z][A-Za-z]*?[A-Z])[A-Z][A-Za-z0-9_&+/-]{1,20}(?: [A-Z][A-Za-z0-9_&+/-]{0,20}){0,3},?"
    r" (?:19|20)[0-9]{2}(?: (?:workshop|oral|spotlight|poster))?"
    r"|[A-Za-z0-9&/+-]{2,15}[ '’-]?(?:19|20)[0-9]{2}"
    r" (?:submissions?|orals?|spotlights?|posters?|workshops?|short papers?|[Bb]est [Pp]apers?(?: [Aa]wards?)?)"
    r"|(?:19|20)[0-9]{2}[-_/ ](?:Findings of )?(?=[^ ]*?[A-Z][A-Za-z]*?[A-Z])[A-Za-z][A-Za-z&+/-]{1,14}"
    r"(?: (?:[Ff]indings|[Ii]ndustry|[Ww]orkshop|[Dd]emo|[Mm]ain|[Oo]ral|[Ss]potlight|[Pp]oster))?"
    r"|[Aa]r[Xx]iv,? (?:[0-9]{1,2} )?[A-Z][a-z]{2,8}\.? (?:19|20)[0-9]{2}"
)
# Brackets say already that it is no title: `[Lantern Letters, 2023]`, `[2023-Lanterns]`.
_VENUE_IN_BRACKETS = re.compile(
    r"[A-Za-z][\w&+/-]{1,20}(?: [\w&+/-]{1,20}){0,2}(?:[ ,-]{1,2}(?:19|20)[0-9]{2}|\s?['’‘](?:19|20)?[0-9]{2})"
    r"|(?:19|20)[0-9]{2}[-_][A-Z][\w&+/-]{1,20}(?: [\w&+/-]{1,20}){0,2}"
)
# What goes from a title's full stop to a year: `Long Lamp Letters 2023`, `Oil and Gas 2023`, `lampRxiv 2023`.
_DATED_NAME = re.compile(
    r"(?!An?\s)(?:(?:[A-Z][\w&'’-]{1,20},?\s(?:(?:of|and|in|on|for|the|&)\s){0,2}){1,8}|[a-zA-Z]{2,12}[rR]xiv\s)"
    r"(?:19|20)[0-9]{2}\.?"
)
_DATED_VENUE = re.compile(r"([A-Za-z-]{2,20}?) ?([012][0-9])")
_SPELT = frozenset(f"{_NAMES} {_FURTHER_NAMES} ArXiv Arxiv".split())
_NAMES_IN_LOWER_CASE = frozenset(map(str.lower, _SPELT))
# `ICML Workshop on Lanterns`, `ICLR workshop @ RLGM`; behind a year any words say which track: `ACL 2021 Long`,
# `NeurIPS 2024 Datasets & Benchmarks Track`.
_BARE_VENUE = re.compile(
    r"(?P<name>[A-Za-z-]{2,20})(?:\s(?:findings|main|oral|poster|spotlight|demo|w[a-z]{6,8}\b[^()\r\n]{0,50})"
    r"|[ ,-]{1,2}(?:19|20)[0-9]{2}(?:,?\s(?:&|[a-z][\w&-]{1,15})){0,5})?",
    re.IGNORECASE,
)
# Venues that their words tell: those of societies, journals, `Journal of Lamps`. The year stands before or behind.
_NAME_OF_VENUE = re.compile(
    r"(?:(?:19|20)[0-9]{2} )?(?P<name>(?:[1-9]D )?[A-Z][\w.&/-]{0,30}(?: [\w.&/-]{1,30}){0,7}?)"
    r"(?:[ ,]{1,2}(?:19|20)[0-9]{2}|\s?['’‘](?:19|20)?[0-9]{2})?"
)
_TELLS_VENUE = re.compile(
    r"^(?:IEEE|ACM|USENIX)(?:/(?:IEEE|ACM|CVF))?[ -][A-Z]|^Nature(?: [A-Z][a-z]+){0,2}$"
    r"|^Science(?: (?:Advances|Robotics|Translational Medicine))?$"
    r"|\b(?:Journal of|Annals of|Proceedings of|(?:Conference|Symposium|Workshop) on|Transactions|Trans\.) ?\b"
    r"|\b(?:Letters|Workshop)$"
)
# A year in two digits or four and a venue before a title, as files are named: `16-ATC-`, `2016_OSDI_`, `[16-ATC]`.
_FILED = re.compile(
    r"(?P<open>\[)?(?P<year>(?:19|20)?[0-9]{2})(?P<mark>[-_])(?P<name>[A-Z][A-Za-z]{1,11})(?(open)\]|(?P=mark))\s?(?=[^\W_])"
)
_HYPHEN_AND_YEAR = re.compile(r"-(?:19|20)[0-9]{2}")  # of a name: `COVID-2019`
_ANY_YEAR = 2000
_FIRST_SHORT_YEAR = 50  # of two digits, which is 1950
_LONGEST = 60  # code points; a longer text says more

KNOWN_VENUES = tuple(_BY_LOWER_CASE.values())
OTHER_VENUES = tuple(_FURTHER_NAMES.split())


@dataclass(frozen=True, slots=True)
class Venue:
    """A venue and its year at offsets `start` to `end` of a text; `name` is spelt as is usual, with `Findings`.

    The name as written ends at `name_end`, the year begins at `year_start`, with its apostrophe where it is short.
    """

    name: str
    year: int
    start: int
    end: int
    name_end: int
    year_start: int

    @property
    def is_preprint(self) -> bool:
        """Whether it is a preprint server, where nothing is reviewed."""
        return is_preprint_server(self.name)

    def __str__(self) -> str:
        return f"{self.name} {self.year}"


def is_preprint_server(name: str) -> bool:
    """Whether the name of a venue, or what stands in its place, says that nothing was reviewed there yet."""
    return _PREPRINT.search(name) is not None


@dataclass(frozen=True, slots=True)
class FiledVenue:
    """A year and a known venue, as a text begins with them that is called as files are; the title begins at `end`."""

    name: str
    year: int
    name_span: tuple[int, int]
    year_span: tuple[int, int]
    end: int


def filed_venue(text: str, start: int, end: int) -> FiledVenue | None:
    """The year and the venue that dashes part from each other and from the title behind them: `16-ATC-Long Halls`."""
    found = _FILED.match(text, start, end)
    if found is None or found["name"] not in _SPELT:
        return None
    year = int(found["year"])
    century = 0 if len(found["year"]) > 2 else 1900 if year >= _FIRST_SHORT_YEAR else 2000
    return FiledVenue(found["name"], century + year, found.span("name"), found.span("year"), found.end())


def find_venue(text: str) -> Venue | None:
    """The first venue that a text names together with a year, None where it names none that is known."""
    if not _DIGIT.search(text):  # no year: at each word a hundred names would be tried
        return None
    found = next((match for match in _VENUE.finditer(text) if match["name"] not in _WORDS), None)
    return _read(found) if found else None


def leading_venue(text: str) -> Venue | None:
    """The venue with its year that a text begins with."""
    found = _VENUE.match(text)
    return _read(found) if found and found["name"] not in _WORDS else None


def _read(found: re.Match[str]) -> Venue:
    name = _BY_LOWER_CASE[found["name"].lower()]
    says_findings = "findings" in f"{found['before'] or ''}{found['track'] or ''}".lower()
    year = int(found["year"]) if found["year"] else 2000 + int(found["short_year"])
    name_end = found.end("track") if found["track"] else found.end("name")
    year_start = found.start("year") if found["year"] else found.start("apostrophe")
    name = f"{name} Findings" if says_findings else name
    return Venue(name, year, found.start(), found.end(), name_end, year_start)


def is_venue(text: str, *, may_lack_year: bool = False) -> bool:
    """Whether a text is but a venue with its year."""
    venue = find_venue(text) if len(text) <= _LONGEST else None
    if venue is None and may_lack_year and len(text) <= _LONGEST:
        return is_venue(f"{text.rstrip(' .')} {_ANY_YEAR}")
    return venue is not None and not text[: venue.start].strip() and not text[venue.end :].strip(" ).")


def is_venue_like(text: str, *, in_brackets: bool = False) -> bool:
    """Whether a text is written as a venue with its year is, though it be one that is not known."""
    pattern = _VENUE_IN_BRACKETS if in_brackets else _VENUE_LIKE
    return pattern.fullmatch(text) is not None


def is_any_venue(text: str) -> bool:
    """Whether a text is but a venue with its year, a known one or one that is written so."""
    return is_venue(text) or is_venue_like(text)


def is_dated_name(text: str) -> bool:
    """Whether a text is but a name and a year, as a journal behind the full stop of a title is."""
    return _DATED_NAME.fullmatch(text) is not None


def is_venue_with_track(text: str) -> bool:
    """Whether a text is but a known venue as it is usually spelt, with its year, a track or a workshop of it or not.

    Names that are ordinary words in capitals are none: `FAST` may be what the paper calls its method.
    """
    found = _BARE_VENUE.fullmatch(text)
    return found is not None and found["name"] in _SPELT and found["name"].lower() not in _WORDS


def is_named_venue(text: str) -> bool:
    """Whether a text is but a venue, with its year or without: a known one, or one that its words tell."""
    if is_venue_with_track(text):
        return True
    found = _NAME_OF_VENUE.fullmatch(text) if len(text) <= _LONGEST else None
    return found is not None and _TELLS_VENUE.search(found["name"]) is not None


def is_dated_venue(text: str) -> bool:
    """Whether what stands in brackets behind a title is a venue with its year: `RAL2022`, `2018 ICML`, `ICML 18`.

    A hyphen before the year makes it a name.
    """
    if not _DIGIT.search(text) or _HYPHEN_AND_YEAR.search(text):
        return False
    is_dated = _ANY_DATED.search(text) is not None and is_named_venue(text)
    return is_dated or is_venue_like(text) or dated_venue(text) is not None


def dated_venue(text: str) -> tuple[str, int] | None:
    """The known venue and the year of a text that is but these, the year in two digits: `ICML19`."""
    found = _DATED_VENUE.fullmatch(text) if text[-1:].isdigit() else None
    return (found[1], 2000 + int(found[2])) if found and is_venue_name(found[1]) else None


def is_venue_name(text: str) -> bool:
    """Whether a text is but the name of a venue that is known, without a year."""
    return text.strip().lower() in _NAMES_IN_LOWER_CASE
