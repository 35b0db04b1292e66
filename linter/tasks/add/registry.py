"""What is known of a DOI: which paper of arXiv has it, and what its registry says of it."""

from pathlib import Path

from linter.errors import InputError, NetworkError
from linter.facts.snapshot import read_snapshot
from linter.papers.arxiv_record import ArxivRecord
from linter.papers.work import Work
from linter.remembered import cache_folder
from linter.tasks.add.lookup import Asking


def arxiv_paper_of(root: Path, doi: str) -> ArxivRecord | None:
    """The paper of arXiv that came out under a DOI, by the list's snapshot and by the dump that was read last.

    arXiv itself is not asked: its interface searches titles, authors, abstracts and more, but no DOIs, as its manual
    has it (https://info.arxiv.org/help/api/user-manual.html). Raises InputError for a snapshot that is broken.
    """
    from linter.facts.dump import known_dump

    record = read_snapshot(root).paper_of_doi(doi)
    if record and record.title:
        return record
    try:
        dump = known_dump(cache_folder())
    except InputError:  # no folder of caches
        return None
    return dump.record_of_doi(doi) if dump else None


def registered(doi: str, asking: Asking) -> Work:
    """What the registry of a DOI says, or said before where nobody may be asked.

    Raises NetworkError where that cannot be learnt, InputError where there is no such DOI or nothing is told of it.
    """
    from linter.facts.doi_registry import DoiRegistry, known_work
    from linter.facts.settings import RegistrySettings

    settings = RegistrySettings.of_environment()
    if asking.is_offline:
        work = known_work(doi, settings)
        if work is None:
            raise NetworkError(f"nothing is known of {doi}: no paper of arXiv has it, and --offline asks nobody")
        return work
    with DoiRegistry(settings, **asking.options) as registry:
        try:
            return registry.work(doi)
        except NetworkError as error:
            raise NetworkError(f"{doi} could not be fetched: {error}") from error
