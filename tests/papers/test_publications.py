import pytest

from linter.papers.publications import acronym, publication, short_name
from linter.papers.venue_kinds import VenueKind, venue_kind


@pytest.mark.parametrize(
    ("venue", "wanted"),
    [
        ("NeurIPS", "Advances in Neural Information Processing Systems"),
        ("ICML Workshop", "Workshop at the International Conference on Machine Learning"),
        ("IEEE/ACM TASLP", "IEEE/ACM Transactions on Audio, Speech, and Language Processing"),
        ("IEEE COMPSAC", "IEEE Annual Computers, Software, and Applications Conference"),
        ("TMLR", "Transactions on Machine Learning Research"),
        ("EMNLP Findings", "Findings of the Association for Computational Linguistics: EMNLP 2023"),
        ("Lamp Days", "Lamp Days"),
    ],
)
def test_venue_is_called_as_its_volume(venue: str, wanted: str) -> None:
    assert publication(venue, 2023) == wanted


def test_findings_are_no_main_conference() -> None:
    main = publication("ACL", 2024)
    findings = publication("ACL", 2024, is_findings=True)
    assert main == "Proceedings of the Annual Meeting of the Association for Computational Linguistics"
    assert findings == "Findings of the Association for Computational Linguistics: ACL 2024"


@pytest.mark.parametrize("venue", ["NeurIPS", "ICLR", "TACL", "ACM Computing Surveys"])
def test_volume_is_known_by_its_venue(venue: str) -> None:
    assert acronym(publication(venue)) == venue


@pytest.mark.parametrize(
    ("venue", "kind"),
    [
        ("NeurIPS", VenueKind.CONFERENCE),
        ("DATE", VenueKind.CONFERENCE),
        ("EMNLP Findings", VenueKind.CONFERENCE),
        ("ICML Workshop", VenueKind.CONFERENCE),
        ("TMLR", VenueKind.JOURNAL),
        ("TACL", VenueKind.JOURNAL),
        ("ACM Computing Surveys", VenueKind.JOURNAL),
        ("AI Open", VenueKind.JOURNAL),
    ],
)
def test_volume_is_of_the_kind_of_its_venue(venue: str, kind: VenueKind) -> None:
    assert venue_kind(venue) is venue_kind(publication(venue, 2024)) is kind


def test_findings_and_strangers_have_no_venue_of_their_own() -> None:
    assert acronym(publication("EMNLP", 2023, is_findings=True)) == "Findings of EMNLP"
    assert acronym(publication("ACL", is_findings=True)) == "Findings of ACL"
    assert acronym("Lamp Days") is None
    assert acronym("") is None


def test_conference_has_the_name_of_its_year() -> None:
    names = [publication("NAACL", year) for year in (None, 2024, 2025)]
    assert ["North American" in name for name in names] == [True, True, False]
    assert {acronym(name) for name in names} == {"NAACL"}


@pytest.mark.parametrize(
    ("volume", "wanted"),
    [
        ("Proceedings of the 2023 Conference on Empirical Methods in Natural Language Processing", "EMNLP"),
        ("Proceedings of the 61st Annual Meeting of the Association for Computational Linguistics (Volume 1)", "ACL"),
        ("2023 IEEE/CVF International Conference on Computer Vision (ICCV)", "ICCV"),
        ("2021 Lamp Conference (SC '21)", "SC"),
        ("Findings of the Association for Computational Linguistics: EMNLP 2023", "Findings of EMNLP"),
        ("Transactions of the Association for Computational Linguistics", "TACL"),
        ("Proceedings of the 29th Symposium on Lamp Systems", None),
        ("Lamp Days (LD)", None),
        ("", None),
    ],
)
def test_volume_is_known_as_publishers_call_it(volume: str, wanted: str | None) -> None:
    assert short_name(volume) == wanted
