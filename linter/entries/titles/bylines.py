"""Authors before a title: `Ada Moss, Ben Oak. **Title**`, `Moss, A., Oak, B. (2024). Title`."""

from linter.lazy import re
from linter.papers.authors import listed_authors
from linter.papers.venues import find_venue

_INITIALS = r"(?:\s?[^\W\d_]\.-?)++"
# `Moss, A., Oak, B.: `, as publishers write.
_REVERSED = re.compile(
    rf"(?:[^\W\d_][\w'’-]*+(?:\s[\w'’-]++)?,{_INITIALS}(?:,\s|\s?(?:and|&)\s|,\s(?:and|&)\s)?)++(?:et al\.?)?:\s+"
)
# `Moss, A., & Oak, B. (2024). `, `Moss, A. (2024, June 3-7). `
_CITED = re.compile(
    r"([^()\"“”\r\n]{4,250}?)\s*\((?:19|20)[0-9]{2}[a-z]?(?:,\s[A-Z][a-z]{2,8}(?:[\s–-][\w–-]{1,12})?)?\)[.,:]\s+"
)
# `(2015), `, `(Book, Jan 2016), `: when a paper came out, between its title and its authors.
_YEAR_AND_COMMA = re.compile(r"\s*[(（](?:[^()（）\r\n]{1,20}[\s,])?(?:19|20)[0-9]{2}[a-z]?[)）],\s+")
# Those of one that stands behind a comma alone tell that it is a person: `, A. Moss`, `, Moss et al.`
_COMMA_BEFORE_PERSON = re.compile(
    r",\s+(?!U\.[SK]\.)(?=(?:[^\W\d_a-z]\.[\s-]?){1,3}[^\W\d_a-z][\w'’-]|[^\W\d_a-z][\w'’-]{1,30}\set\.?\s?al\b)"
)
# `(Moss et al. 2024)`, `(Moss & Oak, 2024)`, as texts cite.
_CITED_IN_BRACKETS = re.compile(
    r"\s?[(（](?=[^\W\d_a-z])[\w'’-]{2,30}"
    r"(?:\set\sal\.?(?:,?\s(?:19|20)[0-9]{2}[a-z]?)?|\s(?:and|&)\s[^\W\d_a-z][\w'’-]{1,30},?\s(?:19|20)[0-9]{2}[a-z]?"
    r")[)）]"
)
# What follows a title in a citation begins with a capital, or is a preprint.
_CITED_END = re.compile(r"(?:(?<=[^\s.])(?<!\bvs)\.|(?<=[?!])(?=\s+In\b))\s+(?=[A-Z0-9]|[A-Za-z]{2,6}[Xx]iv\b)")
_AUTHORS_LIKE = re.compile(r"\b[A-Z]\.|\bet al\b|[,&]")
_YEAR_BEHIND = re.compile(r"\s*\(?(?:19|20)[0-9]{2}[a-z]?\)?[.,:]?\s*$")
_ET_AL = re.compile(r"^[^\W\d_][\w'’. -]{1,40}\set\.?\s?al\b", re.IGNORECASE)
PARTICLES = "van|von|de|der|den|la|le|di|da|del|bin|el"
PARTICLE = re.compile(rf"(?:{PARTICLES})\s")
_NAME = re.compile(
    r"(?:[^\W\d_a-z]\.-?){1,3}[^\W\d_a-z][\w'’-]+\.?"  # `A.Moss`
    # `Ada B. van der Moss`
    rf"|[^\W\d_a-z][\w.'’-]*(?:\s(?:(?:{PARTICLES}|do|dos|das)\s){{0,2}}[^\W\d_a-z][\w.'’-]*){{1,3}}"
)
# The first of several people, turned round: `Moss, Ada B., `, `van Oak, Ben, `.
_FAMILY_NAME = re.compile(rf"(?:(?i:{PARTICLES})\s){{0,2}}[^\W\d_][\w'’-]+")
_GIVEN_NAMES = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,2}")
# Words of titles that may be written as names are.
_NO_NAME = re.compile(
    r"(?:deep|[^\W\d_]*(?:(?:learn|train|model|reason|caption|render|track|plann|process|comput|understand|edit|answer"
    r"|min|cluster|prun|prompt|tun|sampl|cod|scal|sens|imag|match|light)ing|[ts]ion|ness|ics|ism|works?|models?|agents?"
    r"|data|large|speech|text|graphs?|images?|videos?|vision|language|neural|attention|machines?|robust|efficient|less"
    r"|fewer|every|memory|theory|algorithm|method|system|feature|label|task|token))s?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"\b[A-Z]\.")
_ENDS_IN_INITIAL = re.compile(r"(?<![^\W_])[^\W\d_a-z]$")
_FULL_STOP = re.compile(r"(?<=[^\s.A-Z])\.\s+(?=[^\W\d_a-z])")
_PART_OF_CITATION = re.compile(r",\s+")
_CITED_BEHIND = re.compile(r",\s+(?:arxiv:\S+|(?:[A-Z][^,]{1,60},? )?(?:19|20)[0-9]{2})\b|,\s*$", re.IGNORECASE)
# `, Proceedings of the Oak Club, 1961.` at the end; a subtitle is none: `, A Survey, 1961`.
_VENUE_LAST = re.compile(r",\s+(?!An?\s)[A-Z][^,]{1,60},\s+(?:19|20)[0-9]{2}\.?\s*$")
# What a reference ends in behind its title, and what parts the people of one from the venue.
_YEAR_LAST = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}[.)\]\s]*$")
_VENUE_BEHIND = re.compile(r"(?<![^\W\d_a-z])\.+\s+(?=[A-Z])")
# What names a paper where texts cite it: `Moss, Oak (1974)`, `Moss et al., 2024b`.
_CITATION = re.compile(r"(?P<names>[^\d()\[\]\r\n]{2,120}?),?\s[(\[]?(?:19|20)[0-9]{2}[a-z]?[)\]]?")
_JOINED = re.compile(r"\s(?:and|&)\s")
_AND_OTHERS = re.compile(r"et\.? al\.?", re.IGNORECASE)
_SHORT_TITLE = re.compile(r"[A-Z][\w-]*[a-z] [A-Z][\w-]*[a-z]")
# Behind a single name. A conference that is told by its initials stands as often behind a title with a comma.
_TITLE_AND_VENUE = re.compile(r"[^,]{1,300},\s+[A-Z][a-z]{3,}\b[^,]{0,60},\s+(?:19|20)[0-9]{2}\.?\s*")
_ARTICLES = ("A ", "An ", "The ")
_FEWEST_NAMES, _FEWEST_WORDS = 2, 3
_LONGEST, _LONGEST_YEAR = 400, 12  # code points
LONGEST_AUTHORS = 1000  # code points; papers of fifty people stay below


