"""FMT008: fences, formulas and comments that never close."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity
from linter.rules.base import Case, FileRule
from linter.rules.context import Page

ADVICE = {"fence": "Close the fence", "formula": "Close the formula", "comment": "Close the comment"}
NAMES = {"fence": "code fence", "formula": "`$$` block", "comment": "HTML comment"}


class UnclosedFence(FileRule):
    """A code fence, a `$$` block or an HTML comment that never closes.

    What it does
        Reports, where it opens, what runs on to the end of the file or of the list
        item, or is closed only by the fence or comment of the next entry. What
        GitHub takes for its content gets no other finding. Fences that show
        Markdown are left alone where they close. The fix closes it before what
        cannot have been meant to be in it; where that is, is a guess.

    Why
        All that follows is shown as code, or not at all: entries vanish from the
        page, and with them their headings and anchors.

    Example
        Bad:
            #### Sparse Lanterns

            citation:
            ⟦```bibtex⟧
            @misc{doe2023sparse,
              title={Sparse Lanterns}
            }

            #### Dense Lanterns

            citation:
            ```bibtex
            @misc{doe2023dense,
              title={Dense Lanterns}
            }
            ```
        Good:
            #### Sparse Lanterns

            citation:
            ```bibtex
            @misc{doe2023sparse,
              title={Sparse Lanterns}
            }
            ```

            #### Dense Lanterns

            citation:
            ```bibtex
            @misc{doe2023dense,
              title={Dense Lanterns}
            }
            ```
    """

    code = "FMT008"
    name = "unclosed-fence"
    severity = Severity.ERROR
    fixable = Applicability.UNSAFE
    CITED = "#### One\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n"
    NEXT = "#### Two\n\npaper link: [here](https://arxiv.org/abs/2309.12308)\n\ncitation:\n"
    cases = (
        Case(
            "a fence that runs to the end of the file",
            bad="# A\n\n⟦```bash⟧\npip install lanterns\n",
            good="# A\n\n```bash\npip install lanterns\n```\n",
        ),
        Case(
            "the last citation of a file",
            bad=f"{CITED}⟦```bibtex⟧\n@misc{{a,\n  title={{One}}\n}}\n",
            good=f"{CITED}```bibtex\n@misc{{a,\n  title={{One}}\n}}\n```\n",
        ),
        Case(
            "fences that do not say what they hold, so that the next one closes it",
            bad=f"{CITED}⟦```⟧\n@misc{{a,\n  title={{One}}\n}}\n\n{NEXT}```\n@misc{{b,\n  title={{Two}}\n}}\n```\n",
            good=f"{CITED}```\n@misc{{a,\n  title={{One}}\n}}\n```\n\n{NEXT}```\n@misc{{b,\n  title={{Two}}\n}}\n```\n",
        ),
        Case(
            "before an entry that is a paragraph",
            bad=(
                "[One](https://arxiv.org/abs/2309.12307)\n\n⟦```bibtex⟧\n@misc{a}\n\n"
                "[Two](https://arxiv.org/abs/2309.12308)\n\n```bibtex\n@misc{b}\n```\n"
            ),
            good=(
                "[One](https://arxiv.org/abs/2309.12307)\n\n```bibtex\n@misc{a}\n```\n\n"
                "[Two](https://arxiv.org/abs/2309.12308)\n\n```bibtex\n@misc{b}\n```\n"
            ),
        ),
        Case(
            "before a section, in CRLF",
            bad="```bibtex\r\n@misc{a}\r\n```\r\n\r\n⟦~~~ bibtex⟧\r\n@misc{b}\r\n\r\n## Dense\r\n\r\ntext\r\n",
            good="```bibtex\r\n@misc{a}\r\n```\r\n\r\n~~~ bibtex\r\n@misc{b}\r\n~~~\r\n\r\n## Dense\r\n\r\ntext\r\n",
        ),
        Case(
            "a program before another one",
            bad="⟦```bash⟧\npip install lanterns\n\n## Use\n\n```python\nimport lanterns\n```\n",
            good="```bash\npip install lanterns\n```\n\n## Use\n\n```python\nimport lanterns\n```\n",
        ),
        Case(
            "a mark too short",
            bad=f"{CITED}⟦```bibtex⟧\n@misc{{a}}\n``\n\n{NEXT}```bibtex\n@misc{{b}}\n```\n",
            good=f"{CITED}```bibtex\n@misc{{a}}\n```\n\n{NEXT}```bibtex\n@misc{{b}}\n```\n",
        ),
        Case(
            "a mark too many",
            bad=f"{CITED}```bibtex\n@misc{{a}}\n```\n⟦```⟧\n\n{NEXT}```bibtex\n@misc{{b}}\n```\n",
            good=f"{CITED}```bibtex\n@misc{{a}}\n```\n\n{NEXT}```bibtex\n@misc{{b}}\n```\n",
        ),
        Case(
            "in a list item, which ends it",
            bad="- One\n\n  ⟦```bibtex⟧\n  @misc{a}\n- Two\n",
            good="- One\n\n  ```bibtex\n  @misc{a}\n  ```\n- Two\n",
        ),
        Case(
            "in a list item, closed outside of it",
            bad="1. One\n   ⟦```bash⟧\n   run\n```\n\ntext\n",
            good="1. One\n   ```bash\n   run\n   ```\n\ntext\n",
        ),
        Case(
            "many of them, each lost in the first",
            bad="⟦```bibtex⟧\n@misc{a}\n" + "\n```bibtex\n@misc{b}\n" * 20,
            good="```bibtex\n@misc{a}\n```\n" + "\n```bibtex\n@misc{b}\n```\n" * 20,
        ),
        Case("in a quote", bad="> ⟦```⟧\n> a\n\ntext\n", good="> ```\n> a\n> ```\n\ntext\n"),
        Case(
            "what is lost in it gets no other finding",
            bad="⟦```bibtex⟧\n@misc{a}\n\n#### T\n\n[here] (https://arxiv.org/abs/2309.12307)\n",
            select=("LNK014",),
        ),
        Case("a formula", bad="## A\n\n⟦$$⟧\nx = y\n\ntext\n", good="## A\n\n$$\nx = y\n$$\n\ntext\n"),
        Case(
            "a formula before another one",
            bad="⟦$$⟧\nx = y\n\ntext\n\n$$\nz = y\n$$\n",
            good="$$\nx = y\n$$\n\ntext\n\n$$\nz = y\n$$\n",
        ),
        Case("a formula in one line", bad="⟦$$⟧ x = \\frac{y}{z}\n\ntext\n", good="$$ x = \\frac{y}{z}$$\n\ntext\n"),
        Case("a formula closed by one dollar", bad="⟦$$⟧ x = y_1 $\n\ntext\n", good="$$ x = y_1 $$\n\ntext\n"),
        Case("a comment", bad="⟦<!--⟧ one\n\n## A\n\ntext\n", good="<!-- one -->\n\n## A\n\ntext\n"),
        Case(
            "a comment of several lines",
            bad="# A\n\n⟦<!--⟧\none\ntwo\n\n- three\n",
            good="# A\n\n<!--\none\ntwo\n-->\n\n- three\n",
        ),
        Case(
            "a comment that the next one closes",
            bad="⟦<!--⟧ one\n\n## A\n\n- [T](https://a.org)\n\n<!-- two -->\n",
            good="<!-- one -->\n\n## A\n\n- [T](https://a.org)\n\n<!-- two -->\n",
        ),
        Case("a comment inside text", bad="- one ⟦<!--⟧ two\n- three\n", good="- one <!-- two -->\n- three\n"),
        Case(
            "fences that close",
            good="```\na\n```\n\n~~~~\n```\n~~~\n~~~~\n\n````markdown\n#### T\n\n```bibtex\n@misc{a}\n```\n````\n",
        ),
        Case("by a longer mark", good="```bibtex\n@misc{a}\n`````\n\ntext\n"),
        Case(
            "remarks in programs, a heading in a template",
            good=(
                "```bash\n# Install\npip install lanterns\n\n## Run\nrun\n```\n\n"
                "```markdown\n#### Title\n```\n\n```\n## Title\n```\n"
            ),
        ),
        Case("BibTeX with text behind it is BIB002's", good="```bibtex\n@misc{a}\nand more\n```\n"),
        Case("dollars", good="It costs $$ or $$$.\n\n$$ is a mark\n\n$$ x = y $$\n\n$$\nx\n\ny\n$$\n"),
        Case(
            "comments",
            good="<!-- one\n\ntwo -->\n\n<!--\n## A\n<!-- note -->\n-->\n\n`<!--` and \\<!-- and <!-- c -->\n",
        ),
        Case("a mark of comments in a link's address", good="[halls](#halls<!--) and [oil](oil.md '<!--')\n"),
        Case("one opening more in a comment", good="<!-- write <!-- litlint: off to end -->\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each, at the mark that opens it."""
        for item in page.unclosed:
            advice = "Remove the fence" if item.is_stray else ADVICE[item.what]
            edits = tuple(Edit(one.closing, one.closing_text) for one in (item, *item.within))
            fix = Fix(edits, advice, Applicability.UNSAFE)
            yield self.found(item.opening, f"{NAMES[item.what]} is never closed", fix=fix)
