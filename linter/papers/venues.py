"""Conferences and journals as lists name them, with the year: `NeurIPS 2023`, `ICML'23`, `Findings of ACL 2024`."""

import re
from dataclasses import dataclass

_NAMES = """
    AAAI AACL AAMAS ACCV ACL AISTATS AKBC ALT ASE ASPLOS ATC AutoML BMVC CAV CCS CHI CIKM COLING COLM COLT CoLLAs CoNLL
    CoRL CPAL CVPR DAC DATE EACL ECAI ECCV ECIR ECML EMNLP EuroSys FAccT FAST FCCM FOCS FPGA FSE HPCA ICANN ICASSP ICCAD
    ICCV ICDAR ICDE ICDM ICLR ICML ICPR ICRA ICS ICSE ICWSM IJCAI IJCNN IJCNLP INTERSPEECH IPDPS IROS ISCA ISSTA IWSLT
    JAIR JMLR KDD LREC LREC-COLING MICCAI MICRO MLSys NAACL NDSS NeurIPS NIPS NSDI OOPSLA OSDI PACT PAKDD PLDI PNAS POPL
    PPoPP RECOMB RecSys RSS SC SIGCOMM SIGGRAPH SIGIR SIGKDD SIGMOD SODA SOSP SPAA STOC TACL TASLP TIST TKDD TKDE TMLR
    TNNLS TOIS TPAMI UAI UIST VLDB WACV WMT WSDM WWW
    arXiv bioRxiv CoRR OpenReview
"""
_BY_LOWER_CASE = {name.lower(): name for name in _NAMES.split()}
_PREPRINTS = frozenset({"arXiv", "bioRxiv", "CoRR", "OpenReview"})
# Ordinary words in small letters.
_WORDS = frozenset({"alt", "chi", "date", "fast", "ics", "micro", "pact", "sc"})
_VENUE = re.compile(
    r"(?<![\w./-])(?P<before>(?:findings|proceedings) of (?:the )?)?"
    rf"(?P<name>{'|'.join(sorted(_BY_LOWER_CASE, key=len, reverse=True))})"
    r"(?:(?P<track>[ -](?:findings|workshops?|tutorial|demo|short|main|oral|spotlight|poster))*)"
    r"(?:[ ,]{0,2}(?:[(])?(?P<year>(?:19|20)[0-9]{2})|\s?['’‘](?P<short_year>[0-9]{2}))(?![\w-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Venue:
    """A venue and its year at offsets `start` to `end` of a text; `name` is spelt as is usual, with `Findings`."""

    name: str
    year: int
    start: int
    end: int

    @property
    def is_preprint(self) -> bool:
        """Whether it is a preprint server, where nothing is reviewed."""
        return self.name in _PREPRINTS

    def __str__(self) -> str:
        return f"{self.name} {self.year}"


def find_venue(text: str) -> Venue | None:
    """The first venue that a text names together with a year, None where it names none that is known."""
    found = next((match for match in _VENUE.finditer(text) if match["name"] not in _WORDS), None)
    if not found:
        return None
    name = _BY_LOWER_CASE[found["name"].lower()]
    says_findings = "findings" in f"{found['before'] or ''}{found['track'] or ''}".lower()
    year = int(found["year"]) if found["year"] else 2000 + int(found["short_year"])
    return Venue(f"{name} Findings" if says_findings else name, year, found.start(), found.end())
