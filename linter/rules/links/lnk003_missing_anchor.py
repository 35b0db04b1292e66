"""LNK003: fragments that no heading has."""

from collections.abc import Iterator, Mapping
from posixpath import basename, dirname

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.lazy import re
from linter.rules.base import Case, ListRule
from linter.rules.context import PaperList
from linter.rules.page_index import IndexedTarget, PageIndex
from linter.text.fragments import Fragments
from linter.text.references import resolve
from linter.text.span import Span

TEXT_FRAGMENT = ":~:"
OTHER_FILE = re.compile(r".*\.(?!md$|markdown$)\w+", re.IGNORECASE)


class MissingAnchor(ListRule):
    """A link to a heading that does not exist, in the same file or another.

    What it does
        Looks for the heading (or `id=`, `name=`) that each fragment names, with
        anchors made as GitHub makes them, and offers the nearest one; where that is
        beyond doubt, the fix takes it. A difference of case alone is a warning.
        Tables of contents into their own file are STR001's; fragments into files
        that are no Markdown are not judged.

    Why
        The reader lands at the top of the page. Mostly the heading was renamed.

    Example
        Bad:
            # Sparse Lanterns

            As said [above](⟦#sparse-lantern⟧).
        Good:
            # Sparse Lanterns

            As said [above](#sparse-lanterns).
    """

    code = "LNK003"
    name = "missing-anchor"
    severity = Severity.ERROR
    fixable = Applicability.SAFE
    cases = (
        Case(
            "in another file",
            bad="see [there](⟦pages/x.md#local-atention⟧)\n",
            good="see [there](pages/x.md#local-attention)\n",
            files={"pages/x.md": "# Local Attention\n"},
        ),
        Case(
            "a difference of case alone",
            bad="see [there](⟦x.md#Local-Attention⟧)\n",
            good="see [there](x.md#local-attention)\n",
            files={"x.md": "# Local Attention\n"},
        ),
        Case("nothing like it, so no fix", bad="# Sparse Lanterns\n\n[above](⟦#ropes⟧)\n"),
        Case(
            "two like it, so no fix",
            bad="# Results A\n\n# Results B\n\n[above](⟦#results-c⟧)\n",
        ),
        Case("in HTML", bad='# Sparse Lanterns\n\n<a href="⟦#ropes⟧">x</a>\n'),
        Case(
            "the file that a folder shows",
            bad="[x](⟦pages/#ropes⟧)\n",
            files={"pages/README.md": "# Lanterns\n"},
        ),
        Case(
            "headings as GitHub numbers and spells them",
            good=(
                "# C++ & `code`\n\n## A\n\n## A\n\n## 中文 标题\n\n## Badge ![x](https://a.org/b.svg)\n\n"
                "[1](#c--code) [2](#a) [3](#a-1) [4](#中文-标题) [5](#%E4%B8%AD%E6%96%87-标题) [6](#badge-)\n"
            ),
        ),
        Case(
            "other targets",
            good='<a name="A"></a> <b id="x">x</b> [1](#A) [2](#x) [3](#user-content-x) [4](#top) [5](#readme)\n',
        ),
        Case(
            "lines of code, and fragments of what is no Markdown",
            good="[code](a.py#L10) [page](a.pdf#page=3) [raw](list.md?plain=1#L1-L3)\n",
            files={"a.py": "", "a.pdf": ""},
        ),
        Case("a missing file is left to LNK002", good="[x](gone.md#x)\n"),
        Case("out of the list's folder", good="[x](../other/x.md#x)\n"),
        Case("no fragment, or an empty one", good="[x](x.md) [y](x.md#) [z](#)\n", files={"x.md": ""}),
        Case("what an emoji leaves in an anchor", good="# ⚙\ufe0f Set-up\n\n[x](#-set-up) [y](#%EF%B8%8F-set-up)\n"),
        Case("another site", good="[x](https://a.org/x.md#y)\n"),
        Case("a table of contents is left to STR001", good="# A\n\n* [A](#a)\n* [B](#b)\n* [C](#c)\n\n## C\n"),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each place that names such an anchor."""
        pages = _shown_pages(papers)
        anchors: dict[str, Fragments] = {}
        for page in papers.pages.values():
            for target in page.targets:
                reference = resolve(page.file, target.url)
                shown = pages.get((reference.path or "").rstrip("/"))
                wanted = (reference.fragment or "").partition(TEXT_FRAGMENT)[0]
                if shown is None or not wanted or target.in_contents or OTHER_FILE.fullmatch(shown.file):
                    continue
                if shown.file not in anchors:
                    anchors[shown.file] = Fragments(anchor.name for anchor in shown.anchors)
                if not anchors[shown.file].has(wanted):
                    yield self._finding(page, target, wanted, shown.file, anchors[shown.file])

    def _finding(self, page: PageIndex, target: IndexedTarget, wanted: str, file: str, known: Fragments) -> Diagnostic:
        other = known.other_case(wanted)
        if other:
            message = f"anchor `#{wanted}` is `#{other}`: case counts"
            fix = _fix(target, other)
            return self.found(target.place, message, file=page.file, fix=fix, severity=Severity.WARNING)
        near = known.names.nearest(wanted)
        message = f"`{file}` has no anchor `#{wanted}`" + (f", the nearest is `#{near.name}`" if near else "")
        fix = _fix(target, near.name) if near and near.is_sure else None
        return self.found(target.place, message, file=page.file, fix=fix)


def _shown_pages(papers: PaperList) -> Mapping[str, PageIndex]:
    """Pages by every path that shows them: their own, and that of a folder whose README they are."""
    readmes = {
        dirname(name) or ".": page for name, page in papers.pages.items() if basename(name).lower() == "readme.md"
    }
    return {**readmes, **papers.pages}


def _fix(target: IndexedTarget, name: str) -> Fix | None:
    """A new fragment; None where the address is written with escapes, so that its fragment's place is unknown."""
    mark = target.url.find("#")
    if len(target.place) != len(target.url):
        return None
    return Fix.replace(Span(target.place.start + mark + 1, target.place.end), name, message=f"Link to `#{name}`")
