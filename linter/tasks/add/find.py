"""The paper that a reference means, compared with what arXiv says of it."""

from dataclasses import replace

from linter.engine.files.disk import DiskList
from linter.errors import InputError, NetworkError
from linter.lazy.dataclasses import dataclass
from linter.papers.arxiv_record import ArxivRecord
from linter.papers.titles.spelling import Likeness, compare
from linter.tasks.add.lookup import Asking, look_up
from linter.tasks.add.paper import NewPaper, of_bibtex, of_record
from linter.tasks.add.reference import is_bibtex, read_reference
from linter.tasks.add.registered import of_work
from linter.tasks.add.registry import arxiv_paper_of, registered


@dataclass(frozen=True, slots=True)
class Found:
    """A paper to be added; `record` is arXiv's, None where it was not asked for; `doubts` are said to the user."""

    paper: NewPaper
    record: ArxivRecord | None = None
    doubts: tuple[str, ...] = ()


def find_paper(papers: DiskList, reference: str, asking: Asking, *, requires_network: bool = False) -> Found:
    """The paper that a reference or the text of a citation is of.

    A DOI is that of a paper of arXiv where the snapshot or the dump says so; else its registry is asked.

    Raises UsageError for what is no reference, InputError for what tells too little, or where arXiv has another paper
    or none, NetworkError where nothing is known of it.
    """
    if not is_bibtex(reference):
        named = read_reference(reference)
        if isinstance(named, str):
            return _of_doi(papers, named, asking)
        record = look_up(papers.root, named.base, asking)
        return Found(of_record(_known(record)), record)
    paper = of_bibtex(reference)
    if not paper.arxiv:
        return Found(paper)
    try:
        record = _known(look_up(papers.root, paper.arxiv, asking))
    except NetworkError as error:
        if requires_network:
            raise
        return Found(paper, None, (f"not compared with arXiv: {error}",))
    if not any(compare(paper.title, other) in (Likeness.SAME, Likeness.SLIP) for other in record.titles):
        raise InputError(f"the citation is of {paper.title!r}, and arXiv's {paper.arxiv} is {record.title!r}")
    return Found(replace(paper, posted=record.published), record)


def _of_doi(papers: DiskList, doi: str, asking: Asking) -> Found:
    record = arxiv_paper_of(papers.root, doi)
    if record:
        return Found(of_record(record), record, (f"{doi} is arXiv's {record.id}",))
    work = registered(doi, asking)
    doubts = (f"{doi} is now {work.doi}",) if work.doi != doi else ()
    return Found(of_work(work), None, doubts)


def _known(record: ArxivRecord) -> ArxivRecord:
    if record.title is None:
        raise InputError(f"arXiv has no paper {record.id}")
    return record
