"""The configuration of a list, validated: what `litlint.toml` says, with defaults for the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from typing import ClassVar

from linter.config.kinds import key_of
from linter.config.patterns import Patterns
from linter.config.select import Selection, checked, default_codes
from linter.diagnostics import Severity
from linter.entries.kinds import (
    DatesOptions,
    DeclaredKind,
    EntriesOptions,
    HostsOptions,
    ReadingOptions,
    SkipOptions,
    TitlesOptions,
)
from linter.lazy.dataclasses import dataclass
from linter.rules.arxiv.options import ArxivOptions
from linter.rules.bibtex.options import BibtexOptions
from linter.rules.categories.options import DeclaredFile, TaxonomyOptions
from linter.rules.context import Options
from linter.rules.duplicates.options import DuplicatesOptions
from linter.rules.formatting.options import FormattingOptions
from linter.rules.links.options import LinksOptions
from linter.rules.structure.options import StructureOptions
from linter.rules.tables.options import DeclaredTable, TablesOptions


@dataclass(frozen=True, slots=True)
class Config:
    """Which files are read, which rules run, and their options; `Config()` is what a list without configuration has."""

    # Read by pydantic for this class and all dataclasses in it; this module does not need pydantic for that.
    __pydantic_config__: ClassVar[Mapping[str, object]] = {
        "alias_generator": key_of,
        "extra": "forbid",
        "strict": True,
        "use_attribute_docstrings": True,
    }

    include: tuple[str, ...] = ()
    """The files of the list, as patterns of `.gitignore`; empty: every Markdown file."""

    exclude: tuple[str, ...] = ()
    """Files that are left out, as patterns of `.gitignore`."""

    select: tuple[str, ...] | None = None
    """The rules that run, by code, prefix of codes, or `ALL`; unset: those that are on by default."""

    extend_select: tuple[str, ...] = ()
    """Rules that run besides."""

    ignore: tuple[str, ...] = ()
    """Rules that do not run; the longer selector wins over a shorter one of `select`."""

    extend_ignore: tuple[str, ...] = ()
    """Rules that do not run either."""

    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Rules that do not judge some files, by patterns of `.gitignore`."""

    severity: Mapping[str, Severity] = field(default_factory=dict)
    """Other severities for the findings of some rules; the longest selector wins."""

    fail_on: Severity = Severity.WARNING
    """The lowest severity that makes the exit status 1."""

    extend_safe_fixes: tuple[str, ...] = ()
    """Rules whose repairs `--fix` makes though they deserve a second look, by code, prefix of codes, or `ALL`."""

    max_file_size: int | str = "5MB"
    """The size above which a file is not read: bytes, or a number with a unit. It also bounds what must be taken apart:
    lines, brackets, tags, code spans, addresses and `=` may be 50,000, and 1 more for each 5 bytes above 5 MB."""

    required_sections: tuple[str, ...] | Mapping[str, tuple[str, ...]] = ()
    """Titles of sections that the README must have, or of those of each file by its name."""
    counts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Pieces of each file's text that say how much there is, with a name in the number's place: `{count}` is entries,
    `{papers}` different papers, `{files}` files with entries, `{sections}` sections with entries."""

    kinds: tuple[DeclaredKind, ...] = ()
    """The kinds of entries, in the order in which they are tried. Files and sections that none is bound to have theirs
    detected."""

    entries: EntriesOptions = field(default_factory=EntriesOptions)
    titles: TitlesOptions = field(default_factory=TitlesOptions)
    dates: DatesOptions = field(default_factory=DatesOptions)
    hosts: HostsOptions = field(default_factory=HostsOptions)
    skip: SkipOptions = field(default_factory=SkipOptions)
    formatting: FormattingOptions = field(default_factory=FormattingOptions)
    links: LinksOptions = field(default_factory=LinksOptions)
    arxiv: ArxivOptions = field(default_factory=ArxivOptions)
    bibtex: BibtexOptions = field(default_factory=BibtexOptions)
    taxonomy: tuple[DeclaredFile, ...] = ()
    """The list's files and their sections, in order."""

    tables: tuple[DeclaredTable, ...] = ()
    """What the tables of some files hold: the types of their columns, and the order of their rows."""

    duplicates: DuplicatesOptions = field(default_factory=DuplicatesOptions)

    @property
    def options(self) -> Options:
        """The options of every rule family."""
        structure = StructureOptions(self.required_sections, self.counts)
        return Options(
            (
                self.entries,
                self.titles,
                self.dates,
                self.hosts,
                self.formatting,
                self.links,
                self.arxiv,
                self.bibtex,
                structure,
                TaxonomyOptions(self.taxonomy),
                TablesOptions(self.tables),
                self.duplicates,
            )
        )

    def reading(self, file: str) -> ReadingOptions:
        """How a file is read, by its path in the list. Raises ConfigError for a pattern that is none."""
        kinds = tuple(
            kind
            for number, kind in enumerate(self.kinds)
            if not kind.files or Patterns(kind.files, f"kinds[{number}].files").match(file)
        )
        return ReadingOptions(self.entries, kinds, self.hosts, self.titles, self.dates, self.skip)

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the rules that run."""
        selection = Selection(self.select, self.extend_select, self.ignore, self.extend_ignore)
        return selection.applied_to(default_codes())

    def with_selection(
        self,
        *,
        select: Sequence[str] | None = None,
        ignore: Sequence[str] = (),
        extend_select: Sequence[str] = (),
        extend_ignore: Sequence[str] = (),
    ) -> "Config":
        """A copy with a command line's selection laid over its own.

        `select` replaces what runs, the others add to it and take from it. Raises UsageError for an unknown selector.
        """
        selection = Selection(
            None if select is None else checked(select, "--select"),
            checked(extend_select, "--extend-select"),
            checked(ignore, "--ignore"),
            checked(extend_ignore, "--extend-ignore"),
        )
        codes = tuple(sorted(selection.applied_to(self.codes)))
        return replace(self, select=codes, extend_select=(), ignore=(), extend_ignore=())
