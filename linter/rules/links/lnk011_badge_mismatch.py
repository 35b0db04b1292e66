"""LNK011: badges of another repository."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.entries.model import Entry, LinkKind
from linter.entries.surroundings import Surroundings
from linter.markdown.model import Link
from linter.papers.addresses.repositories import Badge, Repository, badge_of, repository_of
from linter.papers.addresses.urls import split
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.cover import Cover
from linter.text.span import Span

SHIELD = "https://img.shields.io/github"
LANTERN = "https://github.com/doe/lantern"


class BadgeMismatch(FileRule):
    """A badge that shows one repository in a link to, or in an entry with the code of, another.

    What it does
        Compares the repository that a badge names (stars, forks, last commit,
        workflow) with the one that the link around it leads to; without such a
        link, with those that the entry's code links lead to, any of which will do.
        Case, `.git` and a final slash do not count. The fix puts the link's
        repository in the badge, unless the badge shows a branch, file or workflow
        that the other repository may lack, or another link speaks for the badge.

    Why
        Readers see the stars of another project. The badge was copied from
        another entry, or the repository was renamed.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12307) [![stars](https://img.shields.io/github/stars/⟦doe/rope⟧)](https://github.com/doe/lantern)
        Good:
            - **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12307) [![stars](https://img.shields.io/github/stars/doe/lantern)](https://github.com/doe/lantern)
    """

    code = "LNK011"
    name = "badge-mismatch"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    cases = (
        Case(
            "beside the entry's code link, under a heading",
            bad=(
                "#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
                f"github link: [here]({LANTERN}) ![stars]({SHIELD}/stars/⟦roe/lantern⟧.svg?style=social)\n"
            ),
            good=(
                "#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
                f"github link: [here]({LANTERN}) ![stars]({SHIELD}/stars/doe/lantern.svg?style=social)\n"
            ),
        ),
        Case(
            "in a table, and at the top of a file",
            bad=(
                f"# Lanterns\n\n[![last]({SHIELD}/last-commit/⟦doe/old-list⟧)](https://github.com/doe/list)\n\n"
                "| a | b |\n|---|---|\n"
                f"| T | [![s](https://badgen.net/github/stars/⟦doe/rope⟧)]({LANTERN}.git) |\n"
            ),
            good=(
                f"# Lanterns\n\n[![last]({SHIELD}/last-commit/doe/list)](https://github.com/doe/list)\n\n"
                "| a | b |\n|---|---|\n"
                f"| T | [![s](https://badgen.net/github/stars/doe/lantern)]({LANTERN}.git) |\n"
            ),
        ),
        Case(
            "in HTML",
            bad=f'<a href="https://github.com/doe/lantern"><img src="{SHIELD}/forks/⟦doe/rope⟧?logo=x"></a>\n',
            good=f'<a href="https://github.com/doe/lantern"><img src="{SHIELD}/forks/doe/lantern?logo=x"></a>\n',
        ),
        Case(
            "a branch or a workflow that the other may lack, so no fix",
            bad=(
                f"[![last]({SHIELD}/last-commit/⟦doe/rope⟧/dev)](https://github.com/doe/lantern)\n"
                "[![tests](https://github.com/⟦doe/rope⟧/actions/workflows/ci.yml/badge.svg)](https://github.com/doe/lantern/actions)\n"
            ),
        ),
        Case(
            "the link around it may be the wrong one, so no fix",
            bad=(
                "| Title | Links |\n|---|---|\n"
                f"| [![s]({SHIELD}/stars/⟦a/b⟧)](https://github.com/a/c) [Lanterns](https://arxiv.org/abs/2309.12307)"
                " | [GitHub](https://github.com/a/b) |\n"
                f"| [![s]({SHIELD}/stars/⟦a/d⟧)](https://github.com/x/a/d) [R](https://arxiv.org/abs/2309.12308) | |\n"
            ),
        ),
        Case(
            "two code links, so no fix",
            bad=(
                "- **Sparse Lanterns for Long Halls**, Jane Doe, 2023. [paper](https://arxiv.org/abs/2309.12307) [code](https://github.com/a/b)"
                f" [code](https://github.com/a/c) ![s]({SHIELD}/stars/⟦a/d⟧)\n"
                "- **Long Ropes for Old Lamps**, Jane Doe, 2023. [paper](https://arxiv.org/abs/2309.12308)\n"
            ),
        ),
        Case(
            "case, `.git`, a final slash and a page of the repository",
            good=(
                f"[![a]({SHIELD}/stars/Doe/Lantern)](https://github.com/doe/lantern.git) "
                f"[![a]({SHIELD}/stars/doe/lantern.svg)](http://www.github.com/Doe/lantern/) "
                f"[![a]({SHIELD}/contributors/doe/lantern)](https://github.com/doe/lantern/graphs/contributors)\n"
            ),
        ),
        Case(
            "any of an entry's code links will do",
            good=(
                "- **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12307) [code](https://github.com/a/b)"
                f" [weights](https://github.com/a/c) ![s]({SHIELD}/stars/a/c)\n"
            ),
        ),
        Case(
            "the link around it decides, not the entry",
            good=(
                "- **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12307) [code](https://github.com/a/b)"
                f" [![s]({SHIELD}/stars/a/c)](https://github.com/a/c)\n"
            ),
        ),
        Case(
            "a link that leads to no repository, in an entry without code",
            good=(
                f"- **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12307) [![s]({SHIELD}/stars/a/b)](https://a.github.io/b)\n"
            ),
        ),
        Case("outside of links and entries", good=f"![s]({SHIELD}/stars/a/b) [code](https://github.com/a/c)\n"),
        Case(
            "badges that name no repository",
            good=(
                f"[![a](https://img.shields.io/badge/github-doe/rope-blue)](https://github.com/doe/lantern)"
                f" [![b]({SHIELD}/followers/doe)](https://github.com/doe/lantern)\n"
            ),
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such badge, at the repository that it names."""
        badges = [(link, badge) for link in page.links if link.is_image and (badge := badge_of(link.url))]
        if not badges:
            return
        around = Cover((link.span, link) for link in page.links if not link.is_image)
        surroundings = Surroundings(page.document, page.outline)
        for image, badge in badges:
            outer = around.innermost(image.span)
            linked = repository_of(outer.url) if outer else None
            entry = surroundings.entry_of(image)
            own = _repositories(entry) if entry else []
            others = [linked] if linked else _code_beside(own, badge)
            if others and all(other.key != badge.repository.key for other in others):
                is_doubtful = _names(outer, badge) or any(other.key == badge.repository.key for _, other in own)
                certain = others[0] if len({other.key for other in others}) == 1 and not is_doubtful else None
                whose = "its link leads" if linked else "the entry's code link leads"
                message = f"badge shows {badge.repository}, {whose} to {others[0]}"
                yield self._finding(page, image, badge, certain, message)

    def _finding(self, page: Page, image: Link, badge: Badge, certain: Repository | None, message: str) -> Diagnostic:
        if page.source[image.url_span] != image.url:  # escapes or character references: places differ
            return self.found(image.url_span, message)
        place = Span(image.url_span.start + badge.start, image.url_span.start + badge.end)
        is_mendable = certain is not None and badge.is_general
        fix = Fix.replace(place, str(certain), message=f"Show {certain}") if is_mendable else None
        return self.found(place, message, fix=fix)


def _repositories(entry: Entry) -> list[tuple[LinkKind, Repository]]:
    """What an entry's links lead to."""
    return [(link.kind, found) for link in entry.links if (found := repository_of(link.link.url))]


def _code_beside(own: list[tuple[LinkKind, Repository]], badge: Badge) -> list[Repository]:
    """The repositories of the entry's code links; none where any link of it leads to the badge's own."""
    if any(repository.key == badge.repository.key for _, repository in own):
        return []
    return [repository for kind, repository in own if kind is LinkKind.CODE]


def _names(link: Link | None, badge: Badge) -> bool:
    """Whether a link goes on to the badge's name, so that it is the link that may be wrong: `…/owner/owner/name`."""
    return link is not None and badge.repository.name.lower() in split(link.url).path.lower().split("/")[3:]
