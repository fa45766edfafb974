"""
Make eventkit/people/_name_tables.txt from openly licensed lists.

    python -m venv names && names/bin/pip install Faker name-variants japanese-personal-name-dataset pypinyin
    names/bin/python tests/tooling/generate_names.py

The packages are needed here only, never at run time. Sources and licences: eventkit/people/NOTICES.txt. The lists below
are facts that the sources lack or have wrong, mostly surnames whose reading differs from that of the character.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from csv import reader
from pathlib import Path

import japanese_personal_name_dataset
from faker.providers.person import (
    en_GB,
    en_US,
    es_AR,
    es_ES,
    es_MX,
    fr_FR,
    hu_HU,
    pt_BR,
    pt_PT,
    zh_CN,
    zh_TW,
)
from name_variants.chinese_surnames import CHINESE_SURNAME_VARIANTS
from name_variants.japanese_given_names import JAPANESE_GIVEN_NAME_VARIANTS
from name_variants.japanese_surnames import JAPANESE_SURNAME_VARIANTS
from name_variants.korean_surnames import KOREAN_SURNAME_VARIANTS
from name_variants.vietnamese_surnames import VIETNAMESE_SURNAME_VARIANTS
from pypinyin import lazy_pinyin
from pypinyin.constants import PINYIN_DICT


def listed(text: str) -> list[str]:
    """The words of a list below."""
    return text.split()


TABLES = Path(__file__).parents[2] / "eventkit" / "people" / "_name_tables.txt"

# The surname's own reading, where the character is usually read otherwise.
SURNAME_READINGS = dict(
    pair.split(":")
    for pair in listed(
        """
        仇:qiu 单:shan 單:shan 解:xie 曾:zeng 区:ou 區:ou 朴:piao 查:zha 盖:ge 缪:miao 繆:miao 折:she 乐:yue
        樂:yue 覃:qin 员:yun 繁:po 翟:zhai 卜:bu 召:shao 种:chong 冼:xian 那:na 逄:pang 郇:xun 隗:wei 牟:mu
        燕:yan 任:ren 应:ying 應:ying 吕:lv 呂:lv 洗:xian 秘:bi 祭:zhai 尉:wei 宓:mi 佴:nai 哈:ha 车:che
        長:zhang 贾:jia 賈:jia 谌:chen 葛:ge 过:guo 纪:ji 宁:ning 令狐:linghu 尉迟:yuchi 尉遲:yuchi 万俟:moqi
        長孫:zhangsun 长孙:zhangsun 澹台:tantai 澹臺:tantai 单于:chanyu 闭:bi 曲:qu 逯:lu 盛:sheng 晁:chao
        佘:she 郗:xi 郝:hao 揭:jie 干:gan 强:qiang 麻:ma 句:gou 殷:yin 鲍:bao
        """
    )
)

# Surnames that the lists lack, single and compound, simplified and traditional.
MORE_SURNAMES = listed(
    """
    肖 贝 諸葛 诸葛 司徒 欧阳 歐陽 上官 司马 司馬 夏侯 皇甫 尉迟 尉遲 公孙 公孫 令狐 慕容 长孙 長孫 宇文 东方
    東方 独孤 獨孤 南宫 南宮 西门 西門 轩辕 軒轅 端木 闻人 聞人 澹台 澹臺 拓跋 呼延 万俟 钟离 鍾離 申屠 太史
    公冶 濮阳 濮陽 赫连 赫連 百里 东郭 東郭 闾丘 司空 仲孙 即墨 第五 纳兰 納蘭 完颜 完顏 叶赫 爱新觉罗 愛新覺羅
    公羊 淳于 单于 单 卞 卜 邝 鄺 冼 仇 晏 晁 邬 鄔 郦 酈 璩 娄 婁 危 荀 羊 惠 甄 麴 封 芮 储 儲 靳 汲 邴 糜 井
    富 巫 乌 烏 焦 巴 弓 牧 隗 山 谷 车 車 侯 宓 蓬 全 郗 班 仰 秋 仲 伊 宫 宮 宁 寧 甯 栾 欒 暴 钭 厉 厲 戎 祖
    武 符 景 詹 束 幸 司 韶 郜 黎 蓟 薄 印 宿 怀 懷 蒲 台 从 鄂 索 咸 籍 赖 賴 卓 蔺 藺 屠 蒙 池 乔 阴 陰 胥 能
    苍 双 闻 莘 党 翟 谭 贡 劳 勞 逄 姬 扶 堵 冉 宰 雍 却 桑 桂 濮 牛 寿 通 边 邊 扈 燕 冀 郏 浦 尚 农 農 温 别
    庄 柴 瞿 阎 充 慕 连 茹 习 習 宦 艾 鱼 容 向 古 易 慎 戈 廖 庾 终 暨 居 衡 步 都 耿 满 滿 弘 匡 国 文 寇 广
    禄 阙 东 殴 殳 沃 利 蔚 越 夔 隆 师 師 巩 厍 聂 勾 敖 融 冷 訾 辛 阚 闞 那 简 饶 空 曾 毋 沙 乜 养 鞠 须 丰
    巢 关 蒯 相 查 后 荆 红 游 竺 权 逯 盖 益 桓 仉 督 岳 帅 缑 亢 况 郈 琴 牟 佘 佴 伯 赏 墨 哈 谯 笪 年 爱 阳
    佟 言 福 刁 粟 苟 母 阮 操 占 由 凡 原 户 揭 豆 兰 蘭 青 卿 昝 撒 妥 门 鹿 邰 释 釋 盘 来 呼 邸 訚 晋 晉 线
    亓 仝 冮 苑 隋 付 代
    闫 萧 蕭 邓 鄧 冯 馮 邱 丘 吉 吴 傳 傅 麥 麦 尹 關 葉 余 於 于 俞 柯 施 歐 区 區 蔣 蒋 龍 龙 湯 汤 顧 顾 鐘
    钟 鍾 嚴 严 萬 万 賀 贺 龔 龚 錢 钱 韋 韦 陸 陆 謝 谢 譚 馬 马 黃 黄 劉 刘 張 张 陳 陈 趙 赵 吳 楊 杨 孫 孙
    許 许 韓 韩 鄭 郑 羅 罗 叶 鄒 邹 盧 卢 閻 魯 鲁 畢 毕 齊 齐 尤 樊 彌 覃 凌 聶 項 项 塗 涂 顏 颜 邢 紀 潘 連
    童 莊 練 练 粘 辜 官 管 鞏 藍 蓝 祝 殷 鮑 鲍 袁 莫 簡 闕 倪 甘 單 駱 骆 龐 庞 裴 蘇 苏 賈
    """
)

# Spellings that are not plain pinyin, and Cantonese, Hokkien, Teochew, Hakka and Wade-Giles forms the list lacks.
MORE_ROMANISED = listed(
    """
    kwong:鄺邝 chui:徐崔 yau:邱丘游 hau:侯 tse:謝谢 tsang:曾 tsoi:蔡 tsui:徐崔 yeung:楊杨 yip:葉叶 ip:葉叶
    kwan:關关 kwok:郭 kwek:郭 quek:郭 koh:許许高 khoo:邱丘 khaw:許许 kho:許许 heng:王邢 hsiao:蕭萧 hsieh:謝谢
    hsiung:熊 hsueh:薛 jen:任 jao:饒 juan:阮 kuo:郭 kao:高 kan:甘簡 kang:康江 ko:柯高 kung:孔龔 ku:顧古
    lo:羅罗盧 loh:陸陆羅 loke:陸陆 look:陸陆 lui:呂吕雷 leung:梁 leong:梁 lew:劉刘 lau:劉刘 low:劉刘羅
    liew:劉刘廖 lieu:劉廖 liow:廖 liaw:廖 liu:劉刘 lam:林藍 lim:林 lum:林 lai:黎賴 lay:黎 loong:龍龙 lung:龍龙
    lok:駱陸 ma:馬马 mah:馬马 mak:麥麦 mok:莫 mui:梅 moy:梅 ng:吳吴伍黃 ngai:魏倪 ngan:顏颜 neo:梁 nio:梁 oh:胡
    oei:黃 ooi:黃黄 oon:溫 ow:歐 au:區歐区欧 pang:彭馮龐 phang:彭 phua:潘 poon:潘 pun:潘 pow:鮑 pau:鮑 peh:白
    pai:白 sam:沈岑 shum:沈岑 sham:沈岑 shiu:蕭萧邵 siu:蕭萧邵 siew:蕭 seah:謝 seow:蕭 sek:石 shek:石 sim:沈
    sit:薛 see:施 sia:謝 siow:蕭 sin:冼單 soo:蘇苏 soh:蘇苏 so:蘇苏 suen:孫孙 soong:宋 sung:宋 sze:施司
    szeto:司徒 situ:司徒 tam:譚谭 tan:陳陈 tang:鄧邓湯唐 tay:鄭郑 tee:鄭 teh:鄭郑 teng:丁鄧 teo:張张 thong:湯唐
    thien:田 tien:田 tiong:張 tong:唐湯 toh:卓杜 to:杜屠 tou:杜 ting:丁 tsai:蔡 tsao:曹 tso:左 tseng:曾 tsou:鄒
    tuan:段 tung:董 tu:杜塗 wan:尹溫雲 wee:黃黄 wong:黃黄王 woo:胡吳 woon:雲 wun:溫 yam:任 yan:甄 yap:葉叶
    yee:余 yeo:楊杨 yeoh:楊杨 yew:姚尤 yik:易 yim:嚴严 yiu:姚 yong:楊雍 yoon:殷 yuen:袁阮 yue:余 yung:翁容
    chau:周鄒 chow:周鄒 chou:周 chew:周 chiu:趙赵 chio:趙 chia:謝謝贾 chiang:蔣江姜 chiam:詹 chin:陳秦錢
    ching:程 cho:曹卓 chong:張莊鍾 choo:朱 choy:蔡 choi:蔡崔 chu:朱 chua:蔡 chuah:蔡 chuang:莊庄 chun:秦
    chung:鍾钟鐘 cheah:謝谢 chee:徐 cheng:鄭郑程 cheong:張张 cheung:張张章 chien:簡錢 chih:池 chan:陳陈
    chang:張张 eng:吳翁 fan:范樊 fok:霍 fong:方鄺 foo:傅胡符 fu:傅 fung:馮冯 gan:顏颜 gaw:吳 giam:嚴 go:吳
    goh:吳吴 gui:魏 hah:夏 ham:咸 han:韓韩 ho:何 hoe:何 hoh:何 hon:韓 hong:洪方 hoo:胡 hou:侯 hsia:夏
    hsu:許许徐 hui:許许 hung:洪孔 hwang:黃 ku:顧 pei:裴 tsay:蔡 auyeung:歐陽欧阳 auyong:歐陽欧阳 soohoo:司徒
    seetoh:司徒 sheung:尚 kwa:柯 kua:柯 kuan:關关 keung:姜 kok:郭 kee:紀 kong:江孔 kou:高寇 lee:李 lei:李 li:李
    ly:李 loo:盧卢魯 leow:廖 mao:毛 mow:毛 nah:藍 ong:王 ou:歐欧區 pao:包鮑 pong:龐 quan:關权 que:郭 sang:桑生
    sew:蕭 shao:邵 shaw:邵 shih:施石史 szu:司 tham:譚谭 thia:鄭 tiu:趙 tsan:詹 tsiang:蔣 tsien:錢钱 tsin:秦
    tsun:秦 ung:翁 wei:魏 wen:溫 weng:翁 wu:吳 yen:嚴顏 ying:英應 yu:余 yuan:袁 zee:徐 zia:謝 zung:鍾 hor:何
    teoh:張 tio:張 yeh:葉叶 yiin:尹 kiang:江姜 kiong:龔 hia:何 kam:甘金 kim:金 kum:甘 lok:駱 lue:呂 mar:馬
    mou:毛 nam:藍 nee:倪 ning:寧 oung:翁 ouyoung:歐陽 paan:潘 pan:潘 poh:傅 taw:杜 thio:張 tsow:鄒 tze:謝
    voon:溫 vong:黃 yeap:葉 yep:葉 yick:易 yih:易 yuk:郁 zen:陳 koo:顧古 khor:許柯 quah:柯 chng:莊
    jaw:趙 png:方 baey:馬
    boey:梅 cheam:詹 kuek:郭 gwee:魏 lek:陸 tng:湯 chay:齊 foong:馮冯 hiew:丘 jong:楊 kek:郭 liong:梁 nga:倪
    ngeow:饒 pua:潘 saw:蘇 seet:薛 shee:施 thum:譚 tok:卓 voo:胡 yii:余 chaw:曹 chhoa:蔡 gho:吳 hee:許 khong:孔
    kwang:鄺 loi:雷 ling:林 mooi:梅 ngo:吳 ngoh:吳 ngu:伍 sieh:謝 sy:施 tsoo:曹 uy:黃 yau:邱 yim:嚴 dy:李
    lao:劉
    """
)

# In English also first names or ordinary surnames: they are East Asian only when the rest of the name says so.
PLAIN_PINYIN_TOO_RARE = {"a", "ha", "la", "le", "de"}

KOREAN_SYLLABLES = listed(
    """
    man bak dol jeoung hoe hyup hyub yuh syng a ae ah an bae ban beom bi bin bo bok bom bong bum byeong byung
    byul cha chae chan chang cheol cheon chi cho chol choon chul chun chung da dae dal dan deok deuk do doh
    dong doo du duk eo eon eui eul eum eun ga gab gap geon geum geun gi gil gon goo gook gu guk gun gwan gwang
    gwi gwon gyeong gyo gyu gyun ha hae haeng hak han hang hee heon heui hi ho hong hoon hoo hu hun hwa hwan
    hwi hyang hye hyeok hyeon hyeong hyo hyuk hyun hyung i ik il im in ja jae jang je jee jeok jeon jeong ji
    jik jin jo jong joo joon ju juk jun jung ka kang keun ki kil koo kook ku kuk kun kwan kwang kwon kyeong kyo
    kyong kyoung kyu kyun kyung mi mia min mo mok moo mook moon mu muk mun myeong myong myung na nae nam nan ni
    no noh nyeong o oh ok ra rae ram ran re rha rhee ri rin ro rye ryeo ryeong ryong ryul ryun sa sae san sang
    se seo seob seok seol seon seong seop seul seung shi shik shin sik sin so sol song soo sook soon su suk sul
    sun sung tae taek tak ui um un ung uk wan wang wol won woo wook woon wu ya yang ye yea yeo yeol yeom yeon
    yeong yeop yi yo yon yong yoo yoon you youn young yu yul yun yung
    """
)

HANGUL_COMPOUND = listed(
    """
    남궁 황보 제갈 사공 선우 서문 독고 동방 어금 망절
    """
)
MORE_KOREAN = listed(
    """
    namgung namkoong namgoong hwangbo jegal sagong seonwoo sunwoo seomun dokgo ban pan yoo ryu ryoo rhyu lyu
    koh ko seol bhak bang pang byun byeon ahn an chae cha cho chin chon ha hah hong hwang hyun im jang jeon jun
    jeong jung chung ji jin joo ju ki kil kim kong koo ku goo gu kwak kwon lee rhee yi min moon mun myung nah
    nam noh roh oh ok pae bae park pak paik baek pyo ra rah seo suh sung seong shim sim shin sin so sohn son
    song suk tak tae u um uhm woo wang wi yang yeo yeom yom yon youn yoon yun yuk eun eom do
    """
)

MORE_VIETNAMESE = listed(
    """
    nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong doan lam mai trinh dao
    luong luu ha cao dau thai phung quach ta tang to ton trieu vuong chau kieu la mac nghiem ninh ong quan
    thach tong van vi giang khuat lai lo nhan pho quyen tieu ung
    """
)

# In the list of surnames, but given names.
VIETNAMESE_GIVEN = listed(
    """
    đức văn sơn trọng hùng vừa thị thắng minh anh hương linh dũng tuấn hải nam quang long hòa bình khoa thành
    phương ngọc lan thu loan chi nga diễm nhung trang uyên thúy xuân kim hồng yến tân cam
    """
)

# English names common in Hong Kong, Singapore and the mainland that the lists of newborns lack.
MORE_GIVEN = listed(
    """
    abby ada agnes aileen alex alfred alice alvin amber amy anita anson anthony antonia april audrey becky ben
    bernard bernice betty bianca bill bonnie boris brenda bruce candy carman carmen carrie cecilia celia cherie
    chloe christine clara clement coco connie cora crystal cynthia daisy daphne debbie derek desmond dickson
    dominic donald doris dorothy eddie eddy edgar edith edmond edmund edward elaine elsie elvis emily eric
    erica ernest esther eugene eunice eva fanny felix fiona flora florence frances fred freda gary gigi gilbert
    gloria godfrey gordon grace hannah harriet helen helena henry herbert herman horace howard hugo ian ida
    iris irene isaac ivan ivy jack jackie jacky jacqueline janet janice jasper jeffrey jenny jeremy jerry
    jessie jimmy joanna joe joey johnny josephine joyce judith julian june justin karen kathy katy kelvin
    kenneth kevin kitty lawrence leo leon leonard leslie lester lewis lily linda lisa lorraine louis louisa
    lucy lydia mabel maggie mandy margaret maria marina martin mary matthew mavis maxine may melissa michelle
    mike millie miranda moses nancy nelson nick nicky norman oliver olivia oscar pansy patrick paul pauline
    peggy penny peter phoebe phyllis pinky polly priscilla queenie rachel ray raymond rebecca regina rex rico
    rita robin roger ronald ronnie rose rosanna roy ruby sally sammi sammy sandra sandy selina serena sharon
    sherman shirley sidney simon sophia sophie stanley stella stephen steven sunny susan sylvia ted teresa
    terence theresa tim timothy tina tom tommy tony vanessa vera vicky victor vincent viola violet vivian
    vivien wallace wendy wilfred wilson winnie winston yvonne zoe
    nora ingrid lars sven hans klaus jürgen uwe dieter heike sabine monika petra ulrike birgit anke silke
    wolfgang gerhard günther horst helmut manfred jens torsten stefan matthias tobias florian lukas jonas
    moritz elena irina olga natasha svetlana tatiana dmitri sergei vladimir igor pavel petr tomas jakub
    piotr andrzej krzysztof agnieszka katarzyna giulia giovanni francesco alessandro matteo lorenzo chiara
    francesca federica paolo marco luca andrea stefano roberto mario luigi erik anders johan nils sigrid
    astrid freja mette pieter willem joost maarten fatima aisha mohammed muhammad ahmed hassan omar yusuf
    ibrahim khalid amina priya rahul anil sunil sanjay rajesh amit deepak vijay arjun
    """
)

FRENCH_GIVEN = listed(
    """
    adrien alain alexandre alphonse anaïs andré anne antoine arnaud aurélie benoît bernard bertrand brice bruno
    camille catherine céline charles chantal christophe claire claude cyril damien daniel delphine denis didier
    dominique édouard éléonore élisabeth emmanuel éric étienne fabrice françois françoise frédéric gabriel
    geneviève georges gérard gilles guillaume guy hélène henri hervé hubert hugues isabelle jacques jean jérôme
    joël josé julien laurence laurent léon loïc louis luc lucie marc marcel margaux marguerite marie mathieu
    matthieu maurice michel monique nathalie nicolas noël odile olivier pascal patrick paul philippe pierre
    raphaël raymond rémi rené renaud robert roger roland sébastien serge simon sophie stéphane sylvain sylvie
    théo thibault thierry thomas valérie véronique victor vincent xavier yann yves
    """
)

HUNGARIAN_MORE = ["orbán", "szijjártó", "áder", "magyar", "karikó", "krausz"]

RUSSIAN_GIVEN = listed(
    """
    александр алексей анатолий андрей антон аркадий арсений артём артур богдан борис вадим валентин валерий
    василий виктор виталий владимир владислав вячеслав геннадий георгий герман глеб григорий даниил денис
    дмитрий евгений егор иван игорь илья кирилл константин леонид максим марк михаил никита николай олег павел
    пётр роман руслан сергей станислав степан тимофей тимур фёдор эдуард юрий яков ярослав александра алина
    алла анастасия анжела анна вера валентина вероника виктория галина дарья диана евгения екатерина елена
    елизавета жанна зоя инна ирина карина кристина ксения лариса любовь людмила маргарита марина мария надежда
    наталья наталия нина оксана ольга полина раиса светлана софия софья тамара татьяна ульяна юлия яна петро костянтин
    андрій олександр сергій микола олена ірина тетяна наталія юлія дмитро михайло
    """
)

BURMESE = listed(
    """
    aung san suu kyi kyaw htun tun win thein sein zaw myint maung than shwe khin nyunt ne hla htay htoo min myo
    thu ye ohn naing moe lwin soe tin wai wunna thant thiha thura hlaing hnin phyu phyo thida zin mar nwe aye
    mya su htet lin oo kyin
    """
)

CHINESE_PLACES = listed(
    """
    beijing shanghai tianjin chongqing shenzhen guangzhou qingdao hangzhou nanjing suzhou wuhan chengdu xiamen
    dalian ningbo jinan zhengzhou changsha kunming fuzhou hefei harbin changchun shenyang hohhot urumqi lanzhou
    xining yinchuan guiyang nanning nanchang taiyuan shijiazhuang haikou lhasa wuxi foshan dongguan zhuhai
    guangdong jiangsu zhejiang shandong hebei henan hubei hunan sichuan yunnan guizhou shaanxi shanxi gansu
    qinghai liaoning jilin heilongjiang anhui fujian jiangxi hainan guangxi ningxia xinjiang tibet taipei
    yangtze
    """
)


# Interjections and dialect, which no name has and many a word of other languages.
NO_SYLLABLES = listed("m n ng hm hng e ê o yo lo eng cei kei zhei dia pia fiao biang wong rua nun ei zei nia din den")


def toneless_syllables() -> list[str]:
    """Every syllable of pinyin, without tones, ü as v."""
    found = set()
    for readings in PINYIN_DICT.values():
        for reading in readings.split(","):
            plain = "".join(
                c for c in unicodedata.normalize("NFD", reading.replace("ü", "v")) if not unicodedata.combining(c)
            )
            # NFD takes the dots off accented ü as well: lǜ
            if any(c in reading for c in "ǖǘǚǜ"):
                plain = plain.replace("u", "v")
            found.add(plain)
    return sorted(s for s in found if s.isascii() and s.isalpha() and s not in NO_SYLLABLES)


def reading_of(surname: str) -> str:
    return SURNAME_READINGS.get(surname) or "".join(lazy_pinyin(surname)).replace("ü", "v")


COMMON_HAN: list[str] = []


def han_surnames() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Reading → characters: the common ones (more than one bearer in about eight thousand) and the rare."""
    weight: dict[str, float] = defaultdict(float)
    for surname, value in zh_CN.Provider.last_names.items():
        weight[surname] = max(weight[surname], value)
    for surname in zh_TW.Provider.last_names:
        weight[surname] += 0.005
    for key, entry in CHINESE_SURNAME_VARIANTS.items():
        share = entry.get("frequency", 0) / 1.4e7  # of 1.4 thousand million, in percent
        weight[key] = max(weight[key], min(share, 8))
        for form in entry["forms"]:
            if not form.isascii():
                weight[form] = max(weight[form], min(share, 8))
    for surname in MORE_SURNAMES:
        weight[surname] += 0.0001
    global COMMON_HAN
    COMMON_HAN = sorted((s for s in weight if len(s) == 1 and weight[s] >= 0.06), key=lambda s: -weight[s])
    by_reading: dict[str, list[str]] = defaultdict(list)
    total: dict[str, float] = defaultdict(float)
    for surname in sorted(weight, key=lambda s: (-weight[s], s)):
        if all("\u3400" <= c <= "\u9fff" for c in surname):
            by_reading[reading_of(surname)].append(surname)
            total[reading_of(surname)] += weight[surname]
    common = {r: by_reading[r] for r in sorted(by_reading) if total[r] >= 0.0125 or len(by_reading[r][0]) > 1}
    rare = {r: by_reading[r] for r in sorted(by_reading) if r not in common and r not in PLAIN_PINYIN_TOO_RARE}
    return common, rare


