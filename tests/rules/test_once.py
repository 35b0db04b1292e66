"""What several rules want to know of a list is worked out once."""

from linter.engine.files.lists import MemoryList
from linter.rules.context import Options, PaperList


def test_question_is_asked_once_a_list() -> None:
    asked: list[PaperList] = []

    def question(papers: PaperList) -> int:
        asked.append(papers)
        return len(asked)

    papers, others = (PaperList({}, MemoryList({}), Options()) for _ in range(2))

    assert [papers.once(question), papers.once(question), others.once(question)] == [1, 1, 2]
