"""Which of the Markdown files are the list, and the patterns for these or for the others."""

from collections import deque
from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import normpath

from linter.lazy import re
from linter.rules.structure.str008_orphan_file import NO_LIST
from linter.tasks.init.patterns import patterns
from linter.tasks.init.settings import Setting
from linter.tasks.init.survey import Survey, is_readme
from linter.text.references import repository_path, resolve

# Files for those who keep the list, and folders that repositories have for other things than what they list.
_ABOUT = re.compile(r"claude|agents?|gemini|copilot.*|code.of.conduct|governance|maintainers|funding|citation", re.I)
_ASIDE = frozenset(("doc", "docs", "test", "tests", "scripts", "templates", "examples", "tools", "src"))
# With more patterns than these, to say which files are the list is no shorter than to list them.
_MOST = 12


def listed(survey: Survey) -> frozenset[str]:
    """The names of the files that are the list.

    These are what the README leads to and what stands beside that, without files about the repository; all but the
    latter where the README leads to no other entries.
    """
    names = {page.name for page in survey.pages} | set(survey.unread)
    candidates = {name for name in names if not _is_about(name)}
    with_entries = {page.name for page in survey.pages if page.entries}
    reached = set(led_to(survey)) & candidates
    kept = {name for name in reached if name in with_entries or not _is_aside(name)}
    if not any("/" in name or not is_readme(name) for name in kept & with_entries):
        return frozenset(name for name in candidates if name in with_entries or not _is_aside(name))
    folders = {_top(name) for name in kept & with_entries if not is_readme(name)}
    return frozenset(kept | {name for name in candidates if _top(name) in folders})


def files(survey: Survey) -> Iterator[Setting]:
    """`include` or `exclude`, whichever is shorter, where not all files are the list."""
    names = {page.name for page in survey.pages} | set(survey.unread)
    chosen = {name for name in listed(survey) if _is_text(name)}
    others = {name for name in names - chosen if _is_text(name)}
    if not others or not chosen:
        return
    include, exclude = patterns(chosen, others, "**/*.md"), patterns(others, chosen)
    share = f"{len(chosen)} of {len(names)} Markdown files hold entries, lead to them, or stand beside such"
    if len(include) < len(exclude) and len(include) <= _MOST and all(name.endswith(".md") for name in chosen):
        yield Setting(("include",), include, share)
    elif len(exclude) <= _MOST:
        yield Setting(("exclude",), exclude, f"{share}; not these")


def led_to(survey: Survey) -> Iterator[str]:
    """The README and the files to which links lead from it, in the order in which a reader meets them."""
    known = {page.name: page for page in survey.pages}
    folded = {name.casefold(): name for name in known}
    waiting = deque(page.name for page in survey.readmes)
    found = set(waiting)
    while waiting:
        name = waiting.popleft()
        yield name
        targets = (folded.get(target.casefold()) for link in known[name].links for target in _targets(name, link.url))
        for target in targets:
            if target and target not in found:
                found.add(target)
                waiting.append(target)


def _targets(name: str, url: str) -> Iterator[str]:
    """The files that an address may lead to: itself, a folder's README, and any part of an address on GitHub."""
    path = repository_path(url)
    steps = path.split("/") if path else []
    paths = ["/".join(steps[at:]) for at in range(1, len(steps))]
    if "://" not in url:
        paths.append(resolve(name, url).path or "")
    for one in filter(None, paths):
        yield from (one, f"{one}.md", normpath(f"{one}/README.md"))


def _is_about(name: str) -> bool:
    stem = PurePosixPath(name).stem
    return _ABOUT.fullmatch(stem) is not None or NO_LIST.fullmatch(stem) is not None


def _is_aside(name: str) -> bool:
    folders = PurePosixPath(name).parts[:-1]
    return any(folder.casefold() in _ASIDE or folder.startswith(".") for folder in folders)


def _top(name: str) -> str:
    """The outermost folder that a file stands in, empty for the list's own."""
    folder, slash, _ = name.partition("/")
    return folder if slash else ""


def _is_text(name: str) -> bool:
    """Whether a name can be written: one that is not UTF-8 cannot."""
    return name.isprintable() or not any("\ud800" <= char <= "\udfff" for char in name)
