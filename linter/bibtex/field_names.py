"""The names that fields of citations have, and what a misspelt one was meant to be.

The standard ones are those of BibTeX (*BibTeXing*, section 3.2) and of biblatex's data model (its manual, section
2.2). The others are written by the services and programs that lists copy citations from; styles pass them over.
"""

from collections.abc import Container
from functools import lru_cache

from linter.lazy import re

_COMMON_NAMES = """
    abstract address annote author booktitle chapter crossref date doi edition editor eprint howpublished institution
    isbn issn issue journal journaltitle keywords language location month note number organization pages publisher
    school series title type url urldate volume year
"""
# As they are usually spelt.
_COMMON = {name: name for name in _COMMON_NAMES.split()} | {
    "archiveprefix": "archivePrefix",
    "primaryclass": "primaryClass",
    "eprinttype": "eprinttype",
    "eprintclass": "eprintclass",
}
_BIBLATEX_NAMES = """
    addendum afterword annotation annotator authortype bookauthor bookpagination booksubtitle booktitleaddon
    commentator day editora editoratype editorb editorbtype editorc editorctype editortype eid endday endmonth endyear
    entryset entrysubtype eventdate eventtitle eventtitleaddon eventyear execute file foreword gender holder
    hyphenation ids indexsorttitle indextitle introduction isan ismn isrn issuesubtitle issuetitle iswc
    journalsubtitle key label langid langidopts library mainsubtitle maintitle maintitleaddon nameaddon options
    origdate origlanguage origlocation origpublisher origtitle origyear pagetotal pagination part pdf presort pubstate
    related relatedoptions relatedstring relatedtype reprinttitle shortauthor shorteditor shorthand shorthandintro
    shortjournal shortseries shorttitle sortkey sortname sortshorthand sorttitle sortyear subtitle titleaddon
    translator urlday urlmonth urlyear usera userb userc userd usere userf venue verba verbb verbc version volumes
    xdata xref
"""
_BIBLATEX = frozenset(_BIBLATEX_NAMES.split())
_IN_USE_NAMES = """
    __markedentry __typename abbr acceptance access accessdate accessed acknowledgement acmid added-at added_at
    additional_info adsnote adsurl affiliation affiliations altmetric annotations archive archivelocation article
    article-number articleid articleno arxiv arxiv_id arxiv_url arxivid arxivurl author-email author_affiliation
    author_keywords award awards bib bibsource bibtex bibtex_show biburl blog book-group-author booktitle_short
    callnumber categories category ccs citation citations cite cited citedby citeulike-article-id city cn code
    code_url coden codeurl collaboration comment comments conference conference_location copyright corpusid
    correspondence country creationdate cvf cvpr da data database dataset datasets date-added date-modified date_added
    date_modified day_of_week dblp demo description dimensions display distributor document_type download
    earlyaccessdate entrytype event event_place eventplace extra fjournal folder fund funding funding-acknowledgement
    github githuburl gitlab google_scholar_id group groups hal_id hal_version homepage html huggingface image img
    impact inspire inspirehep interhash intrahash isbn-10 isbn-13 isbn10 isbn13 issue_date itemtype jid journal-iso
    journal_abbrev journal_iso journalabbr keyword keywords-plus lang lastaccessed lastchecked lccn license link links
    local-url localfile mag meeting mendeley-groups mendeley-tags mid model models modificationdate month_numeric
    mrclass mrnumber mrreviewer msc myurl name nationality nonumber note2 notes numpages oclc openalex openreview
    openreviewid opensource orcid-numbers organizer owner owners pagecount pages_numeric paper paperid part_of
    patentid pdf_url pdfurl place place_of_publication pmc pmcid pmid posted-at posted_at poster preprint presentation
    preview primarycategory priority private-note product project project_page projectpage publication_date
    publication_type publicationdate published publisher-address pubmed pubmedid qualityassured rank ranking rating
    read readstatus reference references report reportnumber repository research-areas researcherid
    researcherid-numbers review reviewer rights s2id scholar score selected semanticscholar size slaccitation slides
    social software source sources spires ssrn stars state status subject submitted supp supplement supplementary
    support tag tags thumbnail times-cited timestamp tldr topic topics track tutorial twitter type_of_work unique-id
    unit url2 url_code url_paper url_pdf url_video urls2 urn usage username video volumeid web
    web-of-science-categories webpage website welcome wos xml youtube zbl zblnumber zbmath zotero
"""
_IN_USE = frozenset(_IN_USE_NAMES.split())
_PREFIXES = (
    "bdsk-",
    "x-",
    "x_",
    "_",
    "opt",
    "alt",
    "user",
    "custom",
    "jabref",
    "citeulike",
    "mendeley",
    "zotero",
    "url_",
)
_ANNOTATION = re.compile(r"\+an(?::\w+)?$")
# Of a biblatex name with the part of a date: `urlendyear`.
_DATE_PART = re.compile(r"(?:event|orig|url)?(?:end)?(?:year|month|day|hour|minute|second|timezone|season)")
_LEAST_FOR_ONE, _LEAST_FOR_TWO = 3, 6
_LONGEST = 40


def is_known_field(name: str) -> bool:
    """Whether a field's name, in small letters, is BibTeX's or biblatex's, or one that is in wide use beside these."""
    plain = _ANNOTATION.sub("", name)
    return (
        plain in _COMMON
        or plain in _BIBLATEX
        or plain in _IN_USE
        or plain.startswith(_PREFIXES)
        or _DATE_PART.fullmatch(plain) is not None
    )


def usual_spelling(name: str) -> str:
    """A name in small letters as it is usually spelt: `archivePrefix`."""
    return _COMMON.get(name, name)


@lru_cache(512)
def meant_field(name: str) -> str | None:
    """The common name, spelt as is usual, that an unknown one in small letters is a slip or two away from.

    None where it is far from all of them, or as near to a second one.
    """
    from rapidfuzz.distance import OSA

    if not _LEAST_FOR_ONE <= len(name) <= _LONGEST:
        return None
    most = 2 if len(name) >= _LEAST_FOR_TWO else 1
    slips = sorted((OSA.distance(name, known, score_cutoff=most), known) for known in _COMMON)
    (fewest, best), (more, _) = slips[:2]
    return _COMMON[best] if fewest <= most and fewest < more else None


def renamed(written: str, wanted: str, taken: Container[str]) -> str | None:
    """What to write in the place of a misspelt name: the wanted one, in capitals where that one is.

    None where the citation has that field, or its other name, already.
    """
    others = {"journal": "journaltitle", "journaltitle": "journal", "year": "date", "date": "year"}
    key = wanted.lower()
    if key in taken or others.get(key, key) in taken:
        return None
    if written.isupper():
        return wanted.upper()
    return wanted[0].upper() + wanted[1:] if written[0].isupper() else wanted
