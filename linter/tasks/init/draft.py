"""The configuration of a list: every question asked, and the answers put together."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date

from linter.config.kinds import options
from linter.config.load import OWN_NAME, from_toml
from linter.config.model import Config
from linter.config.patterns import FileIgnores
from linter.diagnostics import Diagnostic
from linter.engine.files.lists import List
from linter.engine.precedence import ORDER as LINK_ORDER
from linter.engine.run import check
from linter.lazy.dataclasses import dataclass
from linter.reports.report import counted
from linter.tasks.init.badges import badges
from linter.tasks.init.blank_lines import blank_lines
from linter.tasks.init.citations import citations
from linter.tasks.init.counts import counts
from linter.tasks.init.exceptions import exceptions
from linter.tasks.init.fields import fields
from linter.tasks.init.files import files, listed
from linter.tasks.init.kinds import kinds
from linter.tasks.init.link_form import link_form, version
from linter.tasks.init.order import order
from linter.tasks.init.repeats import repeats
from linter.tasks.init.settings import Path, Setting, is_records
from linter.tasks.init.survey import PartOfList, Survey
from linter.tasks.init.tags import tags
from linter.tasks.init.taxonomy import taxonomy
from linter.tasks.init.titles import titles
from linter.tasks.init.toml import render
from linter.tasks.init.venues import venue_years, venues

_LONGEST = "taxonomy"
Question = Callable[[Survey], Iterator[Setting]]
# What is asked of the files of the list, once these are known.
_QUESTIONS: Sequence[Question] = (
    kinds,
    repeats,
    order,
    tags,
    fields,
    venues,
    venue_years,
    titles,
    blank_lines,
    badges,
    link_form,
    version,
    citations,
    counts,
    taxonomy,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A configuration as text, and what it was made from.

    `findings` are what a check will report with it; `files` and `entries` are those of the list.
    """

    text: str
    findings: tuple[Diagnostic, ...]
    files: int
    entries: int


def draft(papers: List, today: date) -> Draft:
    """The configuration for a list. It is read as if it had none, so that asking twice gives the same."""
    whole = Survey.of(papers, today)
    names = listed(whole)
    survey = whole.only(names)
    settings = [*files(whole), *(setting for question in _QUESTIONS for setting in question(survey))]
    facts = f"{counted(len(survey.pages), 'file')}, {counted(len(survey.entries), 'entry', 'entries')}"
    part = PartOfList(papers, names)
    found: dict[Diagnostic, None] = {}
    excepted: list[Setting] = []
    while True:
        found |= dict.fromkeys(check(part, _config(settings, excepted), today=today).findings)
        before, excepted = excepted, list(exceptions(survey, found))
        config = _config(settings, excepted)
        # What a link is reported for hides what it would be reported for next.
        if excepted == before or not _excepts(config, LINK_ORDER):
            break
    text = _text([*settings, *excepted], facts)
    return Draft(text, _left(found, config), len(survey.pages), len(survey.entries))


def _config(settings: Sequence[Setting], excepted: Sequence[Setting]) -> Config:
    return from_toml(_text([*settings, *excepted], ""), OWN_NAME)


def _excepts(config: Config, codes: Collection[str]) -> bool:
    """Whether a configuration leaves out one of some rules, in the list or in a file."""
    special = {code for left_out in config.per_file_ignores.values() for code in left_out}
    return not (special.isdisjoint(codes) and config.codes.issuperset(codes))


def _text(settings: Iterable[Setting], facts: str) -> str:
    heading = (
        f"How litlint checks this list, as `litlint init` found it ({facts}).",
        "Change what is not meant. Every key: `litlint schema config`.",
    )
    return render(sorted(settings, key=_rank), heading)


def _rank(setting: Setting) -> tuple[bool, int, Path]:
    """Where a setting stands: keys of no table first, then tables in the configuration's order, the longest last."""
    order = [*(key for key in options(Config) if key != _LONGEST), _LONGEST]
    first = order.index(setting.path[0])
    table = setting.path[:-1]
    return bool(table) or is_records(setting.value), first, table


def _left(findings: Iterable[Diagnostic], config: Config) -> tuple[Diagnostic, ...]:
    """The findings that are left once a configuration's exceptions are made."""
    ignores = FileIgnores(config.per_file_ignores)
    return tuple(one for one in findings if one.code in config.codes and one.code not in ignores.codes(one.file))
