"""LNK013: demos on hosts that vanish."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.kinds import HostsOptions
from linter.papers.addresses.short_lived_hosts import is_short_lived
from linter.papers.addresses.urls import split
from linter.rules.base import Case, FileRule
from linter.rules.context import Page


class ShortLivedHost(FileRule):
    """A link to a host that is known to vanish.

    What it does
        Reports tunnels to somebody's machine (`….gradio.live`, `….ngrok-free.app`,
        `….trycloudflare.com`, `….loca.lt`) and files shared for some days
        (`transfer.sh`, `we.tl`). `hosts.short-lived` adds hosts.

    Why
        The page is gone when the program behind it ends, mostly within days.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. [demo](⟦https://0a1b2c3d4e5f6a7b8c.gradio.live⟧)
    """

    code = "LNK013"
    name = "short-lived-host"
    severity = Severity.INFO
    options = ("hosts.short-lived",)
    cases = (
        Case(
            "tunnels, under a heading and in a table",
            bad=(
                "#### T\n\ndemo link: [here](⟦https://a1b2-10-0.ngrok-free.app/x⟧)\n\n"
                "| a | b |\n|---|---|\n| T | [demo](⟦https://warm-lamp-oil.trycloudflare.com⟧) |\n"
            ),
        ),
        Case(
            "in text, in HTML, without encryption",
            bad='Try ⟦http://soft-lamp-1.loca.lt⟧ or <a href="⟦https://x.serveo.net/⟧">this</a>.\n',
        ),
        Case("numbered shares of Gradio", bad="- **T** [demo](⟦https://12345.gradio.app/⟧)\n"),
        Case(
            "regions of a tunnel", bad="- **T** [demo](⟦https://lamp.eu.ngrok.io⟧) [demo](⟦https://x.localtunnel.me⟧)\n"
        ),
        Case("a file for some days", bad="- **T** [weights](⟦https://transfer.sh/abc/lamp.zip⟧)\n"),
        Case(
            "a host that the configuration names",
            bad="- **T** [demo](⟦https://x.lamps.example.org⟧)\n",
            config='[hosts]\nshort-lived = ["lamps.example.org"]\n',
        ),
        Case(
            "the pages of those who offer them",
            good="[a](https://www.gradio.app/docs) [b](https://ngrok.com) [c](https://gradio.live) [d](https://localtunnel.me)\n",
        ),
        Case("hosts that look like them", good="[a](https://notgradio.live/x) [b](https://x.loca.lt.example.org)\n"),
        Case(
            "hosts that stay",
            good="[a](https://huggingface.co/spaces/a/b) [b](https://doe-lamp.hf.space) [c](https://a.vercel.app)\n",
        ),
        Case("a path", good="[a](https://github.com/doe/x.gradio.live)\n"),
        Case("code", good="`https://x.gradio.live`\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such link."""
        more = [host.lower() for host in page.options[HostsOptions].short_lived]
        for link in page.links:
            host = split(link.url).host
            if host and is_short_lived(host, more):
                yield self.found(link.url_span, f"`{host}` is a host whose pages vanish")
