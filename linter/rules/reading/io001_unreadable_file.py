"""IO001: files of the list that cannot be read as text."""

from linter.diagnostics import Severity
from linter.rules.base import Case, EngineRule


class UnreadableFile(EngineRule):
    """A file of the list that cannot be read as text.

    What it does
        Reports a file that is not UTF-8, holds NUL bytes, is larger than
        `max-file-size`, vanished while the list was read, may not be opened, is
        no regular file, or is a symbolic link that leads out of the list; and a
        folder that may not be entered. So is a file of more than 50,000 lines,
        brackets, tags, code spans, addresses and `=` together (with a
        `max-file-size` above `5MB`, of more than 1 for 100 bytes of it): GitHub
        shows the first 500 KiB of a file, which hold fewer, and reading more would
        take minutes. The other files are checked as usual.

    Why
        What cannot be read cannot be checked, and a link out of the list could
        show a stranger's pull request what stands elsewhere on the machine.

    Example
        A file saved as UTF-16 or GB18030, a picture named `paper.md`. Saved as UTF-8
        text the finding is gone.
    """

    code = "IO001"
    name = "unreadable-file"
    severity = Severity.ERROR
    options = ("max-file-size",)
    cases = (
        Case("a NUL byte", bad="⟦⟧# Lanterns\0\n"),
        Case("a binary file", bad="⟦⟧\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        Case("over the size limit", bad="⟦⟧# Lanterns\n\nA long text.\n", config='max-file-size = "10B"\n'),
        Case("at the size limit", good="0123456789", config="max-file-size = 10\n"),
        Case("every script is text", good="# 灯笼 · فانوس · 🏮\n"),
        Case("control characters are FMT003's", good="# Lan\x07terns\n"),
    )
