"""Images that are links without a target."""

from collections.abc import Iterator

from linter.markdown.shown import is_only_images
from linter.tasks.init.settings import Setting
from linter.tasks.init.survey import Survey, of
from linter.tasks.init.thresholds import is_broken


def badges(survey: Survey) -> Iterator[Setting]:
    """`links.badges-without-target`, where more than a few linked images lead nowhere."""
    linked = [
        link for page in survey.pages for link in page.links if not link.is_image and is_only_images(link.content)
    ]
    empty = sum(not link.url.strip() for link in linked)
    if is_broken(empty, len(linked)):
        share = of(empty, len(linked), "linked images")
        yield Setting(("links", "badges-without-target"), True, f"{share} lead nowhere")  # noqa: FBT003  a value
