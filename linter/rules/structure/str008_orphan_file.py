"""STR008: files of the list that no link reaches."""

from collections.abc import Iterator
from posixpath import basename, splitext

from linter.diagnostics import Diagnostic, Severity
from linter.lazy import re
from linter.rules.base import Case, ListRule
from linter.rules.context import PaperList
from linter.rules.page_index import PageIndex
from linter.text.nearest import KnownNames
from linter.text.references import resolve
from linter.text.span import Span

FRONTS = ("readme", "index")
# Files that hold a sample entry, or are not for readers of the list.
NO_LIST = re.compile(
    r"contribut.*|.*template.*|pull.request.*|issue.*|security|support|todo|changes|history|news", re.I
)
# Where these stand, a program makes the navigation.
NAVIGATED = ("mkdocs.yml", "mkdocs.yaml", "docusaurus.config.js", "docusaurus.config.ts", "_config.yml", "_toc.yml")


ENTRY = "- [Dense Lanterns](https://arxiv.org/abs/2309.12308)\n"
HERE = "# Sparse\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"


class OrphanFile(ListRule):
    """A file with entries that no other file of the list links to.

    What it does
        Follows the relative links of every file, and addresses of files on GitHub
        whose path is the file's. A link to a folder reaches all that is in it. The README
        (or `index.md`) of the list's folder need not be reached. Silent where a list
        has no README, has one file with entries, has no links between its files at all, or
        is made into a site with a navigation of its own, and where a broken link
        was probably meant for the file.

    Why
        Nobody finds its papers.

    Example
        A README that links to `pages/dense.md`, and a file `pages/sparse.md` with entries that
        it does not name: the file's title is reported.
    """

    code = "STR008"
    name = "orphan-file"
    severity = Severity.WARNING
    cases = (
        Case(
            "beside a file that is linked to",
            bad="# ⟦Sparse⟧\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            files={"README.md": "[dense](pages/dense.md)\n", "pages/dense.md": ENTRY},
        ),
        Case(
            "without a title, in a folder",
            bad="⟦⟧### 2023\n\n| Title | Paper |\n|---|---|\n| Wicks | [paper](https://arxiv.org/abs/2309.12307) |\n",
            file="pages/wicks.md",
            files={"README.md": "[dense](dense.md)\n", "dense.md": ENTRY},
        ),
        Case(
            "links to itself, and names in text and code",
            bad="# ⟦T⟧\n\n[top](list.md#t)\n\n#### Wicks\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n",
            files={
                "README.md": "see `list.md`, or list.md\n\n```\n[x](list.md)\n```\n\n[dense](dense.md)\n",
                "dense.md": ENTRY,
            },
        ),
        Case(
            "an address in another repository's folder of another name",
            bad="# ⟦Sparse⟧\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n",
            files={
                "README.md": "[dense](dense.md) [x](https://github.com/a/b/blob/main/other-list.md)\n",
                "dense.md": ENTRY,
            },
        ),
        Case("a fragment", good=HERE, files={"README.md": "[x](./list.md#sparse) [y](dense.md)\n", "dense.md": ENTRY}),
        Case("a folder", good=HERE, file="a/b.md", files={"README.md": "[a](a/) [y](dense.md)\n", "dense.md": ENTRY}),
        Case(
            "an address on GitHub",
            good=HERE,
            file="a/b.md",
            files={
                "README.md": "[a](https://github.com/o/r/blob/main/a/b.md#sparse) [y](dense.md)\n",
                "dense.md": ENTRY,
            },
        ),
        Case(
            "in HTML, without the suffix, or in other case",
            good=HERE,
            files={"README.md": '<a href="List">x</a> [y](dense.md)\n', "dense.md": ENTRY},
        ),
        Case(
            "by way of another file",
            good=HERE,
            file="a/b.md",
            files={"README.md": "[y](a/dense.md)\n", "a/dense.md": f"[x](b.md)\n\n{ENTRY}"},
        ),
        Case("the README", good=HERE, file="README.md", files={"dense.md": ENTRY, "x.md": "[y](dense.md)\n"}),
        Case("no links between files", good=HERE, files={"README.md": ENTRY, "dense.md": ENTRY}),
        Case("no README", good=HERE, files={"x.md": "[y](dense.md)\n", "dense.md": ENTRY}),
        Case("the only list", good=HERE, files={"README.md": "[y](CONTRIBUTING.md)\n", "CONTRIBUTING.md": "text\n"}),
        Case("no entries", good="# T\n\ntext\n", files={"README.md": "[y](dense.md)\n", "dense.md": ENTRY}),
        Case(
            "how to contribute",
            good=HERE,
            file="CONTRIBUTING.md",
            files={"README.md": "[y](dense.md)\n", "dense.md": ENTRY},
        ),
        Case(
            "a broken link is left to LNK002",
            good=HERE,
            file="sparse_lanterns.md",
            files={"README.md": "[x](sparse-lantern.md) [y](dense.md)\n", "dense.md": ENTRY},
        ),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each such file, at its title or its start."""
        lists = [page for page in papers.pages.values() if page.entries and not NO_LIST.fullmatch(_stem(page.file))]
        if len(lists) < 2 or not any(map(_is_front, papers.pages)) or any(map(papers.files.exists, NAVIGATED)):
            return
        links = _Links(papers)
        for page in lists if links.join_files else ():
            if not _is_front(page.file) and not links.reach(page.file):
                yield self.found(_place(page), "no other file of the list links to this one", file=page.file)


class _Links:
    """What the links of a list's files lead to: for each path, without case, the files that name it."""

    def __init__(self, papers: PaperList) -> None:
        self._named: dict[str, set[str]] = {}
        for page in papers.pages.values():
            for path in (*_relative(page), *_absolute(page)):
                self._named.setdefault(path.rstrip("/").casefold(), set()).add(page.file)
        relative = {path for page in papers.pages.values() for path in _relative(page)}
        self._dead = KnownNames(path for path in relative if path.endswith(".md") and not papers.files.exists(path))
        self.join_files = any(map(self._lead_to, papers.pages))

    def reach(self, file: str) -> bool:
        """Whether another file leads to one, or was meant to."""
        if self._lead_to(file):
            return True
        meant = self._dead.nearest(file)
        return meant is not None and meant.is_sure

    def _lead_to(self, file: str) -> bool:
        path = file.casefold()
        bare, steps = splitext(path)[0], path.split("/")
        folders = ("/".join(steps[:depth]) for depth in range(1, len(steps)))
        return any(self._named.get(name, set()) - {file} for name in (path, bare, f"{bare}.html", *folders))


def _relative(page: PageIndex) -> Iterator[str]:
    """The paths that a page's relative links name, from the list's root."""
    paths = (resolve(page.file, target.url).path for target in page.targets)
    return (path for path in paths if path)


def _absolute(page: PageIndex) -> Iterator[str]:
    """The paths that addresses of a repository's files may name: a branch, which may hold slashes, stands before."""
    for path in page.repository_paths:
        steps = path.split("/")
        yield from ("/".join(steps[at:]) for at in range(1, len(steps)))


def _stem(file: str) -> str:
    return splitext(basename(file))[0]


def _is_front(file: str) -> bool:
    return "/" not in file and _stem(file).casefold() in FRONTS


def _place(page: PageIndex) -> Span:
    first = page.sections[0] if page.sections else None
    return first.place if first and first.level == 1 else Span(0, 0)
