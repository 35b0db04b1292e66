"""LNK006: addresses that say where their reader came from."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.papers.addresses.tracking import tracking_of
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.span import Span


class TrackingParameter(FileRule):
    """A query parameter that only tracks the reader.

    What it does
        Reports `utm_…`, `fbclid`, `gclid`, `dclid`, `msclkid`, `mc_cid`, `mc_eid`,
        `igshid`, `trk`, `trkInfo`, `ref_src`, `ref_url`, `_hsenc` and `_hsmi`, in any
        case. The fix takes them out and leaves the other parameters, their order
        and the fragment as they are.

    Why
        It was copied from somebody's mail or feed, tells the site who that was, and
        makes two addresses of one page.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. [blog](https://example.org/post?⟦utm_source=feed&utm_medium=mail⟧)
        Good:
            - **Sparse Lanterns**, 2023. [blog](https://example.org/post)
    """

    code = "LNK006"
    name = "tracking-parameter"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    cases = (
        Case(
            "among others, with a fragment, under a heading",
            bad="#### T\n\nblog link: [here](https://a.org/x?id=1&⟦UTM_Source=b&fbclid=c⟧&page=2#part)\n",
            good="#### T\n\nblog link: [here](https://a.org/x?id=1&page=2#part)\n",
        ),
        Case(
            "first, and again behind another, in a table",
            bad="| a | b |\n|---|---|\n| T | [x](https://a.org/x?⟦gclid=1&v=%2f+x&trkInfo⟧#y) |\n",
            good="| a | b |\n|---|---|\n| T | [x](https://a.org/x?v=%2f+x#y) |\n",
        ),
        Case(
            "in text, in HTML, behind `&amp;`, and in a reference's definition",
            bad=(
                "See https://a.org/?⟦utm_source=chatgpt.com⟧. [t]\n\n"
                '<a href="https://a.org/?a=1&amp;⟦_hsenc=2&amp;_hsmi=3⟧">x</a>\n\n'
                '[t]: <https://a.org/?⟦ref_src=x⟧> "T"\n'
            ),
            good=('See https://a.org/. [t]\n\n<a href="https://a.org/?a=1">x</a>\n\n[t]: <https://a.org/> "T"\n'),
        ),
        Case(
            "escapes that were not needed",
            bad="[a](https://a.org/?⟦utm\\_source=x⟧&b\\_c=1)\n",
            good="[a](https://a.org/?b\\_c=1)\n",
        ),
        Case(
            "parameters that only look like it",
            good="[a](https://a.org/?ref=x&source=b&track=1&utm=2&mc=3&trk_id=4&xutm_source=5&id=utm_source)\n",
        ),
        Case("a fragment or a path", good="[a](https://a.org/#?utm_source=x) [b](https://a.org/utm_source=x)\n"),
        Case(
            "an address inside another one",
            good="[a](https://web.archive.org/web/2020/https://a.org/?utm_source=x) [b](https://a.org/?u=b.org/?utm_a=c)\n",
        ),
        Case("relative links and mail", good="[a](x.md?utm_source=x) [b](mailto:a@b.org?utm_source=x)\n"),
        Case("code and comments", good="`https://a.org/?utm_source=x` <!-- https://a.org/?utm_source=x -->\n"),
        Case(
            "inside BibTeX",
            good="```bibtex\n@misc{a,\n  title={T},\n  url={https://a.org/?utm_source=x}\n}\n```\n",
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each address with such parameters, from the first of them to the last."""
        for link in page.links:
            tracking = tracking_of(page.source[link.url_span]) if "?" in link.url else None
            if tracking:
                at = link.url_span.start
                query = Span(at + tracking.start, at + tracking.end)
                fix = Fix.replace(query, tracking.kept, message="Remove what tracks")
                names = ", ".join(f"`{name}`" for name in dict.fromkeys(tracking.names))
                yield self.found(Span(at + tracking.first, at + tracking.last), f"address tracks by {names}", fix=fix)
