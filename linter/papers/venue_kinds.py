"""What kind of venue a name stands for: whether it prints journals, holds conferences or keeps preprints."""

from enum import StrEnum

from linter.lazy import re
from linter.papers.venues import KNOWN_VENUES, OTHER_VENUES, is_preprint_server


class VenueKind(StrEnum):
    """What a paper that came out there is."""

    CONFERENCE = "conference"
    JOURNAL = "journal"
    PREPRINT = "preprint"
    OTHER = "other"


_JOURNAL_NAMES = """
    cacm cl debu fgcs ijcv ijdar ijhcs ijmlc ijrr jair jmlr jmir pami pnas pvldb tacl tallip tase tasl taslp tc tcad
    tcsvt tdsc tetc tist titis tits tkdd tkde tmc tmi tmlr tmm tnn tnnls tochi tods tog tois tomm toplas tpami tpds tse
    tsp tvcg vldbj
    """
_JOURNALS = frozenset(_JOURNAL_NAMES.split())
_CONFERENCES = frozenset(name.lower() for name in (*KNOWN_VENUES, *OTHER_VENUES)) - _JOURNALS
_CONFERENCE = re.compile(
    r"conference|proceedings|\bproc\b|workshop|symposium|meeting|findings|congress|advances in neural", re.IGNORECASE
)
_JOURNAL = re.compile(
    r"journal|transactions|\btrans\b|letters\b|magazine|bulletin|surveys\b|reviews?\b|annals|\bnature\b|science\b"
    r"|access$|quarterly|communications\b|\bai open\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def venue_kind(venue: str) -> VenueKind:
    """The kind of a venue by the words of its name; its full name tells more than its initials."""
    if is_preprint_server(venue):
        return VenueKind.PREPRINT
    if _CONFERENCE.search(venue):
        return VenueKind.CONFERENCE
    names = [name.lower() for name in _WORD.findall(venue)]
    if _JOURNAL.search(venue) or not _JOURNALS.isdisjoint(names):
        return VenueKind.JOURNAL
    return VenueKind.OTHER if _CONFERENCES.isdisjoint(names) else VenueKind.CONFERENCE
