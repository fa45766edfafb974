"""The furniture of web pages: lines that stand on every page of a site and say nothing of its subject (is_furniture)."""

from __future__ import annotations

import re

_LINES = frozenset(
    line.strip()
    for line in """
    you are here | home | menu | main menu | search | close | skip to content | skip to main content | skip navigation
    back | back to top | back to events | back to overview | all events | previous | next | previous post | next post
    share | share this | share this page | share this event | share on | print | print this page | email this page | tweet
    stay connected | follow us | see also | related | related content | related posts | related events | you may also like
    read more | learn more | more | load more | loading | view all | subscribe | subscribe now | sign in | log in | login
    sign up for our newsletter | newsletter | cookie settings | accept all cookies | cookies | privacy policy | imprint
    terms of use | contact us | about us | all rights reserved | advertisement | comments | leave a comment | leave a reply
    discussion about this episode | discussion about this post | toggle navigation | table of contents | on this page
    startseite | menü | suche | zum inhalt springen | zurück | teilen | drucken | mehr erfahren | impressum | datenschutz
    accueil | rechercher | aller au contenu | partager | imprimer | en savoir plus | mentions légales | retour
    inicio | buscar | saltar al contenido | compartir | imprimir | leer más | aviso legal | volver
    首页 | 菜单 | 搜索 | 返回 | 返回顶部 | 返回首页 | 分享 | 分享到 | 打印 | 更多 | 阅读更多 | 相关阅读 | 相关链接 | 上一篇 | 下一篇
    当前位置 | 您的位置 | 您现在的位置 | 登录 | 注册登录 | 关于我们 | 联系我们 | 版权所有 | 评论 | 扫一扫 | 点赞 | 收藏
    """.replace("\n", "|").split("|")
    if line.strip()
)
# The way to a page: "Home > Events > 2031", "首页 / 活动".
_TRAIL = re.compile(r"(?:home|start(?:seite)?|accueil|inicio|首页|当前位置[:：].{0,40})\s{0,3}[>»›/→]", re.I)
_MARKS = " \t•|:：.…»›>«‹<-–—"


def is_furniture(line: str) -> bool:
    """
    Whether a line is furniture: a word of the menu, the way to the page, the foot of the page.

    >>> [is_furniture(line) for line in ("You are here", "Home » Events » 2031", "Home care summit", "See also:")]
    [True, True, False, True]
    """
    if len(line) > 200:
        return False
    return line.strip(_MARKS).casefold() in _LINES or _TRAIL.match(line.lstrip(_MARKS)) is not None
