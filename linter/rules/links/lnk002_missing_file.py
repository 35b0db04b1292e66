"""LNK002: relative links to files that do not exist."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, ListRule
from linter.rules.context import PaperList
from linter.text.references import resolve


class MissingFile(ListRule):
    """A relative link or image whose file does not exist.

    What it does
        Looks for the file or folder that each relative link and image names, below
        the list's folder; case counts, as it does on GitHub. Percent-encoding is
        undone, a query and a fragment are left aside, and a path that begins with
        `/` starts at the list's root. Paths that leave the list's folder are not
        judged.

    Why
        The link ends in 404, the image is missing. Mostly a file was renamed.

    Example
        Bad:
            See [the other page](⟦./efficient_attention.md⟧).
    """

    code = "LNK002"
    name = "missing-file"
    severity = Severity.ERROR
    cases = (
        Case("an image", bad="![figure](⟦imgs/lantern.png⟧)\n", files={"imgs/rope.png": ""}),
        Case("case counts", bad="![figure](⟦imgs/Lantern.png⟧)\n", files={"imgs/lantern.png": ""}),
        Case("a file is no folder", bad="see [local](⟦./local_attn.md/⟧)\n", files={"local_attn.md": ""}),
        Case("from the list's root", bad="[x](⟦/x.md⟧)\n", file="pages/list.md", files={"pages/x.md": ""}),
        Case("beside the file, not the root", bad="[x](⟦x.md#y⟧)\n", file="pages/list.md", files={"x.md": ""}),
        Case("in HTML", bad='<img src="⟦imgs/lantern.png⟧">\n'),
        Case(
            "files, folders, the file itself",
            good="[a](a.md) [a](./a.md#b) [b](pages/) [b](pages) [root](/a.md) [self](list.md) [here](.)\n",
            files={"a.md": "# B\n", "pages/b.md": ""},
        ),
        Case(
            "an encoded blank",
            good="[x](my%20notes.md) ![y](<my pic.png>)\n",
            files={"my notes.md": "", "my pic.png": ""},
        ),
        Case("a query", good="![x](imgs/x.png?raw=true)\n", files={"imgs/x.png": ""}),
        Case("out of the list's folder", good="[issues](../../issues) [up](../x.md)\n"),
        Case("an address that a template makes", good="[x]({{site.url}}/x) <img src='{{ site.url }}/x.png'>\n"),
        Case("other schemes", good="[mail](mailto:a@b.org) [call](tel:1) ![dot](data:image/png;base64,AA)\n"),
        Case("a fragment alone", good="# A\n\n[top](#a)\n"),
        Case("a site without its scheme is left to LNK004", good="[x](www.x.org/a.md)\n", select=("LNK004",)),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each place that names such a file."""
        for page in papers.pages.values():
            for target in page.targets:
                path = resolve(page.file, target.url).path
                if path is not None and not papers.files.exists(path):
                    yield self.found(target.place, _message(papers, path), file=page.file)


def _message(papers: PaperList, path: str) -> str:
    name = path.rstrip("/")
    if name != path and papers.files.exists(name):
        return f"`{path}` does not exist: `{name}` is a file, no folder"
    similar = papers.files.similar(path)
    return f"file `{path}` does not exist" + (f", `{similar}` does" if similar else "")
