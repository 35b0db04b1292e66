"""ARX014: abstracts among PDFs, and PDFs among abstracts."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.papers.addresses.arxiv import ArxivForm, in_form
from linter.rules.arxiv.options import ArxivOptions
from linter.rules.base import Case, ListRule, Scope
from linter.rules.context import PaperList

# Four in five make a habit, and fewer than five links show none.
_FEWEST = 5
NAMES = {ArxivForm.ABS: "abstract", ArxivForm.PDF: "PDF"}
FOUR_ABSTRACTS = "".join(f"- **T{number}** [paper](https://arxiv.org/abs/2309.1230{number})\n" for number in range(4))
FOUR_PDFS = FOUR_ABSTRACTS.replace("/abs/", "/pdf/")


class ArxivLinkForm(ListRule):
    """An arXiv link to the abstract where the list links PDFs, or the reverse.

    What it does
        Takes the form from `arxiv.link-form`: `abs`, `pdf` or, by default, `auto`,
        which is what four in five of the whole list's links to arXiv do (none, if
        neither form is so common or there are fewer than five). Links whose label
        names the form that they have (`[PDF]`), links to both forms of one paper
        beside each other, and badges outside the entries are meant as they are. The fix keeps the version.

    Why
        Readers expect the same of the same link, and a PDF surprises them on a
        phone.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12301)
            - **Ropes**, 2023. [paper](https://arxiv.org/abs/2309.12302)
            - **Long Corridors**, 2023. [paper](⟦https://arxiv.org/pdf/2309.12303⟧)
            - **Oil and Wick**, 2023. [paper](https://arxiv.org/abs/2309.12304)
            - **Dusk**, 2023. [paper](https://arxiv.org/abs/2309.12305)
        Good:
            - **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12301)
            - **Ropes**, 2023. [paper](https://arxiv.org/abs/2309.12302)
            - **Long Corridors**, 2023. [paper](https://arxiv.org/abs/2309.12303)
            - **Oil and Wick**, 2023. [paper](https://arxiv.org/abs/2309.12304)
            - **Dusk**, 2023. [paper](https://arxiv.org/abs/2309.12305)
    """

    code = "ARX014"
    name = "arxiv-link-form"
    severity = Severity.INFO
    scope = Scope.FILE  # a finding speaks of one file, though the list is asked for its habit
    fixable = Applicability.SAFE
    by_habit = True
    options = ("arxiv.link-form",)
    cases = (
        Case(
            "an abstract among PDFs, as a title's link; the version stays",
            bad=f"{FOUR_PDFS}- [Sparse Lanterns](⟦https://arxiv.org/abs/2309.12307v2⟧), Jane Doe.\n",
            good=f"{FOUR_PDFS}- [Sparse Lanterns](https://arxiv.org/pdf/2309.12307v2), Jane Doe.\n",
        ),
        Case(
            "`.pdf` goes with the form, in a table of another file",
            bad="| Title | x |\n|---|---|\n| Sparse Lanterns | [paper](⟦https://arxiv.org/pdf/2309.12307v1.pdf⟧) |\n",
            good="| Title | x |\n|---|---|\n| Sparse Lanterns | [paper](https://arxiv.org/abs/2309.12307v1) |\n",
            files={"other.md": FOUR_ABSTRACTS},
        ),
        Case(
            "under a heading, by configuration",
            bad="#### Sparse Lanterns\n\npaper link: [here](⟦https://arxiv.org/pdf/2309.12307⟧)\n",
            good="#### Sparse Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n",
            config='[arxiv]\nlink-form = "abs"\n',
        ),
        Case(
            "the old scheme, in HTML and in a paragraph",
            bad=(
                '<a href="⟦https://arxiv.org/abs/hep-th/9901001⟧">paper</a>\n\n'
                "[Sparse Lanterns](⟦https://arxiv.org/abs/2309.12307⟧)\n"
            ),
            good=(
                '<a href="https://arxiv.org/pdf/hep-th/9901001">paper</a>\n\n'
                "[Sparse Lanterns](https://arxiv.org/pdf/2309.12307)\n"
            ),
            config='[arxiv]\nlink-form = "pdf"\n',
        ),
        Case(
            "a label that contradicts its link and agrees with the list",
            bad=f"{FOUR_PDFS}- **T** [PDF](⟦https://arxiv.org/abs/2309.12307⟧)\n",
            good=f"{FOUR_PDFS}- **T** [PDF](https://arxiv.org/pdf/2309.12307)\n",
        ),
        Case(
            "a label that names its form", good=f"{FOUR_ABSTRACTS}- **T** [[PDF]](https://arxiv.org/pdf/2309.12307)\n"
        ),
        Case(
            "both forms beside each other",
            good=(
                f"{FOUR_ABSTRACTS}- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)"
                " [here](https://arxiv.org/pdf/2309.12307)\n"
            ),
        ),
        Case(
            "badges of the list's own paper",
            good=(
                "# T\n\n[![arXiv](b.svg)](https://arxiv.org/pdf/2309.12307)\n"
                '<a href="https://arxiv.org/pdf/2309.12307"><img src="b.svg"></a>\n\n## A\n\n'
                f"{FOUR_ABSTRACTS}- **R** [paper](https://arxiv.org/abs/2309.12308)\n"
            ),
            files={"b.svg": ""},
        ),
        Case(
            "three in four are no habit",
            good=(
                f"{FOUR_ABSTRACTS}- **R** [paper](https://arxiv.org/pdf/2309.12308)\n"
                "- **T** [paper](https://arxiv.org/pdf/2309.12309)\n"
            ),
        ),
        Case("too few for a habit", good=FOUR_ABSTRACTS.replace("/abs/", "/pdf/", 1)),
        Case(
            "other forms, mirrors, pictures and other sites have none",
            good=(
                f"{FOUR_ABSTRACTS}- **T** [html](https://arxiv.org/html/2309.12307v1) ![](https://arxiv.org/html/2309.12307/x.png)"
                " [x](https://www.alphaxiv.org/pdf/2309.12307) [y](https://openreview.net/pdf?id=x)\n"
            ),
        ),
        Case("a page of a PDF", good=f"{FOUR_ABSTRACTS}See [the proof](https://arxiv.org/pdf/2309.12307#page=9).\n"),
        Case(
            "inside BibTeX and code",
            good=(
                f"{FOUR_ABSTRACTS}\n```bibtex\n@misc{{a,\n  title={{T}},\n  url={{https://arxiv.org/pdf/2309.12307}}\n}}\n```\n\n"
                "`[a](https://arxiv.org/pdf/2309.12307)`\n"
            ),
        ),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each link of the other form."""
        configured = papers.options[ArxivOptions].link_form
        wanted = _usual_form(papers) if configured == "auto" else ArxivForm(configured)
        if wanted is None:
            return
        usual = "is to link" if configured != "auto" else "links"
        for page in papers.pages.values():
            for link in page.arxiv_links:
                if link.form is wanted or link.named is link.form:
                    continue
                address = in_form(link.url, wanted)
                if address is None:
                    continue
                message = f"link leads to the paper's {NAMES[link.form]}, the list {usual} its {NAMES[wanted]}"
                fix = Fix.replace(link.place, address, message=f"Link to the {NAMES[wanted]}")
                yield self.found(link.place, message, file=page.file, fix=fix)


def _usual_form(papers: PaperList) -> ArxivForm | None:
    """The form that links of the whole list have, where they have one."""
    forms = [link.form for page in papers.pages.values() for link in page.arxiv_links]
    usual = (form for form in NAMES if forms.count(form) * 5 >= len(forms) * 4)
    return next(usual, None) if len(forms) >= _FEWEST else None
