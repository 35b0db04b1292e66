import pytest

from linter.papers.venue_kinds import VenueKind, venue_kind


@pytest.mark.parametrize(
    ("venue", "kind"),
    [
        ("ICLR", VenueKind.CONFERENCE),
        ("ACL Findings", VenueKind.CONFERENCE),
        ("NeurIPS Lantern Workshop", VenueKind.CONFERENCE),
        ("Proceedings of the Lantern Society", VenueKind.CONFERENCE),
        ("ACL-IJCNLP", VenueKind.CONFERENCE),
        ("TMLR", VenueKind.JOURNAL),
        ("TC'22", VenueKind.JOURNAL),
        ("IEEE Transactions on Lanterns", VenueKind.JOURNAL),
        ("AI Open", VenueKind.JOURNAL),
        ("FGCS", VenueKind.JOURNAL),
        ("Nature Scientific Reports", VenueKind.JOURNAL),
        ("arXiv", VenueKind.PREPRINT),
        ("medRxiv", VenueKind.PREPRINT),
        ("Lantern Days", VenueKind.OTHER),
        ("x" * 100_000, VenueKind.OTHER),
    ],
    ids=lambda value: str(value)[:30],
)
def test_name_tells_the_kind(venue: str, kind: VenueKind) -> None:
    assert venue_kind(venue) is kind