def byline_end(text: str, start: int, end: int) -> int | None:
    """Where a title begins that authors stand before, with a year in brackets or a colon between the two."""
    reversed_names = _REVERSED.match(text, start, min(end, start + _LONGEST))
    if reversed_names:
        return reversed_names.end()
    cited = _CITED.match(text, start, min(end, start + _LONGEST))
    if cited is None or _AUTHORS_LIKE.search(cited[1]) is None:
        return None
    # What authors stand behind, rather than a title, was one: `Lamps, Oil, and Wicks (2015), A. Moss`.
    comma = text.rindex(")", start, cited.end()) + 1
    return None if _COMMA_BEFORE_PERSON.match(text, comma, end) else cited.end()


def before_byline(text: str, start: int, end: int) -> int:
    """Where a title ends that nothing but its authors stand behind: `Title (2015), Ada Moss`, `Title, A. Moss et al.`

    Its end where none do; without a year the first of them has initials, or is the one that `et al.` names.
    """
    for year in _YEAR_AND_COMMA.finditer(text, start, end):
        if year.start() > start and are_names(text[year.end() : end]):
            return year.start()
    for comma in _COMMA_BEFORE_PERSON.finditer(text, start, end):
        if len(text[start : comma.start()].split()) >= _FEWEST_WORDS and are_names(text[comma.end() : end]):
            return comma.start()
    return end


