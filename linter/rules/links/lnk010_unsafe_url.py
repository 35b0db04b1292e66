"""LNK010: addresses that are unsafe to follow or to publish."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.model import Entry
from linter.entries.surroundings import Surroundings
from linter.markdown.model import Link, LinkForm
from linter.papers.addresses.hosts import HostKind, host_kind
from linter.papers.addresses.private_hosts import is_own_machine
from linter.papers.addresses.unsafe_urls import unsafety
from linter.papers.addresses.urls import split
from linter.rules.base import Case, FileRule
from linter.rules.context import Page


class UnsafeUrl(FileRule):
    """An address with credentials, a script, a local file, or a private network's address.

    What it does
        Reports a user or a password in an address, `javascript:`, `vbscript:`,
        `file:`, and hosts that are private, loopback or link-local addresses, in
        every notation that browsers read (`127.1`, `0x7f000001`), or names such as
        `localhost` and `box.local`. An address on the reader's own machine that is
        written out in the text, not beside a paper, is an instruction and fine.

    Why
        A password in a public file is anyone's; a script runs in the reader's
        browser; all else works for nobody but whoever wrote it.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. [demo](⟦http://192.168.0.7:7860/⟧)
    """

    code = "LNK010"
    name = "unsafe-url"
    severity = Severity.ERROR
    cases = (
        Case(
            "credentials, also without a password",
            bad=(
                "#### T\n\ngithub link: [here](⟦https://doe:s3cret@github.com/doe/lamp⟧)\n\n"
                "#### R\n\nproject link: [here](⟦https://token@example.org/x⟧)\n"
            ),
        ),
        Case(
            "scripts, in any disguise",
            bad=(
                "[a](⟦javascript:alert(1)⟧) [b](⟦JavaScript&#58;x⟧) [d](⟦vbscript:x⟧)\n"
                '<a href="⟦ java&#10;script:void(0)⟧">c</a>\n'
            ),
        ),
        Case(
            "files, in a table",
            bad="| a | b |\n|---|---|\n| T | [paper](⟦file:///home/doe/t.pdf⟧) ![x](⟦file://C:/x.png⟧) |\n",
        ),
        Case(
            "private, loopback, link-local and unspecified addresses",
            bad=(
                "[a](⟦http://10.0.0.1/x⟧) [b](⟦https://172.16.5.4⟧) [c](⟦http://127.0.0.1:8000⟧)"
                " [d](⟦http://169.254.169.254/x⟧) [e](⟦http://0.0.0.0:80⟧) [f](⟦http://[::1]/⟧) [g](⟦http://[fd12::1]:80/x⟧)\n"
            ),
        ),
        Case(
            "other notations of them",
            bad="[a](⟦http://2130706433/⟧) [b](⟦http://0x7f.1/⟧) [c](⟦http://0177.0.0.1/⟧) [d](⟦http://[::ffff:10.0.0.1]/⟧)\n",
        ),
        Case(
            "names of them",
            bad="[a](⟦http://localhost:7860⟧) <⟦http://box.local/x⟧> [b](⟦https://wiki.corp.internal/x⟧)\n",
        ),
        Case(
            "written out beside a paper",
            bad="- **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12307) ⟦http://127.0.0.1:7860⟧\n",
        ),
        Case(
            "an `@` elsewhere, and mail",
            good=(
                "[a](https://medium.com/@doe/x) [b](https://www.youtube.com/@doe) [c](https://a.org/?q=a@b.org#@x)"
                " [d](mailto:doe@a.org) <doe@a.org> [e](https://a.org/a:b@c)\n"
            ),
        ),
        Case("a shell's user is no secret", good="[a](ssh://git@github.com/doe/lamp.git)\n"),
        Case(
            "public addresses, and those for documentation",
            good="[a](http://8.8.8.8/) [b](http://192.0.2.1/) [c](http://172.32.0.1/) [d](http://[2001:db8::1]/x)\n",
        ),
        Case(
            "hosts and paths that look like them",
            good="[a](https://10.0.0.1.example.org) [b](https://local.example.org) [c](https://a.org/localhost) [d](https://a.org/file:/x)\n",
        ),
        Case("pictures as data", good="![dot](data:image/png;base64,AA)\n"),
        Case(
            "what a heading links to",
            good="# JavaScript: a list\n\n[a](#javascript-a-list) [b](javascript.md)\n",
            files={"javascript.md": ""},
        ),
        Case("an instruction", good="Run it and open http://localhost:8000/docs or <http://127.0.0.1:8000>.\n"),
        Case("code and comments", good="`http://127.0.0.1` <!-- [a](file:///x) -->\n\n```\nhttp://localhost\n```\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such address."""
        found = [(link, fault) for link in page.links if (fault := unsafety(link.url))]
        instructions = _instructions(page) if any(_is_written_out(link) for link, _ in found) else frozenset()
        for link, fault in found:
            if link not in instructions:
                yield self.found(link.url_span, f"address {fault}")


def _instructions(page: Page) -> frozenset[Link]:
    """The addresses on a reader's own machine that are written out where nothing speaks of a paper."""
    surroundings = Surroundings(page.document, page.outline)
    places = {link: surroundings.of(link) for link in page.links}
    of_papers = {place for link, place in places.items() if host_kind(link.url) is HostKind.PAPER}
    return frozenset(
        link
        for link, place in places.items()
        if _is_written_out(link) and place not in of_papers and not isinstance(place, Entry)
    )


def _is_written_out(link: Link) -> bool:
    """Whether a reader sees an address on their own machine."""
    parts = split(link.url)
    return link.form in (LinkForm.BARE, LinkForm.AUTOLINK) and not parts.user and is_own_machine(parts.host)
