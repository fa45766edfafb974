"""Announcements and reports in other languages, side by side as `read` reads them."""

import pytest

from eventkit import read
from eventkit.tracking import reconcile


def found(announced, reported):
    side_by_side = reconcile(read(announced), read(reported))
    return [str(each) for each in side_by_side.people], [each.verdict for each in side_by_side.facts]


CHINESE = """研讨会：老城区的雨水花园

时间：2027年6月17日 14:00（北京时间）
地点：杭州城市规划馆

主讲嘉宾：
- 李伟民，高级工程师，临港规划局
- 王芳，副教授，湖滨大学

主办单位：湖滨研究院
"""
CHINESE_REPORT = """研讨会“老城区的雨水花园”顺利举行

2027年6月17日，湖滨研究院在杭州城市规划馆举办了研讨会“老城区的雨水花园”。

主讲嘉宾：
- 李伟民，高级工程师，临港规划局
- 陈静，讲师，湖滨大学

陈静代替王芳发言。
"""

GERMAN = """Webinar: Dächer, die kühlen

Wann: Donnerstag, 17. Juni 2027, 15:00 Uhr MESZ
Wo: online

Referenten:
- Dr. Jana Rode, Bauphysikerin, Hafenuniversität
- Max Moll, Stadtrat, Stadt Auen

Veranstalter: Klimainstitut Auen
"""
GERMAN_REPORT = """Rückblick: Dächer, die kühlen

Am 17. Juni 2027 fand das Webinar "Dächer, die kühlen" des Klimainstituts Auen statt.

Referenten:
- Jana Rode, Bauphysikerin, Hafenuniversität
- Petra Lang, Referentin, Stadt Auen

Max Moll wurde durch Petra Lang vertreten.
"""


@pytest.mark.parametrize(
    ("announced", "reported", "people", "verdicts"),
    [
        (
            CHINESE,
            CHINESE_REPORT,
            ["李伟民: spoke", "王芳: replaced by 陈静", "陈静: added in place of 王芳"],
            ["held", "held", "held"],
        ),
        (
            GERMAN,
            GERMAN_REPORT,
            ["Dr. Jana Rode: spoke", "Max Moll: replaced by Petra Lang", "Petra Lang: added in place of Max Moll"],
            ["held", "held", "held"],
        ),
    ],
    ids=["Chinese", "German"],
)
def test_who_came(announced, reported, people, verdicts):
    assert found(announced, reported) == (people, verdicts)
