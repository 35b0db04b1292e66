"""FMT018: venues and labels of links by their right names."""

from collections import Counter
from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.entries.kinds import EntriesOptions
from linter.entries.label_spelling import meant_label
from linter.entries.labels import kind_of, label_kind
from linter.entries.model import EntryLink, LinkKind
from linter.entries.venue_spelling import VenueSlips
from linter.entries.venue_years import unlike
from linter.lazy import re
from linter.rules.base import Case, FileRule
from linter.rules.context import Page

FEWEST = 3  # so often written alike, a name is meant as it is
ADVICE = "Correct the spelling"
URL = "https://arxiv.org/abs/2309.1230"
PAPER = f"[[Paper]]({URL}7)"
TABLE = "| Title | Venue | Links |\n|---|---|---|\n"
RENAMED = '[entries]\nvenues = { NIPS = "NeurIPS" }\n'


class VenueVocabulary(FileRule):
    """A misspelt venue, or a misspelt label of a link.

    What it does
        Reports words that differ in one letter, or in the order of two, from a
        venue's name (`NeruIPS 2023`, `Arixv`) where an entry names its venue:
        before a year, in brackets, in a cell of its own; and labels of links that
        differ so from a usual one (`[Ppaer](…)`, `[Githb](…)`) and lead where that
        label would. Titles, names and citations are left alone, as is what the
        file has three times. With `entries.venues`, names that are out of use are
        reported, too (`NIPS`), and only then; and with `entries.venue-year`, venues
        whose year is written in another way (`ICML'23` for `ICML 2023`).

    Why
        Whoever searches the list for NeurIPS misses what is filed as NeruIPS.

    Example
        Bad:
            - **Sparse Lanterns**, Jane Doe, ⟦NeruIPS⟧ 2023. [[Paper]](https://arxiv.org/abs/2309.12307)
        Good:
            - **Sparse Lanterns**, Jane Doe, NeurIPS 2023. [[Paper]](https://arxiv.org/abs/2309.12307)
    """

    code = "FMT018"
    name = "venue-vocabulary"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    options = ("entries.venues", "entries.venue-year")
    cases = (
        Case(
            "labels of links",
            bad=f"- **Sparse Lanterns**. [[⟦Ppaer⟧]]({URL}7) [[⟦Githb⟧]](https://github.com/a/b)\n",
            good=f"- **Sparse Lanterns**. [[Paper]]({URL}7) [[Github]](https://github.com/a/b)\n",
        ),
        Case(
            "a venue in a table's cell, and a label",
            bad=f"{TABLE}| A Lantern for All | ⟦EMNPL⟧ | {PAPER} [⟦cdoe⟧](https://github.com/a/b) |\n",
            good=f"{TABLE}| A Lantern for All | EMNLP | {PAPER} [code](https://github.com/a/b) |\n",
        ),
        Case(
            "in brackets and with a short year",
            bad=f"- [⟦ILCR⟧'24] **Sparse Lanterns**. {PAPER}\n- **Ropes** (⟦NeurISP⟧). {PAPER}\n",
            good=f"- [ICLR'24] **Sparse Lanterns**. {PAPER}\n- **Ropes** (NeurIPS). {PAPER}\n",
        ),
        Case(
            "in brackets before the title",
            bad=f"- (⟦ILCR⟧ 2024) **Sparse Lanterns** {PAPER}\n- (⟦ALC⟧ 2023) **Ropes** {PAPER}\n",
            good=f"- (ICLR 2024) **Sparse Lanterns** {PAPER}\n- (ACL 2023) **Ropes** {PAPER}\n",
        ),
        Case(
            "as the rest of the file has it",
            bad=f"- **Ropes** (⟦Arvix⟧ 2023). {PAPER}\n- **Stairs** (Arxiv 2023). {PAPER}\n",
            good=f"- **Ropes** (Arxiv 2023). {PAPER}\n- **Stairs** (Arxiv 2023). {PAPER}\n",
        ),
        Case(
            "below a heading, in italics",
            bad=f"#### Sparse Lanterns\n\n*⟦NAACLL⟧ 2023*\n\npaper link: [here]({URL}7)\n",
            good=f"#### Sparse Lanterns\n\n*NAACL 2023*\n\npaper link: [here]({URL}7)\n",
        ),
        Case(
            "a paragraph",
            bad=f"[Lanterns of Old]({URL}7). Jane Doe, *⟦Arixv⟧*\n\n[Ropes of Old]({URL}8). Jane Doe, *arXiv*\n",
            good=f"[Lanterns of Old]({URL}7). Jane Doe, *arXiv*\n\n[Ropes of Old]({URL}8). Jane Doe, *arXiv*\n",
        ),
        Case(
            "a name out of use, where the list says so",
            bad=f"- **Sparse Lanterns**, Jane Doe, ⟦NIPS⟧ 2017. {PAPER}\n",
            good=f"- **Sparse Lanterns**, Jane Doe, NeurIPS 2017. {PAPER}\n",
            config=RENAMED,
        ),
        Case(
            "a year written in another way than the list's",
            bad=f"- **S of Old**, ⟦ICML'23⟧. {PAPER}\n- **R**, ⟦ACL (2022)⟧. {PAPER}\n- **T**, ⟦SC23⟧. {PAPER}\n",
            good=f"- **S of Old**, ICML 2023. {PAPER}\n- **R**, ACL 2022. {PAPER}\n- **T**, SC 2023. {PAPER}\n",
            config='[entries]\nvenue-year = "ICML 2023"\n',
        ),
        Case(
            "a blank behind the apostrophe",
            bad=f"- **Sparse Lanterns**, ⟦ICML' 23⟧. {PAPER}\n- **Rough Lanterns**, ⟦ICML' 2023⟧. {PAPER}\n",
            good=f"- **Sparse Lanterns**, ICML 2023. {PAPER}\n- **Rough Lanterns**, ICML 2023. {PAPER}\n",
            config='[entries]\nvenue-year = "ICML 2023"\n',
        ),
        Case(
            "with an apostrophe",
            bad=f"- **Sparse Lanterns**, ⟦ICML 2023⟧. {PAPER}\n- **Ropes**, ⟦ICML' 23⟧. {PAPER}\n",
            good=f"- **Sparse Lanterns**, ICML'23. {PAPER}\n- **Ropes**, ICML'23. {PAPER}\n",
            config='[entries]\nvenue-year = "ICML\'23"\n',
        ),
        Case(
            "right behind the name",
            bad=f"- [⟦ICML 2023⟧] **Sparse Lanterns**. {PAPER}\n",
            good=f"- [ICML23] **Sparse Lanterns**. {PAPER}\n",
            config='[entries]\nvenue-year = "ICML23"\n',
        ),
        Case(
            "in brackets",
            bad=f"- **Sparse Lanterns**. ⟦ICML, 2023⟧. {PAPER}\n",
            good=f"- **Sparse Lanterns**. ICML (2023). {PAPER}\n",
            config='[entries]\nvenue-year = "ICML (2023)"\n',
        ),
        Case("years in any way", good=f"- **T of Old**, ICML'23. {PAPER}\n- **U of Old**, ACL (2022). {PAPER}\n"),
        Case("a name out of use", good=f"- **Sparse Lanterns**, Jane Doe, NIPS 2017. {PAPER}\n"),
        Case(
            "other venues that are nearly called so",
            good=f"- **T of Old**, IJCAR 2022. {PAPER}\n- **U**, medRxiv 2020. {PAPER}\n- **V**, ICMI'23. {PAPER}\n"
            f"- **W of Old**, MIPRO, 2018. {PAPER}\n",
        ),
        Case(
            "somebody's name before the year",
            good=f"- [Ropes]({URL}7), Ada Moss, 2020.\n- [Oil]({URL}8), ICML 2020.\n",
            config='[entries]\nvenue-year = "ICML 2023"\n',
        ),
        Case(
            "one half of a joint venue, a shorter name in use, and a workshop",
            good=f"- **T**, ECML PKDD 2018. {PAPER}\n- **U**, PAMI 2021. {PAPER}\n- **V**, ICLRW 2024. {PAPER}\n",
        ),
        Case(
            "a paper's own name beside its title",
            good=f"- [CoRL 2025]({URL}7), **TWIST**: TWIST: Ropes That Turn for Lanterns (`Rope`)\n",
        ),
        Case("case", good=f"- **T of Old**, Arxiv 2022. {PAPER}\n- **U of Old**, NEURIPS 2020. {PAPER}\n"),
        Case(
            "titles", good=f"- **What NeruIPS 2023 Taught Us**, 2023. {PAPER}\n- [Arixv, a Reader of Papers]({URL}8)\n"
        ),
        Case("authors", good=f"- **Sparse Lanterns**, Colin 2023, Jane Arixva. {PAPER}\n"),
        Case(
            "names of models and of firms as labels",
            good=f"- **Sparse Lanterns**. {PAPER} [Coder](https://huggingface.co/a/b) [Modal](https://modal.com)\n",
        ),
        Case(
            "a label near one that would lead elsewhere",
            good=f"- **Sparse Lanterns**. {PAPER} [Papar](https://github.com/papar/papar)\n",
        ),
        Case(
            "a name that is linked",
            good=f"{TABLE}| [Dater]({URL}7) | ICLR | [code](https://github.com/a/b) |\n",
        ),
        Case(
            "inside a citation and an address",
            good=(
                "#### T\n\npaper link: [here](https://arixv.org/NeruIPS)\n\n"
                "citation:\n```bibtex\n@misc{a, title={T}, journal={Arixv}}\n```\n"
            ),
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such word or label."""
        yield from self._years(page)
        slips = list(VenueSlips(page.document, page.outline, page.options[EntriesOptions].venues).find())
        for slip in slips:
            if slip.written in page.options[EntriesOptions].venues:
                wanted = slip.wanted
            elif _count(page, slip.written) < FEWEST:
                wanted = _usual(page, slip.wanted) or slip.wanted
            else:
                continue
            fix = Fix.replace(slip.span, wanted, message=ADVICE)
            yield self.found(slip.span, f"venue `{slip.written}` is called {wanted}", fix=fix)
        for link in [link for entry in page.entries for link in entry.links if _is_own_label(page, link)]:
            wanted_label = meant_label(link.label)
            is_judged = any(link.label_span.overlaps(slip.span) for slip in slips)
            if wanted_label and not is_judged and _fits(link, wanted_label) and _count(page, link.label) < FEWEST:
                wanted = _usual(page, wanted_label, first=link.label[0]) or wanted_label
                fix = Fix.replace(link.label_span, wanted, message=ADVICE)
                yield self.found(link.label_span, f"link label `{link.label}` is misspelt for `{wanted}`", fix=fix)

    def _years(self, page: Page) -> Iterator[Diagnostic]:
        form = page.options[EntriesOptions].venue_year
        for other in unlike(page.source, page.entries, form) if form else ():
            fix = Fix.replace(other.span, other.wanted, message="Write it as the list does")
            yield self.found(other.span, f"venue and year `{other.written}` are written {other.wanted} here", fix=fix)


def _is_own_label(page: Page, link: EntryLink) -> bool:
    """Whether a link's label is its own text, as written, and says what the link leads to, so is no title or name."""
    is_own = link.link.text_span.covers(link.label_span) and page.source[link.label_span] == link.label
    return is_own and link.is_labelled


def _fits(link: EntryLink, label: str) -> bool:
    """Whether a link leads to what a label says, as far as its host tells."""
    kind, host = label_kind(label), kind_of(link.link.url)
    return kind in (host, None, LinkKind.OTHER) or host is LinkKind.OTHER


def _count(page: Page, text: str) -> int:
    return page.source.text.count(text)


def _usual(page: Page, name: str, first: str = "") -> str | None:
    """How the file mostly writes a name, with its first letter in the case of `first`; addresses do not count."""
    pattern = re.compile(rf"(?<![\w./@-]){re.escape(name)}(?!\.?[\w/@-])", re.IGNORECASE)
    forms = Counter(found[0] for found in pattern.finditer(page.source.text))
    fitting = [form for form, _ in forms.most_common() if not first or form[0].isupper() == first.isupper()]
    return fitting[0] if fitting else None