def cited_end(text: str, start: int, end: int) -> int:
    """Where a title ends that stands behind authors and year, as citations do: at the full stop before its venue."""
    stop = _CITED_END.search(text, start, end)
    return stop.start() if stop else end


def is_cited_byline(text: str) -> bool:
    """Whether a text is but the authors of a paper and its year, as citations begin: `Moss, A., & Oak, B. (2024).`"""
    whole = f"{text.strip()} "  # what parts the year from the title
    return byline_end(whole, 0, len(whole)) == len(whole)


def is_cited(text: str, at: int) -> bool:
    """Whether the first authors of a paper stand in brackets at an offset, as texts cite: `(Moss et al. 2023)`."""
    return _CITED_IN_BRACKETS.match(text, at) is not None


def are_names(text: str, least: int = 1) -> bool:
    """Whether a text is so many full names and nothing else, or one and `et al.`; a year may stand behind them."""
    if len(text) > _LONGEST:
        return False
    names = _YEAR_BEHIND.sub("", text).strip(" \t\n\r.,:;")
    if _ET_AL.match(names):
        return True
    listed = listed_authors(names)
    return len(listed) >= least and all(_NAME.fullmatch(name) for name in listed)


def are_names_turned(text: str) -> bool:
    """Whether a text is but people as the MLA cites them: `Moss, Ada, and Ben Oak.`, `Moss, Ada B., et al.`

    The family name of the first of them stands before a comma, and a full stop behind the last.
    """
    return bool(names_turned_back(text))


def names_turned_back(text: str) -> tuple[str, ...]:
    """The people that a text is but a list of, as the MLA or the APA cites them, given names first; none if it is not.

    The family name of the first, or of each, stands before a comma, a full stop behind the last: `Moss, A., Oak, B.`
    """
    if "," not in text or len(text) > _LONGEST or not text.rstrip().endswith("."):
        return ()
    listed = listed_authors(text)
    if len(listed) < _FEWEST_NAMES:  # the two are one person's
        return ()
    if _ENDS_IN_INITIAL.search(listed[-1]):  # the full stop of the list was its own
        listed = (*listed[:-1], f"{listed[-1]}.")
    pairs = tuple(zip(listed[::2], listed[1::2], strict=False))
    if len(listed) == len(pairs) * 2 and all(_is_turned(*pair) for pair in pairs):
        return tuple(f"{given} {family}" for family, given in pairs)
    if _is_turned(*pairs[0]) and all(map(_NAME.fullmatch, listed[2:])):
        return (f"{listed[1]} {listed[0]}", *listed[2:])
    return ()


def _is_turned(family: str, given: str) -> bool:
    """Whether two words or so before and behind a comma are one person."""
    if _FAMILY_NAME.fullmatch(family) is None or _GIVEN_NAMES.fullmatch(given) is None:
        return False
    return not any(map(_NO_NAME.fullmatch, _WORD.findall(f"{family} {given}")))


def are_people(text: str) -> bool:
    """Whether a text lists several full names, none with a word that titles and venues have."""
    names = text.strip(" \t\n\r.,:;()（）")
    return are_names(names, least=_FEWEST_NAMES) and not any(map(_NO_NAME.fullmatch, _WORD.findall(names)))


def are_mostly_people(text: str) -> bool:
    """Whether a text lists several people, of whom one in five may be written otherwise: `Dee (Di) Fir`."""
    if len(text) > LONGEST_AUTHORS:
        return False
    names = listed_authors(text.strip(" \t\r\n.,:;："))
    likely = sum(bool(_NAME.fullmatch(name)) and not any(map(_NO_NAME.fullmatch, name.split())) for name in names)
    return len(names) >= _FEWEST_NAMES and likely * 5 >= len(names) * 4


