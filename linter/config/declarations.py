"""What a configuration says about the form of entries and cannot mean, where a schema cannot say so."""

from collections.abc import Iterator, Mapping

from linter.config.kinds import key_of, key_text
from linter.config.model import Config
from linter.entries.kinds import CategoryColumn, DeclaredKind, FieldSource, HostsOptions
from linter.entries.model import FieldName, Style
from linter.lazy import re
from linter.papers.dates import is_form
from linter.rules.categories.options import DeclaredFile
from linter.text.file_patterns import compiled
from linter.text.list_paths import leaves_list, pattern_leaves_list
from linter.text.section_paths import read_path

Problem = str
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/[^\s/?#]+)?")
_PLACEHOLDER = re.compile(r"\{(?:count|papers|files|sections)\}")
EXTENTS = {
    Style.HEADING: ("line", "block", "rule", "heading"),
    Style.BULLET: ("line", "block"),
    Style.TABLE: ("block",),
    Style.PARAGRAPH: ("line", "block", "rule"),
}
DEEPEST = {Style.HEADING: 6, Style.BULLET: 20, Style.TABLE: 0, Style.PARAGRAPH: 0}


def declared_problems(config: Config) -> Iterator[Problem]:
    """Each thing that is declared and cannot be meant, with its key and what is wanted."""
    for number, kind in enumerate(config.kinds):
        yield from _of_kind(kind, f"kinds[{number}]")
    yield from _of_hosts(config.hosts)
    for number, form in enumerate(config.dates.forms):
        if not is_form(form):
            yield f"dates.forms[{number}] = {form!r}: wanted YYYY, MM, M or Month, and perhaps DD or D, each once"
    if config.entries.order in ("alphabetical", "appended") and config.entries.order_by != "year":
        yield f"entries.order-by = {config.entries.order_by!r}: not beside entries.order = {config.entries.order!r}"
    for old, new in config.entries.venues.items():
        if new in config.entries.venues:
            yield f"entries.venues.{old} = {new!r}: wanted a name that is not replaced itself"
    for number, declared in enumerate(config.taxonomy):
        yield from _of_taxonomy(declared, f"taxonomy[{number}]")
    yield from _of_texts(config)
    yield from _of_patterns(config)
    yield from _of_files(config)


def _of_patterns(config: Config) -> Iterator[Problem]:
    keys = {"include": config.include, "exclude": config.exclude, "per-file-ignores": tuple(config.per_file_ignores)}
    keys |= {f"kinds[{number}].files": kind.files for number, kind in enumerate(config.kinds)}
    for key, patterns in keys.items():
        for number, pattern in enumerate(patterns):
            place = key if key == "per-file-ignores" else f"{key}[{number}]"
            if pattern_leaves_list(pattern):
                yield f"{place}: {pattern!r} leads out of the list; wanted a pattern of its files, such as papers/*.md"
            try:
                compiled((pattern,))
            except ValueError:
                yield f"{place}: {pattern!r} is no pattern of .gitignore"


def _of_files(config: Config) -> Iterator[Problem]:
    """Each file that is named by a path that can lead to no file of the list."""
    named = {f"taxonomy[{number}].file": declared.file for number, declared in enumerate(config.taxonomy)}
    named |= {f"tables[{number}].file": table.file for number, table in enumerate(config.tables)}
    named |= {f"counts.{key_text(file)}": file for file in config.counts}
    if isinstance(config.required_sections, Mapping):
        named |= {f"required-sections.{key_text(file)}": file for file in config.required_sections}
    for key, file in named.items():
        if leaves_list(file):
            yield f"{key} = {file!r}: wanted its path from the list's folder, such as papers/vision.md"


def _of_taxonomy(declared: DeclaredFile, place: str) -> Iterator[Problem]:
    sections = [read_path(section) for section in declared.sections]
    for name in declared.keywords:
        path = read_path(name)
        if path and not any(section[: len(path)] == path for section in sections):
            allowed = ", ".join(map(repr, ("", *declared.sections)))
            yield f"{place}.keywords.{key_text(name)}: no section of the file; wanted one of {allowed}"


def _of_texts(config: Config) -> Iterator[Problem]:
    for number, marks in enumerate(config.skip.between):
        if not all(marks):
            yield f"skip.between[{number}] = {list(marks)!r}: wanted two texts, neither empty"
    for file, templates in config.counts.items():
        for number, template in enumerate(templates):
            if len(_PLACEHOLDER.findall(template)) != 1:
                wanted = "wanted one of {count}, {papers}, {files} and {sections} in it, once"
                yield f'counts."{file}"[{number}] = {template!r}: {wanted}'


def _of_hosts(hosts: HostsOptions) -> Iterator[Problem]:
    classes: dict[str, str] = {}
    for name in HostsOptions.__dataclass_fields__:
        for number, host in enumerate(getattr(hosts, name)):
            place = f"hosts.{key_of(name)}[{number}] = {host!r}"
            if not _HOST.fullmatch(host):
                yield f"{place}: wanted a host such as papers.example.org, or the first step of its paths behind it"
            # A host that vanishes may be of another class as well.
            elif name != "short_lived":
                if host.lower() in classes:
                    yield f"{place}: it is under hosts.{classes[host.lower()]} already"
                classes[host.lower()] = key_of(name)


def _of_kind(kind: DeclaredKind, place: str) -> Iterator[Problem]:
    deepest = DEEPEST[kind.style]
    for level in kind.levels:
        if not 1 <= level <= deepest:
            wanted = f"wanted a number from 1 to {deepest}" if deepest else f"not for the style {kind.style.value}"
            yield f"{place}.levels: {level}: {wanted}"
    if kind.extent and kind.extent not in EXTENTS[kind.style]:
        allowed = ", ".join(EXTENTS[kind.style])
        yield f"{place}.extent = {kind.extent!r}: of the style {kind.style.value} only {allowed}"
    for name in sorted({*kind.required} & {*kind.forbidden}):
        yield f"{place}.forbidden: {name.value} is required as well"
    yield from _of_columns(kind, place)
    for field, source in kind.from_.items():
        yield from _of_source(source, field, kind.style, f"{place}.from.{field.value}")


def _of_columns(kind: DeclaredKind, place: str) -> Iterator[Problem]:
    columns = {f"from.{field.value}.column": source.column for field, source in kind.from_.items()}
    columns["paper-link.column"] = kind.paper_link.column
    if isinstance(kind.category, CategoryColumn):
        columns["category.column"] = kind.category.column
    for key, column in columns.items():
        if column is not None and kind.style is not Style.TABLE:
            yield f"{place}.{key} = {column!r}: only for the style table, not {kind.style.value}"


def _of_source(source: FieldSource, field: FieldName, style: Style, place: str) -> Iterator[Problem]:
    if field is FieldName.PAPER:
        yield f"{place}: which link is the paper is said in paper-link"
    ways = [source.part, source.between, source.label, source.badge, source.bibtex]
    said = sum(bool(way) for way in ways)
    if said > 1 or not (said or source.column is not None) or (source.bibtex and source.column is not None):
        yield f"{place}: wanted one of part, between, label, badge, bibtex and column; column goes with the first four"
    if source.between and not any(source.between):
        yield f"{place}.between: wanted a mark before or behind the text"
    if source.part == "heading" and style is not Style.HEADING:
        yield f'{place}.part = "heading": only for the style heading, not {style.value}'
