"""What kind of site an address belongs to."""

import re
from enum import StrEnum

from linter.papers.arxiv import read_url
from linter.papers.urls import split


class HostKind(StrEnum):
    """What is to be found at an address, as far as the address alone says it."""

    PAPER = "paper"
    CODE = "code"
    PROJECT = "project"
    BLOG = "blog"
    DATA = "data"
    VIDEO = "video"
    BADGE = "badge"
    IMAGE = "image"
    OTHER = "other"


# A host stands for its subdomains too; the longest one that fits decides.
_HOSTS = {
    HostKind.PAPER: """
        aclanthology.info aclanthology.org aclweb.org biorxiv.org cell.com chemrxiv.org computer.org
        direct.mit.edu dl.acm.org doi.org elifesciences.org eprint.iacr.org frontiersin.org hal.science
        iclr.cc/virtual icml.cc/virtual ieeexplore.ieee.org ijcai.org iopscience.iop.org isca-archive.org
        isca-speech.org jair.org jmlr.org journals.aps.org journals.plos.org journals.sagepub.com jstor.org
        link.springer.com mdpi.com medrxiv.org nature.com ncbi.nlm.nih.gov neurips.cc/virtual nips.cc/virtual
        ojs.aaai.org onlinelibrary.wiley.com openaccess.thecvf.com openreview.net osf.io/preprints
        papers.neurips.cc papers.nips.cc pnas.org preprints.org proceedings.iclr.cc proceedings.mlr.press
        proceedings.mlsys.org proceedings.neurips.cc researchgate.net/publication researchsquare.com science.org
        sciencedirect.com semanticscholar.org ssrn.com tandfonline.com techrxiv.org usenix.org vldb.org
        """,
    HostKind.CODE: """
        anonymous.4open.science bitbucket.org codeberg.org colab.research.google.com gist.github.com gitee.com
        github.com gitlab.com modelscope.cn/models pypi.org replicate.com sourceforge.net
        """,
    HostKind.PROJECT: "github.io gitlab.io pages.dev readthedocs.io sites.google.com netlify.app vercel.app",
    HostKind.BLOG: """
        blog.google blogs.nvidia.com blogspot.com csdn.net distill.pub hashnode.dev huggingface.co/blog juejin.cn
        kexue.fm lesswrong.com linkedin.com lmsys.org/blog medium.com mp.weixin.qq.com notion.site
        openai.com/blog openai.com/index openai.com/research reddit.com spaces.ac.cn substack.com towardsdatascience.com
        twitter.com wandb.ai wordpress.com x.com zhihu.com zhuanlan.zhihu.com
        """,
    HostKind.DATA: """
        commoncrawl.org dataverse.harvard.edu figshare.com huggingface.co/datasets kaggle.com/datasets
        modelscope.cn/datasets opendatalab.com zenodo.org
        """,
    HostKind.VIDEO: "bilibili.com slideslive.com ted.com videolectures.net vimeo.com youtu.be youtube.com",
    HostKind.BADGE: """
        api.star-history.com awesome.re badge.fury.io badgen.net codecov.io contrib.rocks hits.dwyl.com
        hits.seeyoufarm.com hits.sh img.badgesize.io img.shields.io shields.io visitor-badge.laobi.icu
        """,
    HostKind.IMAGE: "camo.githubusercontent.com user-images.githubusercontent.com",
}
_KINDS = {host: kind for kind, hosts in _HOSTS.items() for host in hosts.split()}
# The hosts whose kind is known, without their subdomains.
KNOWN_HOSTS = frozenset(host.partition("/")[0] for host in _KINDS)
_BLOG_NAMES = frozenset({"blog", "blogs"})
_IMAGE_PATH = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?)$", re.IGNORECASE)
_BADGE_PATH = re.compile(r"/(?:actions/workflows/|badges?/|colab-badge)|badge[^/]{0,40}\.svg$", re.IGNORECASE)
_REPOSITORY = re.compile(r"/[^/]+/[^/]+")
_REPOSITORY_HOSTS = frozenset({"github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com"})


def host_kind(url: str) -> HostKind:
    """The kind of what an address leads to.

    Paper hosts are preprint servers, publishers, proceedings and arXiv with its mirrors. An account at a code host
    (`github.com/name`) is no code.
    """
    parts = split(url)
    address = read_url(url)
    if address and address.is_paper:
        return HostKind.PAPER
    kind = _listed_kind(parts.host, parts.path)
    if kind is HostKind.BADGE or (_BADGE_PATH.search(parts.path) and _IMAGE_PATH.search(parts.path)):
        return HostKind.BADGE
    if _IMAGE_PATH.search(parts.path) and kind is not HostKind.CODE:
        return HostKind.IMAGE
    if parts.host.removeprefix("www.") in _REPOSITORY_HOSTS and not _REPOSITORY.match(parts.path):
        return HostKind.OTHER
    return kind


def _listed_kind(host: str, path: str) -> HostKind:
    first_step = path.strip("/").partition("/")[0].lower()
    is_blog = first_step in _BLOG_NAMES or not _BLOG_NAMES.isdisjoint(host.split("."))
    while host:
        kind = _KINDS.get(f"{host}/{first_step}") or _KINDS.get(host)
        if kind:
            return kind
        host = host.partition(".")[2]
    return HostKind.BLOG if is_blog else HostKind.OTHER
