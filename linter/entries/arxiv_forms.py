"""Which links to arXiv chose between a paper's abstract and its PDF, and what they chose."""

from collections.abc import Iterator

from linter.entries.labels import is_label
from linter.entries.model import EntryLink, Outline
from linter.entries.surroundings import Surroundings
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.markdown.model import Link, LinkForm
from linter.markdown.shown import is_only_images
from linter.papers.addresses.arxiv import ArxivAddress, ArxivForm, ArxivHost, read_url

_NAMED_FORM = re.compile(r"\b(?:(pdf)|abs|abstract)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FormedLink:
    """A link to a paper's abstract or PDF at arXiv; `named` is the form that its label names, if it names one."""

    link: Link
    form: ArxivForm
    named: ArxivForm | None


def formed_links(document: Document, outline: Outline) -> Iterator[FormedLink]:
    """The links to papers at arXiv that chose a form.

    Links to both forms of one paper beside each other did not, nor do badges outside the entries.
    """
    found = [(link, address) for link in document.links if (address := _formed(link))]
    if not found:
        return
    own = {link.link: link for entry in outline.entries for link in entry.links}
    found = [(link, address) for link, address in found if link in own or not _is_badge(link)]
    surroundings = Surroundings(document, outline)
    keys = [(surroundings.of(link), address.id.base if address.id else "") for link, address in found]
    forms: dict[object, set[ArxivForm]] = {}
    for key, (_, address) in zip(keys, found, strict=True):
        forms.setdefault(key, set()).add(address.form)
    for key, (link, address) in zip(keys, found, strict=True):
        if len(forms[key]) == 1:
            yield FormedLink(link, address.form, _named_form(_label(link, own.get(link))))


def _label(link: Link, own: EntryLink | None) -> str:
    """What a link, which may be an entry's own, is called; nothing where its text is no label."""
    if own and own.is_labelled:
        return own.label
    return link.text if is_label(link.text) else ""


def _is_badge(link: Link) -> bool:
    """Whether a link shows nothing but pictures; outside the entries it leads to the list's own paper."""
    if link.form is LinkForm.HTML:
        return not link.text.strip()
    return is_only_images(link.content)


def _formed(link: Link) -> ArxivAddress | None:
    """The address of a paper's abstract or PDF; one with a query or a fragment may show something else of it."""
    address = None if link.is_image else read_url(link.url)
    if address is None or address.host is not ArxivHost.ARXIV or address.id is None or address.junk:
        return None
    return address if address.form in (ArxivForm.ABS, ArxivForm.PDF) else None


def _named_form(label: str) -> ArxivForm | None:
    found = _NAMED_FORM.search(label)
    return None if found is None else ArxivForm.PDF if found[1] else ArxivForm.ABS
