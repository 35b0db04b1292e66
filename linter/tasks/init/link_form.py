"""What the list's links to arXiv lead to: abstracts or PDFs, of some version or the newest."""

from collections.abc import Iterator

from linter.entries.arxiv_forms import formed_links
from linter.papers.addresses.arxiv import ArxivForm, pinned_version, read_url
from linter.tasks.init.settings import Setting
from linter.tasks.init.survey import Survey, of
from linter.tasks.init.thresholds import is_broken, is_habit

# Links to both forms of a paper beside each other chose none, and are not counted.
_CHOSEN = "links to arXiv's /abs/ or /pdf/ alone, in entries and elsewhere,"


def link_form(survey: Survey) -> Iterator[Setting]:
    """`arxiv.link-form`, where most links have one form."""
    forms = [formed.form for page in survey.pages for formed in formed_links(page.document, page.outline)]
    for form in (ArxivForm.ABS, ArxivForm.PDF):
        count = forms.count(form)
        if is_habit(count, len(forms)):
            yield Setting(("arxiv", "link-form"), form.value, f"{of(count, len(forms), _CHOSEN)} are /{form.value}/")


def version(survey: Survey) -> Iterator[Setting]:
    """`arxiv.version`, where many links name a version."""
    urls = [link.url for page in survey.pages for link in page.links if not link.is_image]
    papers = [url for url in urls if (address := read_url(url)) and address.is_paper]
    pinned = sum(pinned_version(url) is not None for url in papers)
    if is_broken(pinned, len(papers)):
        yield Setting(("arxiv", "version"), "keep", f"{of(pinned, len(papers), 'arXiv links')} name one")