def romanised_chinese(pinyin: dict[str, list[str]]) -> dict[str, str]:
    """Other romanised surnames → the characters they may stand for."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, entry in CHINESE_SURNAME_VARIANTS.items():
        characters = [key, *(form for form in entry["forms"] if not form.isascii())]
        for form in entry["forms"]:
            if form.isascii() and reading_of(key) != form and len(form) > 1:
                found[form] += characters
    for syllable, characters in pinyin.items():
        form = wade_giles(syllable)
        if len(characters[0]) == 1 and len(form) > 1 and form != syllable:
            found[form] += characters[:4]
    for line in MORE_ROMANISED:
        form, characters = line.split(":")
        found[form] += list(characters) if form not in _COMPOUND_FORMS else []
    return {form: "".join(dict.fromkeys(found[form])) for form in sorted(found)}


_COMPOUND_FORMS = {"szeto", "situ", "auyeung", "auyong", "soohoo", "seetoh", "ouyoung"}


def wade_giles(syllable: str) -> str:
    """A syllable of pinyin as Wade and Giles wrote it, without apostrophes: "xue" → "hsueh", "zhi" → "chih"."""
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    match = re.fullmatch(r"(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.*)", syllable)
    assert match is not None
    initial, final = match.groups()
    initial = _INITIALS.get(initial, initial)
    final = {"ian": "ien", "ong": "ung", "ue": "ueh", "ie": "ieh", "uo": "o", "v": "u", "iong": "iung"}.get(
        final, final
    )
    return initial + final


_INITIALS = {"b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "r": "j", "z": "ts", "c": "ts"}
_WHOLE = dict(
    pair.split(":")
    for pair in listed(
        """
        zhi:chih chi:chih shi:shih ri:jih zi:tzu ci:tzu si:szu yi:i you:yu yan:yen ye:yeh ge:ko ke:ko he:ho
        guo:kuo kuo:kuo huo:huo shuo:shuo gui:kuei kui:kuei e:o er:erh yong:yung juan:chuan xuan:hsuan jun:chun
        xun:hsun yue:yueh jue:chueh xue:hsueh que:chueh
        """
    )
)


def fold_japanese(word: str) -> str:
    """Romanised Japanese with its long vowels written short: Satou, Satoh, Satō → sato."""
    word = unicodedata.normalize("NFC", word.lower()).translate(str.maketrans("āīūēō", "aiueo"))
    return re.sub(r"uu", "u", re.sub(r"o[uoh](?![aiueoy])", "o", word))


def japanese() -> tuple[list[str], list[str], list[str]]:
    """Surnames in Han characters, surnames in Latin letters, given names in Latin letters."""
    folder = Path(japanese_personal_name_dataset.__file__).parent / "dataset"
    kanji, romaji = [], []
    with (folder / "last_name_org.csv").open(encoding="utf-8") as lines:
        for surname, _count, _kana, latin in reader(lines):
            kanji.append(surname)
            romaji.append(fold_japanese(latin))
    for surname, entry in JAPANESE_SURNAME_VARIANTS.items():
        kanji.append(surname)
        romaji += [fold_japanese(form) for form in entry["forms"]]
    given = []
    for file in ("first_name_man_opti.csv", "first_name_woman_opti.csv"):
        with (folder / file).open(encoding="utf-8") as lines:
            given += [fold_japanese(row[1]) for row in reader(lines)]
    for entry in JAPANESE_GIVEN_NAME_VARIANTS.values():
        given += [fold_japanese(form) for form in entry["forms"]]
    # Endings that tell a given name by themselves need no table; the reader has the same ones.
    told = re.compile(
        r"(?:(?:[kgsztdnhbpmyrwjf]|sh|ch|ts|ky|sy|ry)?[aiueo]n?){1,3}"
        r"(?:ichiro|taro|jiro|saburo|zaburo|nosuke|suke|hiko|hide|mitsu|nori|yoshi|yuki|toshi|nobu|kazu|haru|zo|hei)"
    )
    long_enough = [n for n in dict.fromkeys(given) if len(n) > 2 and n.isascii() and not told.fullmatch(n)]
    # Beyond the commonest, two characters are the usual length and need no table.
    several = [k for i, k in enumerate(dict.fromkeys(kanji)) if i < 750 or (len(k) != 2 and i < 1400)]
    return several, [r for r in dict.fromkeys(romaji) if len(r) > 2][:1000], long_enough


def words(*lists: object) -> list[str]:
    """The single words of these lists, casefolded, sorted."""
    found = set()
    for names in lists:
        for name in names:  # type: ignore[attr-defined]
            for word in str(name).casefold().split():
                if len(word) > 2 and word.isalpha():
                    found.add(word)
    return sorted(found)


def entry(reading: str, characters: list[str]) -> str:
    """One surname reading: single characters run together; where there is a compound, each is followed by a comma."""
    return f"{reading}:" + "".join(f"{c}," if any(len(x) > 1 for x in characters) else c for c in characters)


def main() -> None:
    common, rare = han_surnames()
    pinyin = common | rare
    kanji, romaji, given = japanese()
    korean = {f for e in KOREAN_SURNAME_VARIANTS.values() for f in e["forms"] if f.isascii() and len(f) > 1}
    vietnamese = {unicodedata.normalize("NFC", k) for k in VIETNAMESE_SURNAME_VARIANTS} - set(VIETNAMESE_GIVEN)
    vietnamese |= set(MORE_VIETNAMESE)
    english = set(words(en_US.Provider.first_names, en_GB.Provider.first_names, MORE_GIVEN))
    particles = {"del", "las", "los", "san", "santa", "von", "van", "der"}
    iberia = (es_AR, es_ES, es_MX, pt_BR, pt_PT)
    iberian = set(words(es_MX.Provider.last_names, pt_BR.Provider.last_names, pt_PT.Provider.last_names))
    iberian_given = set(words(*(locale.Provider.first_names for locale in iberia)))
    sections: dict[str, list[str]] = {
        "chinese common": [entry(r, c) for r, c in common.items()],
        "chinese rare": [entry(r, c) for r, c in rare.items()],
        "chinese common han": ["".join(COMMON_HAN)],
        "chinese romanised": [f"{f}:{c}" for f, c in romanised_chinese(pinyin).items()],
        "pinyin syllables": toneless_syllables(),
        "chinese places": sorted(CHINESE_PLACES),
        "korean surnames": sorted(korean | set(MORE_KOREAN)),
        "korean syllables": sorted(set(KOREAN_SYLLABLES)),
        "korean compound": HANGUL_COMPOUND,
        "vietnamese surnames": sorted(v for v in vietnamese if " " not in v),
        "japanese surnames": sorted(romaji),
        "japanese surnames han": sorted(kanji, key=lambda k: (len(k), k)),
        "japanese given": sorted(given),
        "english given": sorted(english),
        "french given": sorted(set(FRENCH_GIVEN) | set(words(fr_FR.Provider.first_names))),
        "iberian given": sorted(iberian_given - english - particles),
        "iberian surnames": sorted(iberian - particles),
        "hungarian given": words(hu_HU.Provider.first_names),
        "hungarian surnames": sorted(set(words(hu_HU.Provider.last_names)) | set(HUNGARIAN_MORE)),
        "russian given": sorted(RUSSIAN_GIVEN),
        "burmese": sorted(BURMESE),
    }
    lines = [
        "# Made by tests/tooling/generate_names.py; sources and licences in NOTICES.txt. Do not edit by hand.",
        "# A section's words follow its heading; Chinese surnames are reading:characters.",
        "# In a section marked ~ a digit stands for as many first letters of the word before: adela 5ida is adelaida.",
    ]
    for title, entries in sections.items():
        if all(e.isalpha() for e in entries) and len(entries) > 60:
            title, entries = f"~{title}", shortened(entries)
        lines += [f"[{title}]", *wrap(entries)]
        print(f"{title:24}{len(entries):6}{sum(len((e + ' ').encode()) for e in entries):8} bytes")
    TABLES.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{TABLES.name}: {TABLES.stat().st_size} bytes")


def shortened(entries: list[str]) -> list[str]:
    """The sorted words, each without the letters that it shares with the one before it, which a digit counts."""
    short, last = [], ""
    for entry in sorted(entries):
        shared = 0
        while shared < 9 and last[shared : shared + 1] == entry[shared : shared + 1] != "":
            shared += 1
        short.append(f"{shared or ''}{entry[shared:]}")
        last = entry
    return short


def wrap(entries: list[str]) -> list[str]:
    """Lines of at most about 120 columns, so that a change shows as a small difference."""
    lines, line = [], ""
    for entry in entries:
        if len(line) + len(entry) > 118:
            lines.append(line)
            line = ""
        line += (" " if line else "") + entry
    return [*lines, line] if line else lines


if __name__ == "__main__":
    main()
