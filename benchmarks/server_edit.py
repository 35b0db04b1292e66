"""What one edit costs the language server, against the check of the edited file alone. Linux: it reads /proc.

    python benchmarks/server_edit.py                          a file of 2,000 lines in a list of 30, five runs
    python benchmarks/server_edit.py --runs 1 --edits 3       a quick look
    python benchmarks/server_edit.py --lines 20000            a larger file

For two shapes of lists (entries with headings and citations; one bullet a line) it prints the processor time of

*   the check of the file alone: of `litlint check` in a folder that holds nothing else, without that of an interpreter
    that does nothing; and of the check itself, in a process that has imported everything and checked it before;
*   one edit through `litlint server`, from the message to the findings: a letter more in a paragraph; a letter more in
    an entry's title, which list-wide rules look at, and what these need once nothing was typed for a while;

each as the median of the runs, with the least and the most, and the ratio of the medians of each edit to both checks.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from statistics import median
from typing import Any, BinaryIO, cast

from made_up_titles import Writer

from linter.config.model import Config
from linter.engine.files.lists import MemoryList
from linter.engine.run import check
from linter.server.rounds import IDLE

OTHERS = 150  # lines of each other file
PROSE, TITLED = 2, 4  # the rows, from 0, of the paragraph and of the first entry's title


def heading_entry(title: str, number: int) -> str:
    """An entry of 16 lines."""
    return (
        f"## {title}\n\npaper link: [here](https://arxiv.org/abs/2309.{number:05})\n\ncitation:\n\n"
        f"```bibtex\n@article{{doe2023paper{number},\n  title={{{title}}},\n  author={{Jane Doe and Bo Rope}},\n"
        f"  journal={{arXiv preprint arXiv:2309.{number:05}}},\n  year={{2023}}\n}}\n```\n\n"
    )


def bullet_entry(title: str, number: int) -> str:
    """An entry of one line."""
    return f"- [{title}](https://arxiv.org/abs/2309.{number:05}) Jane Doe, Bo Rope. 2023.\n"


def made_list(entry: Callable[[str, int], str], size: int, files: int) -> dict[str, str]:
    """The texts of so many files of a list by name; that of `big.md` has `size` lines."""
    writer = Writer(seed=1, size=size + files * OTHERS)
    entries = (entry(title, number) for number, title in enumerate(writer.titles(), 1))

    def page(title: str, lines: int) -> str:
        text = f"# {title}\n\nWhat there is to read.\n\n"
        while text.count("\n") < lines:
            text += next(entries)
        return "".join(text.splitlines(keepends=True)[:lines])

    texts = {"big.md": page("Big", size)}
    texts |= {f"page{number}.md": page(f"Page {number}", OTHERS) for number in range(2, files)}
    links = "".join(f"- [{name}]({name})\n" for name in texts)
    return {"README.md": f"# Lanterns\n\nPages:\n\n{links}", **texts}


class Server:
    """`litlint server` with the texts of a list in a folder, of which one is open."""

    def __init__(self, folder: Path) -> None:
        """Return once the first findings are there."""
        self._folder = folder
        self._process = subprocess.Popen(
            [sys.executable, "-m", "linter", "server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._input, self._output = cast("BinaryIO", self._process.stdin), cast("BinaryIO", self._process.stdout)
        self._uri = (folder / "big.md").as_uri()
        self._version = 1
        self._say("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}}, id=1)
        self._say("initialized", {})
        text = (folder / "big.md").read_text(encoding="utf-8")
        document = {"uri": self._uri, "languageId": "markdown", "version": 1, "text": text}
        self._say("textDocument/didOpen", {"textDocument": document})
        self._findings()

    def edit(self, row: int) -> tuple[float, float]:
        """The seconds that a letter in a row takes up to its findings, and those that come after these."""
        self._version += 1
        start = self._seconds()
        place = {"line": row, "character": 6}
        self._say(
            "textDocument/didChange",
            {
                "textDocument": {"uri": self._uri, "version": self._version},
                "contentChanges": [{"range": {"start": place, "end": place}, "text": "x"}],
            },
        )
        self._findings()
        answered = self._seconds()
        return answered - start, self._settled() - answered

    def stop(self) -> None:
        """Take leave."""
        self._say("shutdown", None, id=2)
        self._say("exit", None)
        self._process.wait()

    def _settled(self) -> float:
        """The seconds used once nothing has been done for longer than the server waits."""
        before = self._seconds()
        while True:
            time.sleep(IDLE * 2)
            now = self._seconds()
            if now - before < 0.005:
                return now
            before = now

    def _seconds(self) -> float:
        """The processor time of all its threads."""
        tasks = Path(f"/proc/{self._process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def _say(self, method: str, params: Any, **more: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self._input.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._input.flush()

    def _findings(self) -> None:
        """Wait for the findings of the version that was sent last."""
        while True:
            size = 0
            while (header := self._output.readline().strip()) != b"":
                name, _, value = header.partition(b":")
                size = int(value) if name == b"Content-Length" else size
            message = json.loads(self._output.read(size))
            params = message.get("params") or {}
            if params.get("uri") == self._uri and params.get("version") == self._version:
                return


def seconds_of(*command: str, folder: Path) -> float:
    """The processor time of a process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603  our own interpreter
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def check_alone(folder: Path) -> float:
    """The processor time of a check of the file alone, without that of an interpreter."""
    return seconds_of(sys.executable, "-m", "linter", "check", "big.md", folder=folder) - seconds_of(
        sys.executable, "-c", "pass", folder=folder
    )


