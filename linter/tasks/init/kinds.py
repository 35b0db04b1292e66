"""How the list's entries are written: the kinds that read what is read without a declaration."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from linter.config.model import Config
from linter.engine.reading import read_page
from linter.entries.kinds import DeclaredKind
from linter.entries.model import Entry, Style
from linter.lazy.dataclasses import dataclass
from linter.reports.report import counted
from linter.rules.categories.options import STEP, plain
from linter.rules.context import Page
from linter.tasks.init.patterns import patterns
from linter.tasks.init.settings import Record, Setting, Value
from linter.tasks.init.survey import Survey
from linter.tasks.init.thresholds import FEWEST
from linter.text.section_paths import Path, read_path

_CALLED = {
    Style.HEADING: "are headings with what is below them",
    Style.BULLET: "are list items",
    Style.TABLE: "are rows of tables",
    Style.PARAGRAPH: "are paragraphs",
}
# A list whose files differ more than this is better left to be detected.
_MOST_FILES, _MOST_KINDS = 12, 6


@dataclass(frozen=True, slots=True)
class _Form:
    """The styles of a file's entries, the most frequent one first, and the sections that they are bound to, if any."""

    styles: tuple[Style, ...]
    sections: tuple[str, ...] = ()

    def reads(self, page: Page) -> tuple[Entry, ...]:
        """The entries of a page, read as the form says."""
        declared = tuple(DeclaredKind(style, sections=self.sections) for style in self.styles)
        return read_page(page.source, Config(kinds=declared), page.today).entries

    def held(self, page: Page) -> Iterator[Entry]:
        """The entries of a page that it is bound to."""
        paths = [read_path(section) for section in self.sections]
        for entry in page.entries:
            own = plain(page.categories[entry.section])
            if not paths or any(own[: len(path)] == path for path in paths):
                yield entry

    def fits(self, page: Page) -> bool:
        """Whether it reads what is found without it."""
        return list(map(_facts, self.reads(page))) == list(map(_facts, page.entries))


def kinds(survey: Survey) -> Iterator[Setting]:
    """`kinds`, for the files in which these find exactly the entries that are found without them.

    Files in which they would not are left to be detected.
    """
    whole = _usual(survey.pages)
    if whole and all(whole.fits(page) for page in survey.pages):
        alike = {whole: list(survey.pages)}
    else:
        alike = _alike(survey.pages)
    names = {page.name for page in survey.pages}
    records: list[Record] = []
    for form, pages in alike.items():
        own = {page.name for page in pages}
        records += _records(form, pages, patterns(own, names - own) if names - own else ())
    if 0 < len(records) <= _MOST_KINDS:
        yield Setting(("kinds",), tuple(records))


def _alike(pages: Sequence[Page]) -> dict[_Form, list[Page]]:
    """The pages by the form that fits them; without those that none does, or that have too little to tell it by."""
    alike: defaultdict[_Form, list[Page]] = defaultdict(list)
    for page in pages:
        form = _usual([page])
        if form and not form.fits(page):
            form = _bound(page, form)
        if form:
            alike[form].append(page)
    return alike


def _usual(pages: Sequence[Page]) -> _Form | None:
    """The form of some pages' entries, as far as styles tell it."""
    counts = Counter(entry.style for page in pages for entry in page.entries)
    styles = tuple(sorted(counts, key=lambda style: (-counts[style], style)))
    return _Form(styles) if counts.total() >= FEWEST else None


def _bound(page: Page, form: _Form) -> _Form | None:
    """A form bound to the sections that it reads as they are read without it; None where these are not to be named."""
    ours, theirs = ({_facts(entry): entry for entry in found} for found in (page.entries, form.reads(page)))
    strange = {
        _path(page, entry) for facts, entry in {**ours, **theirs}.items() if (facts in ours) != (facts in theirs)
    }
    alike = [path for path in dict.fromkeys(_path(page, entry) for entry in page.entries) if path not in strange]
    tops = dict.fromkeys(_top(path, strange) for path in alike)
    bound = replace(form, sections=tuple(map(STEP.join, tops)))
    held = {entry.style for entry in bound.held(page)}
    bound = replace(bound, styles=tuple(style for style in form.styles if style in held))
    return bound if () not in tops and len(tops) <= _MOST_FILES and bound.fits(page) else None


def _path(page: Page, entry: Entry) -> Path:
    """The path to an entry's section; of another reading of the page, by the section's own path."""
    paths = {section.path: path for section, path in page.categories.items()}
    return plain(paths.get(entry.category, entry.category))


def _top(path: Path, strange: Collection[Path]) -> Path:
    """The outermost section around one that holds none of the strange ones."""
    for depth in range(1, len(path)):
        if not any(other[:depth] == path[:depth] for other in strange):
            return path[:depth]
    return path


def _facts(entry: Entry) -> tuple[object, ...]:
    """What must not depend on whether an entry's kind is declared or detected."""
    paper = entry.paper_link.link.url if entry.paper_link else None
    return entry.style, entry.span, entry.title, entry.title_span, entry.short_name, paper, entry.category, entry.year


def _records(form: _Form, pages: Sequence[Page], files: Sequence[str]) -> Iterator[Record]:
    """One table a style, with the evidence above; none where the files are too many to be named."""
    counts = Counter(entry.style for page in pages for entry in form.held(page))
    holding = counted(sum(bool(page.entries) for page in pages), "file")
    for style in form.styles if len(files) <= _MOST_FILES else ():
        share = f"{counts[style]:,} of {counts.total():,}" if len(form.styles) > 1 else f"all {counts.total():,}"
        values: dict[str, Value] = {"style": style.value}
        values |= {"files": files} if files else {}
        values |= {"sections": form.sections} if form.sections else {}
        yield Record(values, f"{share} entries in {holding} {_CALLED[style]}")
