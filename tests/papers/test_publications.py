import pytest

from linter.papers.publications import Publication, acronym, publication


@pytest.mark.parametrize(
    ("venue", "wanted"),
    [
        ("NeurIPS", Publication("Advances in Neural Information Processing Systems")),
        ("ICML Workshop", Publication("Workshop at the International Conference on Machine Learning")),
        ("IEEE/ACM TASLP", Publication("IEEE/ACM Transactions on Audio, Speech, and Language Processing", True)),
        ("IEEE COMPSAC", Publication("IEEE Annual Computers, Software, and Applications Conference")),
        ("TMLR", Publication("Transactions on Machine Learning Research", True)),
        ("EMNLP Findings", Publication("Findings of the Association for Computational Linguistics: EMNLP 2023")),
        ("Lamp Days", Publication("Lamp Days")),
    ],
)
def test_venue_is_called_as_its_volume(venue: str, wanted: Publication) -> None:
    assert publication(venue, 2023) == wanted


def test_findings_are_no_main_conference() -> None:
    main = publication("ACL", 2024)
    findings = publication("ACL", 2024, is_findings=True)
    assert main.name == "Proceedings of the Annual Meeting of the Association for Computational Linguistics"
    assert findings.name == "Findings of the Association for Computational Linguistics: ACL 2024"


@pytest.mark.parametrize("venue", ["NeurIPS", "ICLR", "TACL", "ACM Computing Surveys"])
def test_volume_is_known_by_its_venue(venue: str) -> None:
    assert acronym(publication(venue).name) == venue


def test_findings_and_strangers_have_no_venue_of_their_own() -> None:
    assert acronym(publication("EMNLP", 2023, is_findings=True).name) == "Findings of EMNLP"
    assert acronym(publication("ACL", is_findings=True).name) == "Findings of ACL"
    assert acronym("Lamp Days") is None
    assert acronym("") is None


def test_conference_has_the_name_of_its_year() -> None:
    names = [publication("NAACL", year).name for year in (None, 2024, 2025)]
    assert ["North American" in name for name in names] == [True, True, False]
    assert {acronym(name) for name in names} == {"NAACL"}
