"""LNK008: links whose page is gone."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.papers.addresses.link_status import Outcome
from linter.rules.base import Case, LinkFactsRule
from linter.rules.context import Page


class DeadLink(LinkFactsRule):
    """A link whose server says that the page is gone, or whose host does not exist.

    What it does
        `check --online` asks the servers of all links, but not arXiv (ARX006 says
        which papers it has). Reports a page for which the answer is 404 or 410, at
        once or behind redirects, and a host that no name server knows, though others
        are found. Whatever else happens (429, 403, 5xx, a time-out, trouble with
        TLS, a private address) says nothing about the page: it is counted as not
        checked. Answers are kept for some days in the user's cache; a check without
        `--online` reads none of them.

    Why
        The reader ends nowhere.

    Example
        Known:
            {"url": "https://a.example/lamp", "outcome": "broken", "status": 404, "reason": "a.example answers 404"}
        Bad:
            - **Sparse Lanterns**, 2023. [code](⟦https://a.example/lamp⟧)
    """

    code = "LNK008"
    name = "dead-link"
    severity = Severity.ERROR
    options = ("links.accept", "links.exclude")
    cases = (
        Case(
            "in a table, in HTML, of a picture, behind a redirect",
            bad=(
                "| a | b |\n|---|---|\n| T | [x](⟦https://a.example/1⟧) |\n\n"
                '<a href="⟦https://a.example/1⟧">x</a> ![x](⟦https://a.example/2.png⟧)\n'
            ),
            facts=(
                '{"url": "https://a.example/1", "outcome": "broken", "reason": "a.example answers 410"}\n'
                '{"url": "https://a.example/2.png", "outcome": "broken", "reason": "b.example answers 404",'
                ' "final_url": "https://b.example/2.png"}\n'
            ),
        ),
        Case(
            "a host that does not exist, at a reference's definition",
            bad="[T][t], [T][t]\n\n[t]: ⟦https://a.example/x⟧\n",
            facts='{"url": "https://a.example/x", "outcome": "broken", "reason": "unknown host: a.example"}\n',
        ),
        Case(
            "with a fragment, under a heading",
            bad="#### T\n\nblog link: [here](⟦https://a.example/x#part⟧)\n",
            facts='{"url": "https://a.example/x#part", "outcome": "broken", "reason": "a.example answers 404"}\n',
        ),
        Case(
            "what is fine, has moved, or could not be checked",
            good="[a](https://a.example/1) [b](https://a.example/2) [c](https://a.example/3)\n",
            facts=(
                '{"url": "https://a.example/1", "outcome": "fine", "status": 200}\n'
                '{"url": "https://a.example/2", "outcome": "moved", "status": 200, "final_url": "https://a.example/4"}\n'
                '{"url": "https://a.example/3", "outcome": "unchecked", "reason": "a.example answers 403"}\n'
            ),
        ),
        Case("nobody was asked", good="[a](https://a.example/1) [b](x.md)\n", files={"x.md": ""}),
        Case(
            "code and comments",
            good="`https://a.example/1` <!-- [a](https://a.example/1) -->\n",
            facts='{"url": "https://a.example/1", "outcome": "broken", "reason": "a.example answers 404"}\n',
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such link."""
        for link in page.links:
            status = page.facts.link(link.url)
            if status and status.outcome is Outcome.BROKEN:
                behind = f", where it redirects to: `{status.final_url}`" if status.final_url else ""
                yield self.found(link.url_span, f"link is dead: {status.reason}{behind}")
