"""LNK005: `http` where `https` is served."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.papers.addresses.secure_hosts import secured
from linter.papers.addresses.urls import split
from linter.rules.base import Case, FileRule
from linter.rules.context import Page


class InsecureUrl(FileRule):
    """An `http://` address at a host that is known to serve `https://`.

    What it does
        Knows the hosts that literature lists link to: publishers, proceedings,
        preprint servers, code hosts, blogs, videos, badges. Hosts that it does not
        know, and ports other than 80, are left alone.

    Why
        Anyone on the way can read and change what is sent without encryption;
        browsers warn of such pages, and pictures from them are not shown.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. [paper](⟦http://openreview.net/forum?id=abc⟧)
        Good:
            - **Sparse Lanterns**, 2023. [paper](https://openreview.net/forum?id=abc)
    """

    code = "LNK005"
    name = "insecure-url"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    cases = (
        Case(
            "under a heading and in a table; the rest of the address stays",
            bad=(
                "#### T\n\ngithub link: [here](⟦http://github.com/doe/lamp?a=1&amp;b=2#x⟧)\n\n"
                "| a | b |\n|---|---|\n| T | [paper](⟦http://proceedings.mlr.press/v80/doe18a.html⟧) |\n"
            ),
            good=(
                "#### T\n\ngithub link: [here](https://github.com/doe/lamp?a=1&amp;b=2#x)\n\n"
                "| a | b |\n|---|---|\n| T | [paper](https://proceedings.mlr.press/v80/doe18a.html) |\n"
            ),
        ),
        Case(
            "a user's own site, `www.`, any case, the usual port",
            bad="[a](⟦http://doe.github.io/lamp⟧) [b](⟦HTTP://www.YouTube.com/watch?v=x⟧) [c](⟦http://dl.acm.org:80/doi/10.1/x⟧)\n",
            good="[a](https://doe.github.io/lamp) [b](https://www.YouTube.com/watch?v=x) [c](https://dl.acm.org/doi/10.1/x)\n",
        ),
        Case(
            "addresses in text, in HTML and of pictures",
            bad=(
                "See ⟦http://aclanthology.org/P18-1001⟧. <⟦http://doi.org/10.1145/3.4⟧>\n"
                '<a href="⟦http://huggingface.co/doe⟧">x</a> ![stars](⟦http://img.shields.io/github/stars/a/b⟧)\n'
            ),
            good=(
                "See https://aclanthology.org/P18-1001. <https://doi.org/10.1145/3.4>\n"
                '<a href="https://huggingface.co/doe">x</a> ![stars](https://img.shields.io/github/stars/a/b)\n'
            ),
        ),
        Case(
            "a reference link, at its definition",
            bad="[T][t], [T][t]\n\n[t]: ⟦http://papers.nips.cc/paper/1-x⟧\n",
            good="[T][t], [T][t]\n\n[t]: https://papers.nips.cc/paper/1-x\n",
        ),
        Case(
            "hosts that are not known",
            good="[a](http://example.org/x.pdf) [b](http://github.com.example.org) [c](http://mygithub.com/a/b)\n",
        ),
        Case(
            "subdomains and ports that are not known",
            good="[a](http://mirror.github.com/x) [b](http://a.b.github.io/x) [c](http://github.com:8080/a/b)\n",
        ),
        Case(
            "addresses that merely hold one",
            good="[a](https://web.archive.org/web/2020/http://github.com/a/b) [b](https://example.org/?u=http://github.com)\n",
        ),
        Case("no scheme is written", good="See www.github.com/doe/lamp and [a](github.com/doe).\n"),
        Case("credentials are left to LNK010", good="[a](http://doe@github.com/a/b)\n"),
        Case(
            "code, comments and BibTeX",
            good=(
                "`http://github.com/a/b` <!-- [a](http://github.com/a/b) -->\n\n"
                "```bibtex\n@misc{a,\n  title={T},\n  url={http://github.com/a/b}\n}\n```\n"
            ),
        ),
        Case(
            "an arXiv link is left to ARX002",
            bad="- **T** [paper](http://arxiv.org/abs/2309.12307) [new](⟦http://arxiv.org/list/cs.CL/new⟧)\n",
            select=("ARX002",),
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such address."""
        for link in page.links:
            wanted = secured(page.source[link.url_span])
            if wanted:
                fix = Fix.replace(link.url_span, wanted, message="Use https")
                yield self.found(link.url_span, f"`{split(link.url).host}` serves https", fix=fix)
