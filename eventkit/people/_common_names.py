"""
Names that so many people bear that the name alone says little: is_common, is_common_vietnamese, is_common_han.

Short lists in the order of a census, not a measure: a name is common here where a common family name meets a common
given name of the same language.
"""

from __future__ import annotations

from functools import cache

from eventkit.people._readings import CANTONESE, PINYIN, SPELLING, WADE_GILES, common_surnames, simplify, spellings, surname_rank

# family names | given names, by language; Latin spellings without accents, hyphens and spaces.
_LISTS = {
    "English": (
        "smith jones brown johnson williams taylor davies davis miller wilson moore anderson thomas jackson white harris martin thompson clark lewis robinson walker young allen "
        "king wright scott green baker adams nelson hill campbell mitchell roberts evans edwards hughes hall wood murphy kelly ryan lee morris cook bell ward cooper james",
        "john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark paul steven stephen andrew peter kevin brian george edward ian "
        "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy margaret jane anna anne emma laura helen kate amy rachel alice ben tom chris mike jim bob "
        "tim nick sam alex simon adam ryan jack harry emily maria julia claire julie",
    ),
    "German": (
        "muller mueller schmidt schneider fischer weber meyer maier mayer wagner becker schulz hoffmann koch bauer richter klein wolf schroder neumann braun werner zimmermann",
        "hans peter michael thomas andreas wolfgang klaus jurgen juergen stefan christian martin frank markus matthias maria ursula monika petra sabine andrea anna julia karin claudia susanne "
        "daniel jan alexander max paul",
    ),
    "French": (
        "martin bernard dubois thomas robert richard petit durand leroy moreau simon laurent lefebvre michel garcia david bertrand roux vincent fournier",
        "jean pierre michel andre philippe alain patrick nicolas christophe marie francoise monique catherine nathalie isabelle sylvie anne sophie julie thomas julien paul",
    ),
    "Spanish": (
        "garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez martin jimenez ruiz hernandez diaz moreno alvarez munoz romero gutierrez torres ramirez flores rivera silva "
        "santos oliveira souza sousa pereira ferreira costa rodrigues almeida alves lima",
        "jose antonio juan manuel francisco luis carlos miguel javier angel pedro jorge david daniel maria carmen ana isabel laura cristina marta lucia elena paula andrea rosa joao pablo "
        "fernando ricardo roberto mario joseluis juancarlos josemaria mariacarmen paulo marcos",
    ),
    "Italian": ("rossi russo ferrari esposito bianchi romano colombo ricci marino greco", "marco giuseppe giovanni antonio mario luigi francesco andrea paolo maria anna giulia laura chiara"),
    "Russian": (
        "ivanov ivanova smirnov smirnova kuznetsov kuznetsova popov popova petrov petrova sokolov volkov morozov novikov vasiliev fedorov",
        "aleksandr alexander sergei sergey vladimir ivan dmitri dmitry andrei andrey aleksei alexey mikhail nikolai elena olga natalia tatiana anna irina maria ekaterina yuri",
    ),
    "Korean": (
        "kim lee yi park bak choi choe jung jeong chung kang cho yoon yun jang lim han oh seo suh shin kwon hwang ahn song",
        "minjun minjoon jihoon jihun junho joonho hyunwoo sungmin seongmin jinho minho youngho yongho youngchul youngsoo sungho jungho jongho dongwoo donghyun seonghyun sanghyun jaehyun jaeho "
        "jiyoung jieun eunju eunjoo eunjung mikyung miyoung minji jimin soojin sujin soyoung hyejin yujin yoojin eunyoung hyunjung sunhee younghee youngsook seoyeon minkyung jihye jiwon sungjin "
        "youngmin kyunghee jihyun hyunju yoonjung seungwoo",
    ),
    "Japanese": (
        "sato satou satoh suzuki takahashi tanaka ito itou watanabe yamamoto nakamura kobayashi kato katou yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi shimizu saito saitou",
        "hiroshi takashi kenji akira makoto takeshi satoshi naoki daisuke yuki kenta koji kazuo yoko keiko yumi yumiko akiko tomoko naoko ai mai masako hiroko taro ichiro manabu jun shinji "
        "toshio hideki tetsuya kumiko noriko yoshiko megumi",
    ),
    "Indian": (
        "kumar singh sharma gupta patel shah khan das verma yadav reddy rao jain mehta agarwal devi joshi mishra nair iyer ali ahmed hussain",
        "amit rahul sanjay rajesh suresh ramesh anil sunil vijay ajay manoj ashok rakesh deepak priya neha pooja anita sunita kavita ravi arun arjun anand vikram raj sandeep mohammed muhammad "
        "imran ahmed ali",
    ),
    "Arabic": (
        "ali ahmed ahmad mohammed mohamed muhammad hassan hussein khan ibrahim abdullah omar saleh mahmoud khalil rahman islam hossain",
        "mohammed mohamed muhammad mohammad ahmed ahmad ali hassan hussein omar ibrahim khaled mahmoud mustafa abdullah yousef fatima aisha mariam sara md abdul",
    ),
    "Indonesian": ("wijaya susanto santoso setiawan gunawan hidayat kurniawan saputra wibowo", "budi agus andi dewi sri siti muhammad ahmad joko eko dian rina"),
    "Portuguese": ("silva santos oliveira souza sousa pereira ferreira costa rodrigues almeida", "jose joao antonio francisco carlos paulo pedro lucas luiz maria ana"),
    "Swedish": ("andersson johansson karlsson nilsson eriksson larsson olsson hansen johansen olsen larsen jensen nielsen", "anders lars erik per johan karl jan maria anna karin ole hans jens peter"),
    "Dutch": ("dejong jansen devries vandenberg vandijk bakker janssen visser smit", "jan johannes peter henk willem maria anna hans kees"),
    "Turkish": ("yilmaz kaya demir celik sahin yildiz ozturk", "mehmet mustafa ahmet ali ayse fatma emine zeynep"),
}  # fmt: skip
# Chinese given names of one syllable, and the commonest of two.
_ONE = frozenset(
    "wei fang na min jing li qiang lei jun yang yong yan jie juan tao ming chao xia ping gang hui bin bo peng hong hua ting xin yu ying dan hao kai rui fei liang lin ling mei jian feng ning qing "
    "xue yi yun zhen lan long lu qi qin rong shan shuai tian xiang xu ye yuan yue kun le chen cheng dong hai han jia jin kang ke mo nan ru song wen xi xiao yao".split()
) - {"rong"}
_TWO = frozenset(
    "jianhua jianguo jianjun jianping jianming jianxin zhiqiang zhigang zhiyong zhiming zhiwei zhihua guoqiang guohua guodong guoping guiying guizhen guilan guihua guifang xiuying xiulan xiuzhen "
    "xiuhua xiumei xiaohong xiaoming xiaoli xiaoyan xiaodong xiaofeng xiaojun xiaoling xiaoping xiaohua xiaowei xiaofang haiyan haibo haitao haifeng haiying yulan yuzhen yuying yuhua yumei yuping "
    "fengying shuzhen shuying shufang shuhua lihua lijuan liping lili limin chunmei chunhua chunyan weidong weimin weiping weihua weiguo mingming minghua zihan zixuan yuxuan haoran haoyu yutong "
    "xinyi junjie yifan tingting jingjing lingling dandan nana fangfang yanyan dawei daming weiming wenjie wenhua yonghong yongqiang yongjun guangming hongmei hongwei hongyan".split()
)
_CANTONESE = frozenset("chiming kaming waiming siuming chiwai kinwah wingyan kayan waikeung chikeung kamwah wailing siuling kwokwai".split())
_VIETNAMESE = frozenset("nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly".split())
_RANK, _FREQUENT = 50, 30


