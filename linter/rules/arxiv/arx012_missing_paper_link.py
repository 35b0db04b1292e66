"""ARX012: entries without their paper."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.model import Entry, LinkKind
from linter.papers.addresses.malformed_urls import malformation
from linter.rules.base import Case, FileRule
from linter.rules.context import Page


class MissingPaperLink(FileRule):
    """An entry that links to no paper.

    What it does
        Reports entries none of whose links is labelled as the paper's, leads to a
        preprint server, publisher or proceedings, or is the title's own (unless
        that leads to code or a project page). Where the entry has another link
        (code, blog) the finding is an info. A paper link that is there but broken
        is left to the rule that names the defect.

    Why
        A literature list is for finding papers.

    Example
        Bad:
            #### ⟦Sparse Lanterns⟧

            citation:
            ```bibtex
            @article{doe2023sparse,
              title={Sparse Lanterns},
              author={Doe, Jane},
              year={2023}
            }
            ```
        Good:
            #### Sparse Lanterns

            paper link: [here](https://arxiv.org/abs/2309.12307)

            citation:
            ```bibtex
            @article{doe2023sparse,
              title={Sparse Lanterns},
              author={Doe, Jane},
              year={2023}
            }
            ```
    """

    code = "ARX012"
    name = "missing-paper-link"
    severity = Severity.WARNING
    cases = (
        Case(
            "a link to code is none to a paper",
            bad=(
                "#### ⟦T⟧\n\ngithub link: [here](https://github.com/a/b)\n\n"
                "citation:\n```bibtex\n@misc{a, title={T}}\n```\n"
            ),
        ),
        Case(
            "a list item with code alone",
            bad=(
                "- **Sparse Lanterns**, Jane Doe, 2023. [[paper]](https://arxiv.org/abs/2309.12307)\n"
                "- **Ropes**, Jane Doe, 2023. [[paper]](https://arxiv.org/abs/2309.12308)\n"
                "- **⟦Long Corridors⟧**, Jane Doe, 2023. [[code]](https://github.com/a/b)\n"
            ),
        ),
        Case("a publisher's page", good="#### T\n\npaper link: [here](https://dl.acm.org/doi/10.1145/3.4)\n"),
        Case("a label is enough", good="#### T\n\npaper link: [here](https://jane.org/t.pdf)\n"),
        Case(
            "the title's own link", good="- [Sparse Lanterns](https://openreview.net/forum?id=abc), Jane Doe, 2023.\n"
        ),
        Case(
            "an empty paper link is left to LNK001",
            good="#### T\n\npaper link: [here]()\n\ncitation:\n```bibtex\n@misc{a, title={T}}\n```\n",
        ),
        Case(
            "a placeholder is left to LNK012",
            good="#### T\n\npaper link: [here](TODO)\n\ncitation:\n```bibtex\n@misc{a, title={T}}\n```\n",
        ),
        Case(
            "broken syntax is left to LNK014",
            good=(
                "#### T\n\npaper link: [here] (https://arxiv.org/abs/2309.12307)\n\n"
                "github link: [here](https://github.com/a/b)\n"
            ),
        ),
        Case(
            "a malformed address is left to LNK004",
            good="- Sparse Lanterns, [[ACL 2023]]((https://aclanthology.org/2023.acl-long.1)) [[code]](https://github.com/a/b)\n",
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such entry, at its title."""
        for entry in page.entries:
            if entry.paper_link or any(link.kind is LinkKind.PAPER for link in entry.links):
                continue
            if _has_broken_link(page, entry):
                continue
            if entry.links:
                labels = ", ".join(dict.fromkeys(link.kind.value for link in entry.links))
                message, severity = f"entry links to no paper, only to: {labels}", Severity.INFO
            else:
                message, severity = "entry links to no paper", self.severity
            yield self.found(entry.title_span, message, severity=severity)


def _has_broken_link(page: Page, entry: Entry) -> bool:
    """Whether something in the entry was meant as a link, or a link's address as another, maybe as the paper's."""
    is_meant = any(entry.span.covers(near.span) for near in page.near_links)
    return is_meant or any(malformation(link.link.url) for link in entry.links)
