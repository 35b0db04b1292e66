"""What the list's links to arXiv lead to: abstracts or PDFs."""

from collections.abc import Iterator

from linter.entries.arxiv_forms import formed_links
from linter.papers.arxiv import ArxivForm
from linter.tasks.init.settings import Setting
from linter.tasks.init.survey import Survey, of
from linter.tasks.init.thresholds import is_habit


def link_form(survey: Survey) -> Iterator[Setting]:
    """`arxiv.link-form`, where most links have one form."""
    forms = [formed.form for page in survey.pages for formed in formed_links(page.document, page.outline)]
    for form in (ArxivForm.ABS, ArxivForm.PDF):
        count = forms.count(form)
        if is_habit(count, len(forms)):
            yield Setting(
                ("arxiv", "link-form"), form.value, f"{of(count, len(forms), 'arXiv links')} are /{form.value}/"
            )