_SYSTEMS = (PINYIN, WADE_GILES, CANTONESE, SPELLING)


@cache
def _chinese_surnames(most: int, *systems: str) -> frozenset[str]:
    """The commonest Chinese surnames in Latin spellings."""
    return frozenset(s for character in common_surnames(most) for system in systems for s in spellings(character, system, surname=True))


def is_frequent_family(family: str) -> bool:
    """
    Whether so many bear a family name (folded) that it says little: the first of China, Korea, Vietnam and the large lists.

    >>> is_frequent_family("wang"), is_frequent_family("kalcher")
    (True, False)
    """
    if family in _chinese_surnames(_FREQUENT, PINYIN) or family in _VIETNAMESE:
        return True
    return any(family in families for _language, families, _givens in _lists())


@cache
def _lists() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    return tuple((language, frozenset(f.split()), frozenset(g.split())) for language, (f, g) in _LISTS.items())


def is_common(family: str, given: str) -> bool:
    """
    Whether a name in Latin letters is a very common one; both parts folded, without accents, hyphens and spaces.

    >>> is_common("li", "wei"), is_common("qiu", "baoxing"), is_common("smith", "john"), is_common("kalcher", "linda")
    (True, False, True, False)
    """
    if family in _chinese_surnames(_RANK, *_SYSTEMS) and (given in _ONE or given in _TWO):
        return True
    if given in _CANTONESE:
        return True
    return any(family in families and given in givens for _language, families, givens in _lists())


def is_vietnamese_family(family: str) -> bool:
    """Whether the family name, folded, is one of those that most Vietnamese bear."""
    return family in _VIETNAMESE


def is_common_han(family: str, given: str) -> bool:
    """
    Whether a Chinese name in characters is a very common one: a common surname with one character, or a common pair.

    >>> is_common_han("张", "伟"), is_common_han("仇", "保兴"), is_common_han("王", "建国")
    (True, False, True)
    """
    family, given = simplify(family), simplify(given)
    return surname_rank(family) < _RANK and (given in _HAN_ONE if len(given) == 1 else given in _HAN_TWO)


_HAN_ONE = frozenset(
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚辉斌波鹏红华婷鑫宇英丹浩凯瑞飞亮林玲梅健峰宁青雪燕俊莉颖倩琳洁帅龙欣雷锋莹云旭东海毅萍兰蕾晶楠晨阳宁佳娇博坤琴建文慧璐玉峻"
)
_HAN_TWO = frozenset(
    "建华 建国 建军 建平 建明 建新 志强 志刚 志勇 志明 志伟 志华 国强 国华 国栋 国平 桂英 桂珍 桂兰 桂花 桂芳 秀英 秀兰 秀珍 秀华 秀梅 小红 小明 晓明 小丽 晓燕 晓东 晓峰 小军 晓军 小玲 小平 晓平 小华 晓华 晓伟 "
    "海燕 海波 海涛 海峰 海英 玉兰 玉珍 玉英 玉华 玉梅 玉萍 凤英 淑珍 淑英 淑芳 淑华 丽华 丽娟 丽萍 莉莉 丽丽 立民 春梅 春华 春燕 卫东 伟民 卫民 卫平 卫华 卫国 明明 明华 子涵 子轩 宇轩 浩然 浩宇 雨桐 欣怡 俊杰 一凡 "
    "婷婷 静静 玲玲 丹丹 娜娜 芳芳 艳艳 大伟 大明 伟明 文杰 文华 永红 永强 永军 光明 红梅 红卫 红艳".split()
)
