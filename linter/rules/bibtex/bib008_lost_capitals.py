"""BIB008: capitals in the titles of citations."""

from collections.abc import Iterator

from linter.bibtex.capitals import kept_capitals
from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.entries.model import Entry
from linter.papers.titles.spelling import Likeness
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material


def _cited(title: str, heading: str = "Lantern") -> str:
    return f"#### {heading}\n\ncitation:\n```bibtex\n@misc{{a,\n  title={{{title}}}\n}}\n```\n"


class LostCapitals(FileRule):
    """A citation's title whose capitals are lost, or will be when it is printed.

    What it does
        Reports titles with a word that has a capital behind its first letter
        (`GPU`, `LongLoRA`) and no braces around it, and words that the entry's
        heading writes with such capitals and the citation does not (`Longlora`).
        The fix writes the word as the heading does and puts it in braces; it is
        unsafe, for the heading may be wrong. What stands in braces or in maths is
        taken as meant, and a title all in capitals says nothing. This rule is off
        by default.

    Why
        BibTeX's styles turn the capitals of titles into small letters, but for the
        first and for what stands in braces: *Gpu*, *Longlora*.

    Example
        Bad:
            #### LongLantern: Lighting GPUs

            citation:
            ```bibtex
            @misc{doe2023longlantern,
              title={⟦Longlantern: Lighting GPUs⟧},
              author={Doe, Jane},
              year={2023}
            }
            ```
        Good:
            #### LongLantern: Lighting GPUs

            citation:
            ```bibtex
            @misc{doe2023longlantern,
              title={{LongLantern}: Lighting {GPUs}},
              author={Doe, Jane},
              year={2023}
            }
            ```
    """

    code = "BIB008"
    name = "lost-capitals"
    severity = Severity.INFO
    needs = Material.CITATIONS
    fixable = Applicability.UNSAFE
    default = False
    cases = (
        Case(
            "an acronym without braces, in a citation of no entry",
            bad="```bibtex\n@misc{a, title={⟦Lanterns on a GPU⟧}}\n```\n",
            good="```bibtex\n@misc{a, title={Lanterns on a {GPU}}}\n```\n",
        ),
        Case(
            "one beside a hyphen, one in braces already",
            bad=_cited("⟦{LLM} Lanterns: KV-Cache on $A_B$⟧"),
            good=_cited("{LLM} Lanterns: {KV}-Cache on $A_B$"),
        ),
        Case(
            "small letters where the heading has capitals",
            bad=_cited("⟦Realm: retrieval with llms⟧", "REALM: Retrieval with LLMs"),
            good=_cited("{REALM}: retrieval with {LLMs}", "REALM: Retrieval with LLMs"),
        ),
        Case("in braces", good=_cited("{LongLantern}: Lighting {GPUs}", "LongLantern: Lighting GPUs")),
        Case("the whole title in braces", good=_cited("{LongLantern: Lighting GPUs}", "LongLantern: Lighting GPUs")),
        Case("words that only begin with a capital", good=_cited("Sparse lanterns", "Sparse Lanterns")),
        Case("a title all in capitals", good=_cited("SPARSE LANTERNS FOR ALL", "Sparse Lanterns for All")),
        Case("a heading all in capitals", good=_cited("Sparse Lanterns for All", "SPARSE LANTERNS FOR ALL")),
        Case(
            "another paper's title, which is BIB004's",
            good=_cited("Counting sheep without a fence", "LongLantern: Lighting GPUs by Night"),
        ),
        Case("capitals in maths and commands", good=_cited("Lanterns in $O(N)$ with {\\TeX}")),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such title."""
        entries = {entry.citation.span: entry for entry in page.entries if entry.citation}
        for citation in page.sound_citations:
            title = citation.get("title")
            # A value put together from several pieces has no one place.
            if title is None or page.source[title.value_span] != title.value:
                continue
            wanted = kept_capitals(title.value, _model(page, entries.get(citation.span)))
            if wanted != title.value:
                message = "Keep its capitals"
                fix = Fix.replace(title.value_span, wanted, message=message, applicability=Applicability.UNSAFE)
                yield self.found(title.value_span, f"capitals are lost; wanted: {wanted}", fix=fix)


def _model(page: Page, entry: Entry | None) -> str:
    """The title of a citation's entry where both are one paper's."""
    if entry is None or page.likenesses[entry] is Likeness.OTHER:
        return ""
    return entry.title
