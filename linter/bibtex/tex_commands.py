r"""Commands of TeX that a citation has no business with: they read and write files, run programs, or change meanings.

Whoever typesets an exported bibliography carries out what stands in its fields.
"""

from linter.lazy import re

_NAMES = """
    addbibresource afterassignment aftergroup AtBeginDocument AtEndDocument batchmode bibliography catcode chardef
    closein closeout countdef csname DeclareRobustCommand def dimendef directlua documentclass dump edef endcsname
    endinput errmessage errorstopmode everyjob expandafter font futurelet gdef global IfFileExists immediate import
    include includegraphics includeonly includepdf input InputIfFileExists jobname latelua let LoadClass loop
    lowercase lstinputlisting luadirect luaexec makeatletter mathchardef message meaning muskipdef newcommand
    NewDocumentCommand newenvironment newread newwrite noexpand nonstopmode openin openout outer output
    PassOptionsToPackage pdfobj pdfliteral primitive providecommand read readline RenewDocumentCommand renewcommand
    renewenvironment repeat RequirePackage scantokens scrollmode ShellEscape skipdef special subfile subimport toksdef
    typein typeout uppercase usepackage verbatiminput write xdef
    """
_ENVIRONMENTS = r"(?:begin|end)\s*\{\s*(?:document|filecontents|luacode|VerbatimOut|lstlisting)"
_UNSAFE = re.compile(
    rf"\\(?:(?:{'|'.join(_NAMES.split())})(?![A-Za-z@])|@+[A-Za-z]|(?:file|ior|iow|lua|sys|tex)_|{_ENVIRONMENTS})"
    # Two of them and what is behind stand for any character, a backslash too.
    r"|\^\^"
)
# Their values are no text, and hold neither.
_VERBATIM = frozenset({"url", "doi", "eprint", "file"})


def unsafe_command(value: str) -> str | None:
    r"""The first command in a value of BibTeX that is not safe to carry out, such as `\input`; None for none."""
    found = _UNSAFE.search(value)
    return found[0] if found else None


def without_unsafe_commands(name: str, value: str) -> str:
    """The value of a field with the text of such commands in their place; of an address, without what begins them."""
    if name.lower() in _VERBATIM:
        while unsafe_command(value):
            value = _UNSAFE.sub(lambda found: found[0].lstrip("\\^"), value)
        return value
    return _UNSAFE.sub(_as_text, value)


def _as_text(found: re.Match[str]) -> str:
    if found[0] == "^^":
        return "\\textasciicircum{}" * 2
    return f"\\textbackslash{{}}{found[0][1:]}"
