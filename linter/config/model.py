"""The configuration of a list, validated: what `litlint.toml` says, with defaults for the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from linter.config.select import Selection, checked, default_codes
from linter.diagnostics import Severity
from linter.entries.kinds import EntriesOptions
from linter.rules.arxiv.options import ArxivOptions
from linter.rules.bibtex.options import BibtexOptions
from linter.rules.categories.options import DeclaredFile, TaxonomyOptions
from linter.rules.context import Options
from linter.rules.links.options import LinksOptions
from linter.rules.structure.options import StructureOptions


def kebab_case(name: str) -> str:
    """A key of the configuration file for a field's name."""
    return name.replace("_", "-")


@dataclass(frozen=True, slots=True)
class Config:
    """Which files are read, which rules run, and their options; `Config()` is what a list without configuration has.

    Selectors are codes, prefixes of codes or `ALL`; patterns are those of `.gitignore`. `select` None stands for the
    rules that are on by default; `max_file_size` is a number of bytes, or one with a unit (`5MB`).
    """

    # Read by pydantic for this class and all dataclasses in it; this module does not need pydantic for that.
    __pydantic_config__: ClassVar[Mapping[str, object]] = {
        "alias_generator": kebab_case,
        "extra": "forbid",
        "strict": True,
    }

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    severity: Mapping[str, Severity] = field(default_factory=dict)
    fail_on: Severity = Severity.WARNING
    max_file_size: int | str = "5MB"
    required_sections: tuple[str, ...] | Mapping[str, tuple[str, ...]] = ()
    entries: EntriesOptions = field(default_factory=EntriesOptions)
    links: LinksOptions = field(default_factory=LinksOptions)
    arxiv: ArxivOptions = field(default_factory=ArxivOptions)
    bibtex: BibtexOptions = field(default_factory=BibtexOptions)
    taxonomy: tuple[DeclaredFile, ...] = ()

    @property
    def options(self) -> Options:
        """The options of every rule family."""
        structure = StructureOptions(self.required_sections)
        return Options((self.entries, self.links, self.arxiv, self.bibtex, structure, TaxonomyOptions(self.taxonomy)))

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
