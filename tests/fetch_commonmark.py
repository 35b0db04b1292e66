"""Fetch the examples of the CommonMark specification for the tests of the parser.

They stand in the source distribution of markdown-it-py 4.3.0: those of the versions before it have none. pip fetches
it like any other dependency; the examples are kept in tests/.cache/, and a second run has nothing to do.
"""

import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

EXAMPLES = Path(__file__).parent / ".cache" / "commonmark.json"


def fetch() -> bytes:
    """The examples as JSON: an array of objects with `markdown`, `html`, `example`, `section`."""
    return in_source_distribution("markdown-it-py", "4.3.0", "tests/test_cmark_spec/commonmark.json")


def in_source_distribution(package: str, of_version: str, member: str) -> bytes:
    """The file whose path ends with `member` in the source distribution of a package."""
    with TemporaryDirectory() as folder:
        wanted = f"{package}=={of_version}"
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*command, "--no-deps", "--no-binary", package, "--dest", folder, wanted], check=True)
        (archive,) = Path(folder).glob("*.tar.gz")
        with tarfile.open(archive) as files:
            name = next(name for name in files.getnames() if name.endswith(member))
            content = files.extractfile(name)
            if content is None:
                raise FileNotFoundError(name)
            return content.read()


def main() -> None:
    """Put the examples where the tests look for them."""
    if EXAMPLES.exists():
        return
    EXAMPLES.parent.mkdir(exist_ok=True)
    EXAMPLES.write_bytes(fetch())


if __name__ == "__main__":
    main()
