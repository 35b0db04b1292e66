"""LNK009: links whose page has another address for good."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.papers.addresses.link_status import Outcome
from linter.papers.addresses.successors import is_expected, successor
from linter.rules.base import Case, LinkFactsRule
from linter.rules.context import Page


class MovedLink(LinkFactsRule):
    """A link that its server redirects to another address for good.

    What it does
        `check --online` follows redirects. Reports a link all of whose redirects are
        permanent (301 or 308) and end at a page that is there. The fix puts the
        page's own address in its place and keeps the fragment, where it must be the
        same page: not where a start page, a page above, a login, an error or some
        page of another host stands behind the redirect, and never where a paper's
        id, DOI or link would become another one. Redirects of DOIs and other names
        that are made to redirect, and those to a login, are no findings.

    Why
        Whoever redirects will stop some day, and then the link is dead. A redirect to
        a start page often means that the page itself is gone.

    Example
        Known:
            {"url": "https://github.com/doe/lamp", "outcome": "moved", "final_url": "https://github.com/lanterns/lamp"}
        Bad:
            - **Sparse Lanterns**, 2023. [code](⟦https://github.com/doe/lamp⟧)
        Good:
            - **Sparse Lanterns**, 2023. [code](https://github.com/lanterns/lamp)
    """

    code = "LNK009"
    name = "moved-link"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    options = ("links.accept", "links.exclude")
    cases = (
        Case(
            "in a table, in HTML, with fragments",
            bad=(
                "| a | b |\n|---|---|\n| T | [x](⟦http://a.example/one#part⟧) |\n\n"
                '<a href="⟦http://a.example/one⟧">x</a> See ⟦http://a.example/one⟧.\n'
            ),
            good=(
                "| a | b |\n|---|---|\n| T | [x](https://a.example/one/#part) |\n\n"
                '<a href="https://a.example/one/">x</a> See https://a.example/one/.\n'
            ),
            facts=(
                '{"url": "http://a.example/one#part", "outcome": "moved", "final_url": "https://a.example/one/"}\n'
                '{"url": "http://a.example/one", "outcome": "moved", "final_url": "https://a.example/one/"}\n'
            ),
        ),
        Case(
            "a reference link, at its definition; under a heading",
            bad="[T][t], [T][t]\n\n[t]: ⟦https://github.com/doe/lamp⟧\n\n#### T\n\ncode: [x](⟦https://a.example/u/post.html⟧)\n",
            good="[T][t], [T][t]\n\n[t]: https://github.com/doe/lantern\n\n#### T\n\ncode: [x](https://a.example/2024/post/)\n",
            facts=(
                '{"url": "https://github.com/doe/lamp", "outcome": "moved", "final_url": "https://github.com/doe/lantern"}\n'
                '{"url": "https://a.example/u/post.html", "outcome": "moved", "final_url": "https://a.example/2024/post/"}\n'
            ),
        ),
        Case(
            "no fix: a start page, a page above, a page of another host, an error's page",
            bad="[a](⟦https://a.example/1⟧) [b](⟦https://a.example/x/2⟧) [c](⟦https://a.example/3⟧) [d](⟦https://a.example/post⟧)\n",
            facts=(
                '{"url": "https://a.example/1", "outcome": "moved", "final_url": "https://a.example/"}\n'
                '{"url": "https://a.example/x/2", "outcome": "moved", "final_url": "https://a.example/x"}\n'
                '{"url": "https://a.example/3", "outcome": "moved", "final_url": "https://b.example/news/today"}\n'
                '{"url": "https://a.example/post", "outcome": "moved", "final_url": "https://a.example/404/post"}\n'
            ),
        ),
        Case(
            "no fix: another paper's address, or none of a paper",
            bad="[a](⟦https://aclanthology.org/P18-1001⟧) [b](⟦https://link.example/abc⟧)\n",
            facts=(
                '{"url": "https://aclanthology.org/P18-1001", "outcome": "moved", "final_url": "https://aclanthology.org/P18-1002"}\n'
                '{"url": "https://link.example/abc", "outcome": "moved", "final_url": "https://arxiv.org/abs/2309.12307"}\n'
            ),
        ),
        Case(
            "one paper's new address",
            bad="[a](⟦https://papers.nips.cc/paper/2017/hash/3f5ee243547dee91-Abstract.html⟧)\n",
            good="[a](https://proceedings.neurips.cc/paper/2017/hash/3f5ee243547dee91-Abstract.html)\n",
            facts=(
                '{"url": "https://papers.nips.cc/paper/2017/hash/3f5ee243547dee91-Abstract.html",'
                ' "outcome": "moved", "final_url":'
                ' "https://proceedings.neurips.cc/paper/2017/hash/3f5ee243547dee91-Abstract.html"}\n'
            ),
        ),
        Case(
            "a login, and names that are made to redirect",
            good="[a](https://a.example/1) [b](https://doi.org/10.1145/3.4) [c](https://purl.org/x)\n",
            facts=(
                '{"url": "https://a.example/1", "outcome": "moved", "final_url": "https://a.example/login?next=1"}\n'
                '{"url": "https://doi.org/10.1145/3.4", "outcome": "moved", "final_url": "https://dl.acm.org/3.4"}\n'
                '{"url": "https://purl.org/x", "outcome": "moved", "final_url": "https://b.example/x"}\n'
            ),
        ),
        Case(
            "redirects for now, and what could not be checked",
            good="[a](https://a.example/1) [b](https://a.example/2) [c](https://a.example/3)\n",
            facts=(
                '{"url": "https://a.example/1", "outcome": "fine", "status": 200, "final_url": "https://a.example/9"}\n'
                '{"url": "https://a.example/2", "outcome": "unchecked", "final_url": "https://a.example/9"}\n'
                '{"url": "https://a.example/3", "outcome": "broken", "status": 404, "final_url": "https://a.example/9"}\n'
            ),
        ),
        Case("nobody was asked", good="[a](https://a.example/1)\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such link."""
        for link in page.links:
            status = page.facts.link(link.url)
            if status is None or status.outcome is not Outcome.MOVED or status.final_url is None:
                continue
            if is_expected(link.url, status.final_url):
                continue
            wanted = successor(link.url, status.final_url)
            fix = Fix.replace(link.url_span, wanted, message="Use the new address") if wanted else None
            yield self.found(link.url_span, f"page has moved to `{wanted or status.final_url}`", fix=fix)
