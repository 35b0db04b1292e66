"""What conferences and journals call their volumes: `ICML` is *Proceedings of the International Conference on …*."""

from linter.lazy import re
from linter.papers.venues import KNOWN_VENUES, OTHER_VENUES

_COMPUTATIONAL_LINGUISTICS = "Association for Computational Linguistics"
_VOLUMES = {
    "AAAI": "Proceedings of the AAAI Conference on Artificial Intelligence",
    "ACL": f"Proceedings of the Annual Meeting of the {_COMPUTATIONAL_LINGUISTICS}",
    "ACL-IJCNLP": (
        f"Proceedings of the Annual Meeting of the {_COMPUTATIONAL_LINGUISTICS} and the International Joint Conference "
        "on Natural Language Processing"
    ),
    "AISTATS": "Proceedings of the International Conference on Artificial Intelligence and Statistics",
    "ASE": "Proceedings of the IEEE/ACM International Conference on Automated Software Engineering",
    "ASRU": "IEEE Automatic Speech Recognition and Understanding Workshop",
    "CIKM": "Proceedings of the ACM International Conference on Information and Knowledge Management",
    "COLING": "Proceedings of the International Conference on Computational Linguistics",
    "COLM": "Conference on Language Modeling",
    "COMPSAC": "IEEE Annual Computers, Software, and Applications Conference",
    "CVPR": "Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition",
    "DATE": "Design, Automation and Test in Europe Conference",
    "EACL": f"Proceedings of the Conference of the European Chapter of the {_COMPUTATIONAL_LINGUISTICS}",
    "EMNLP": "Proceedings of the Conference on Empirical Methods in Natural Language Processing",
    "ICASSP": "IEEE International Conference on Acoustics, Speech and Signal Processing",
    "ICCV": "Proceedings of the IEEE/CVF International Conference on Computer Vision",
    "ICLR": "International Conference on Learning Representations",
    "ICML": "Proceedings of the International Conference on Machine Learning",
    "ICPP": "Proceedings of the International Conference on Parallel Processing",
    "IJCAI": "Proceedings of the International Joint Conference on Artificial Intelligence",
    "IJCNN": "International Joint Conference on Neural Networks",
    "KDD": "Proceedings of the ACM SIGKDD Conference on Knowledge Discovery and Data Mining",
    "LREC": "Proceedings of the Language Resources and Evaluation Conference",
    "MLSys": "Proceedings of Machine Learning and Systems",
    "NAACL": f"Proceedings of the Conference of the North American Chapter of the {_COMPUTATIONAL_LINGUISTICS}",
    "NeurIPS": "Advances in Neural Information Processing Systems",
    "OSDI": "USENIX Symposium on Operating Systems Design and Implementation",
    "SIGCOMM": "Proceedings of the ACM SIGCOMM Conference",
    "SIGIR": (
        "Proceedings of the International ACM SIGIR Conference on Research and Development in Information Retrieval"
    ),
    "SIGMOD": "Proceedings of the ACM SIGMOD International Conference on Management of Data",
    "SOSP": "Proceedings of the ACM Symposium on Operating Systems Principles",
    "WWW": "Proceedings of the ACM Web Conference",
    # Journals, which `venue_kind` tells by these names.
    "ACM Computing Surveys": "ACM Computing Surveys",
    "AI Open": "AI Open",
    "JMLR": "Journal of Machine Learning Research",
    "TACL": f"Transactions of the {_COMPUTATIONAL_LINGUISTICS}",
    "TASLP": "IEEE/ACM Transactions on Audio, Speech, and Language Processing",
    "TMLR": "Transactions on Machine Learning Research",
}
# Since when a conference has another name.
_LATER_NAMES = {
    "NAACL": (
        2025,
        f"Proceedings of the Conference of the Nations of the Americas Chapter of the {_COMPUTATIONAL_LINGUISTICS}",
    ),
}
_IN_FINDINGS = frozenset({"ACL", "ACL-IJCNLP", "EMNLP", "NAACL", "EACL"})
_TRACK = re.compile(r" (?:Findings|Workshop)$")
_ACRONYMS = {name: short for short, name in _VOLUMES.items()}
_ACRONYMS |= {name: short for short, (_, name) in _LATER_NAMES.items()}
# What publishers say besides: the year, the number, and what stands in brackets (`the 61st … (Volume 1: Long Papers)`).
_EDITION = re.compile(r"\b(?:(?:19|20)[0-9]{2}|[0-9]{1,3}(?:st|nd|rd|th))\b\s?|\s?\([^()]{0,60}\)")
_INITIALS = re.compile(r"\(([A-Za-z-]{2,12})(?:[ '’-]{0,2}[0-9]{2,4})?\)")
_NAMED = {name.lower(): name for name in (*OTHER_VENUES, *KNOWN_VENUES)}
_FINDINGS = re.compile(rf"Findings of the {_COMPUTATIONAL_LINGUISTICS}: ([A-Z-]+)(?: \d{{4}})?")
# What may stand before an acronym without changing what it names.
_SOCIETIES = ("IEEE/ACM ", "IEEE ", "ACM ", "USENIX ")


def publication(venue: str, year: int | None = None, *, is_findings: bool = False) -> str:
    """What the volume of a venue is called; what is not known stands by the name given.

    Whether it is a journal or a conference, `venue_kind` says of this name as of any other. `venue` is as `find_venue`
    names it, without its year, with `Findings` or `Workshop` behind it where it was one.
    """
    name = venue.strip()
    base = _TRACK.sub("", name)
    short = next((base.removeprefix(society) for society in _SOCIETIES if base.startswith(society)), base)
    if short in _IN_FINDINGS and (is_findings or " Findings" in name):
        dated = f" {year}" if year else ""
        return f"Findings of the {_COMPUTATIONAL_LINGUISTICS}: {short}{dated}"
    since, later = _LATER_NAMES.get(short, (0, ""))
    full = later if later and (year or 0) >= since else _VOLUMES.get(short)
    if full is None:
        return name
    if " Workshop" in name:
        return f"Workshop at the {full.removeprefix('Proceedings of the ')}"
    return full


def acronym(volume: str) -> str | None:
    """The short name of a volume that `publication` names in full: `ICML`, `Findings of ACL`; None for all others."""
    findings = _FINDINGS.fullmatch(volume)
    if findings:
        return f"Findings of {findings[1]}"
    return _ACRONYMS.get(volume)


def short_name(volume: str) -> str | None:
    """The short name of a volume as a publisher calls it, with its year, its number or its initials in brackets."""
    initials = (name for found in _INITIALS.finditer(volume) if (name := _NAMED.get(found[1].lower())))
    return acronym(volume) or next(initials, None) or acronym(" ".join(_EDITION.sub("", volume).split()))