def names_end(text: str, start: int, end: int) -> int | None:
    """Where a title begins in a citation that is parted by commas alone: `Ada Moss, Ben Oak, Title, ICML, 2015`.

    Several full names lead it, or one with an initial. Without an initial and an `and` between them, it is venue, year
    or a comma behind the title that tells that they are names; of a single one, a venue in words and the year.
    """
    at, names, are_sure = _leading_names(text, start, end)
    if names == 0 or not text[at:end][:1].isupper():
        return None
    if names < _FEWEST_NAMES:
        is_whole = _TITLE_AND_VENUE.fullmatch(text, at, end) is not None and venue_last(text, at, end) < end
        return at if is_whole and find_venue(text[at:end]) is None else None
    if are_sure and names > _FEWEST_NAMES and _SHORT_TITLE.fullmatch(text, at, end):
        return at
    is_title = len(text[at:end].split()) >= _FEWEST_WORDS
    return at if is_title and (are_sure or _CITED_BEHIND.search(text, at, end)) else None


def _leading_names(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """Where full names end that lead a text, each with a comma behind it; how many they are, and whether surely names.

    A name with an initial counts twice.
    """
    at, names, are_sure = start, 0, False
    for comma in _PART_OF_CITATION.finditer(text, start, min(end, start + _LONGEST)):
        part = text[at : comma.start()].strip()
        several = _JOINED.split(part.removeprefix("and "))
        if names and _AND_OTHERS.fullmatch(part):
            names += 1
        elif all(map(_may_be_person, several)):
            has_initial = _INITIAL.search(part) is not None
            names += len(several) + has_initial
            are_sure |= has_initial or (len(several) > 1 and not text.startswith(_ARTICLES, comma.end()))
        else:
            break
        at = comma.end()
    return at, names, are_sure


def _may_be_person(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and not any(map(_NO_NAME.fullmatch, name.split()))


def is_citation(text: str) -> bool:
    """Whether a text is but what names a paper where it is cited, its authors and the year: `Moss, Oak (1974)`."""
    found = _CITATION.fullmatch(text)
    return found is not None and are_cited_names(found["names"])


def are_cited_names(text: str) -> bool:
    """Whether a text is but people as texts cite them, by family names or in full: `Moss, Oak`, `Ada Moss et al.`"""
    names = listed_authors(text.strip(" \t\r\n.,;")) if len(text) <= LONGEST_AUTHORS else ()
    return bool(names) and all(map(_may_be_of_people, names))


def is_dated_byline(text: str) -> bool:
    """Whether a text is but what a reference says behind its title: `A. Moss and B. Oak. Oil 2013.`, `A. Moss. 2013.`

    People, the first of whom has an initial or who are several, a venue of any name, if one is told, and the year.
    """
    year = _YEAR_LAST.search(text, max(0, len(text) - _LONGEST_YEAR)) if len(text) <= _LONGEST else None
    if year is None:
        return False
    told = text[: year.start()].strip(" \t\r\n,([")
    venue = next(_VENUE_BEHIND.finditer(told), None)
    people = told[: venue.start()] if venue else told if told.endswith(".") else told.rpartition(",")[0]
    names = listed_authors(people)
    is_person = bool(names) and _INITIAL.match(names[0]) is not None
    return (is_person or len(names) > _FEWEST_NAMES) and all(map(_may_be_of_people, names))


def _may_be_of_people(name: str) -> bool:
    return _may_be_person(name) or (_FAMILY_NAME.fullmatch(name) is not None and _NO_NAME.fullmatch(name) is None)


def venue_last(text: str, start: int, end: int) -> int:
    """Where a title ends in a citation that is parted by commas alone: before a venue, whatever it is, and the year."""
    venue = _VENUE_LAST.search(text, start, end)
    is_title = venue is not None and len(text[start : venue.start()].split()) >= _FEWEST_WORDS
    return venue.start() if venue and is_title else end


def people_end(text: str, start: int, end: int) -> int | None:
    """Where a title begins that a full stop parts from several people before it: `Ada Moss and Ben Oak. Title`."""
    stop = _FULL_STOP.search(text, start, min(end, start + _LONGEST))
    is_title = stop is not None and len(text[stop.end() : end].split()) >= _FEWEST_WORDS
    return stop.end() if stop and is_title and are_people(text[start : stop.start()]) else None
