"""Which headings are entries, judged by what stands below them and by their siblings."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from linter.entries.build import Draft
from linter.entries.sections import Stretch, is_about_the_list, names_no_paper
from linter.entries.styles.heading import Evidence, HeadingBody, HeadingReader
from linter.entries.titles.words import HEADING_WORDS, has_title_words
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import Block, Heading, HtmlHeading, ListBlock, Table

_FEWEST_SIBLINGS = 2


@dataclass(frozen=True, slots=True)
class EntryHeadings:
    """The entries of the heading style by their stretches, and all stretches that are an entry's or part of one."""

    drafts: Mapping[Stretch, Draft]
    held: frozenset[Stretch]


def find_entry_headings(found: Sequence[Stretch], reader: HeadingReader) -> EntryHeadings:
    """The entries of the heading style among the stretches of a document.

    A heading below an entry's that is deeper and no entry's belongs to the entry: `##### Abstract`.
    """
    judge = _Judge(found, reader)
    chosen = judge.choose()
    drafts: dict[Stretch, Draft] = {}
    held: set[Stretch] = set()
    for index in sorted(chosen):
        stretch, below = found[index], _below(found, index, chosen)
        blocks: list[Block] = list(stretch.blocks)
        for part in below:
            blocks += [part.heading, *part.blocks] if isinstance(part.heading, Heading) else part.blocks
        body = judge.bodies[index]
        drafts[stretch] = reader.draft(reader.read(body.heading, blocks) if below else body, blocks)
        held.update([stretch, *below])
    return EntryHeadings(drafts, frozenset(held))


def _below(found: Sequence[Stretch], index: int, chosen: set[int]) -> Sequence[Stretch]:
    """The stretches of deeper headings behind an entry's that belong to it.

    None do where they lead to another entry: then they are sections.
    """
    end = index + 1
    while end < len(found) and found[end].level > found[index].level:
        if end in chosen:
            return ()
        end += 1
    return found[index + 1 : end]


class _Judge:
    def __init__(self, found: Sequence[Stretch], reader: HeadingReader) -> None:
        self._found = found
        self.bodies: dict[int, HeadingBody] = {}
        for index, stretch in self._candidates():
            if stretch.heading:
                self.bodies[index] = reader.read(stretch.heading, stretch.blocks)

    def _candidates(self) -> Iterator[tuple[int, Stretch]]:
        """The stretches whose headings may be titles; a first-level heading is the file's own."""
        news_level = 0
        for index, stretch in enumerate(self._found):
            if news_level and stretch.level > news_level:
                continue
            news_level = stretch.level if stretch.level > 1 and is_about_the_list(stretch.title) else 0
            if stretch.level > 1 and not names_no_paper(stretch.title):
                yield index, stretch

    def choose(self) -> set[int]:
        """The indexes of the stretches whose headings are entries."""
        sure = {index for index, body in self.bodies.items() if body.evidence is Evidence.FIELDS}
        sure -= self._robbed(sure)
        linked = {index for index, body in self.bodies.items() if body.evidence is Evidence.LINKS}
        linked = {index for index in linked if not self._leads_sections(index, sure | linked)}
        html = {index for index in sure | linked if isinstance(self._found[index].heading, HtmlHeading)}
        if len(html) < _FEWEST_SIBLINGS:  # one alone is what the list goes with
            sure, linked = sure - html, linked - html
        chosen = sure | {index for index in linked if self.bodies[index].is_fields}
        for siblings in self._siblings():
            likely = [index for index in siblings if index in sure or index in linked]
            if len(likely) * 2 >= len(siblings):
                chosen.update(likely)
            if len(likely) >= _FEWEST_SIBLINGS and len(likely) * 3 >= (len(siblings) - 1) * 2:
                chosen.update(index for index in siblings if self._may_follow_siblings(index))
        return chosen

    def _leads_sections(self, index: int, likely: set[int]) -> bool:
        """Whether a heading has deeper ones that are entries' or hold lists: then its links are its section's."""
        for below in range(index + 1, len(self._found)):
            if self._found[below].level <= self._found[index].level:
                return False
            if below in likely or any(isinstance(block, ListBlock | Table) for block in self._found[below].blocks):
                return True
        return False

    def _robbed(self, sure: set[int]) -> set[int]:
        """Sections over several entries that have taken the fields of one without a heading.

        Another heading of their level that heads entries, and has no fields, tells that they are sections; so does
        one deeper level that all other entries share.
        """
        heads = {index for siblings in self._siblings() for index in siblings if self._heads_entries(index, sure)}
        levels = {self._found[index].level for index in heads - sure}
        if len({self._found[index].level for index in sure - heads}) == 1 and len(heads & sure) == 1:
            levels |= {self._found[index].level for index in heads}
        return {index for index in heads & sure if self._found[index].level in levels}

    def _heads_entries(self, index: int, sure: set[int]) -> bool:
        """Whether several entries stand below a heading."""
        below = 0
        for later in range(index + 1, len(self._found)):
            if self._found[later].level <= self._found[index].level or below >= _FEWEST_SIBLINGS:
                break
            below += later in sure
        return below >= _FEWEST_SIBLINGS

    def _may_follow_siblings(self, index: int) -> bool:
        """Whether a heading among entries is one too, though it lacks paper link and citation, or cites another."""
        body = self.bodies.get(index)
        if body is None:
            return False
        title = self._found[index].title
        is_title = has_title_words(title, HEADING_WORDS) or body.title.short_name is not None
        return body.evidence is Evidence.CITATION or (body.is_bare and is_title)

    def _siblings(self) -> list[list[int]]:
        """The indexes of the headings of one level under one heading that may be titles, for each such group."""
        groups: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        above: list[int] = []
        for index, stretch in enumerate(self._found):
            while above and self._found[above[-1]].level >= stretch.level:
                above.pop()
            if index in self.bodies:
                groups[above[-1] if above else -1, stretch.level].append(index)
            above.append(index)
        return list(groups.values())