def check_inside(text: str) -> float:
    """The same in a process that has imported all it needs."""
    start = time.process_time()
    check(MemoryList({"big.md": text}), Config())
    return time.process_time() - start


def measured(texts: dict[str, str], runs: int, edits: int) -> dict[str, list[float]]:
    """The seconds of each thing in every run, interleaved."""
    found: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as together, tempfile.TemporaryDirectory() as apart:
        for folder, names in ((Path(together), texts), (Path(apart), ["big.md"])):
            (folder / "litlint.toml").touch()
            for name in names:
                (folder / name).write_text(texts[name], encoding="utf-8")
        check_inside(texts["big.md"])
        for _ in range(runs):
            server = Server(Path(together))
            server.edit(PROSE)
            for _ in range(edits):
                prose, after_prose = server.edit(PROSE)
                title, after_title = server.edit(TITLED)
                for name, seconds in (
                    ("process", check_alone(Path(apart))),
                    ("check", check_inside(texts["big.md"])),
                    ("edit in a paragraph", prose),
                    ("  once idle", after_prose),
                    ("edit in a title", title),
                    ("  once idle ", after_title),
                ):
                    found.setdefault(name, []).append(seconds)
            server.stop()
    return found


def lines_of(found: dict[str, list[float]]) -> Iterator[str]:
    """The table of one shape."""
    for name, seconds in found.items():
        ratios = "".join(f"{median(seconds) / median(found[other]):8.2f}" for other in ("process", "check"))
        yield f"{name:22}{median(seconds) * 1e3:8.0f}{min(seconds) * 1e3:8.0f}{max(seconds) * 1e3:8.0f}{ratios}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="servers that are started for each shape")
    parser.add_argument("--edits", type=int, default=5, help="edits of each kind in each")
    parser.add_argument("--lines", type=int, default=2_000, help="of the file that is edited")
    parser.add_argument("--files", type=int, default=30, help="of the list")
    given = parser.parse_args()
    for shape, entry in (("headings", heading_entry), ("bullets", bullet_entry)):
        texts = made_list(entry, given.lines, given.files)
        found = measured(texts, given.runs, given.edits)
        sizes = f"{len(texts)} files, {sum(text.count(chr(10)) for text in texts.values()):,} lines"
        print(f"{shape}: {sizes}, of which big.md {texts['big.md'].count(chr(10)):,}")
        print(f"{'ms of processor time':22}{'median':>8}{'least':>8}{'most':>8}{'/process':>8}{'/check':>8}")
        print("\n".join(chain(lines_of(found), [""])))


if __name__ == "__main__":
    main()
