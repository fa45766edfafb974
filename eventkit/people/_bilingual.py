"""
Bodies known by a Chinese and an English name: the small table that lets two announcements share one.

A body that is not here has only the names that an announcement states for it.
"""

from __future__ import annotations

from functools import cache

# Chinese (simplified) | English | short forms, one body a line.
_BODIES = """
国务院 | State Council
全国人民代表大会 全国人大 | National People's Congress | NPC
外交部 | Ministry of Foreign Affairs | MFA
财政部 | Ministry of Finance | MOF
教育部 | Ministry of Education | MOE
商务部 | Ministry of Commerce | MOFCOM
交通运输部 | Ministry of Transport | MOT
科学技术部 科技部 | Ministry of Science and Technology | MOST
自然资源部 | Ministry of Natural Resources | MNR
生态环境部 | Ministry of Ecology and Environment | MEE
住房和城乡建设部 住建部 | Ministry of Housing and Urban-Rural Development | MOHURD
国家发展和改革委员会 国家发展改革委 国家发改委 | National Development and Reform Commission | NDRC
国家能源局 | National Energy Administration | NEA
中国人民银行 | People's Bank of China | PBOC
中国科学院 | Chinese Academy of Sciences | CAS
中国社会科学院 | Chinese Academy of Social Sciences | CASS
中国工程院 | Chinese Academy of Engineering | CAE
清华大学 | Tsinghua University
北京大学 | Peking University | PKU
中国人民大学 | Renmin University of China
北京师范大学 | Beijing Normal University
复旦大学 | Fudan University
同济大学 | Tongji University
上海交通大学 | Shanghai Jiao Tong University | SJTU
浙江大学 | Zhejiang University
南京大学 | Nanjing University
武汉大学 | Wuhan University
中山大学 | Sun Yat-sen University
香港大学 | University of Hong Kong | HKU
香港中文大学 | Chinese University of Hong Kong | CUHK
香港科技大学 | Hong Kong University of Science and Technology | HKUST
香港理工大学 | Hong Kong Polytechnic University | PolyU
环境保护署 | Environmental Protection Department | EPD
台湾大学 | National Taiwan University | NTU
新加坡国立大学 | National University of Singapore | NUS
东京大学 | University of Tokyo
京都大学 | Kyoto University
早稻田大学 | Waseda University
世界银行 | World Bank
国际货币基金组织 | International Monetary Fund | IMF
亚洲开发银行 | Asian Development Bank | ADB
亚洲基础设施投资银行 | Asian Infrastructure Investment Bank | AIIB
联合国 | United Nations | UN
联合国环境规划署 | United Nations Environment Programme | UNEP
联合国开发计划署 | United Nations Development Programme | UNDP
联合国人居署 | United Nations Human Settlements Programme | UN-Habitat
世界卫生组织 | World Health Organization | WHO
国际能源署 | International Energy Agency | IEA
欧洲联盟 欧盟 | European Union | EU
欧盟委员会 | European Commission
世界资源研究所 | World Resources Institute | WRI
世界自然基金会 | World Wide Fund for Nature | WWF
大自然保护协会 | The Nature Conservancy | TNC
自然资源保护协会 | Natural Resources Defense Council | NRDC
能源基金会 | Energy Foundation
欧洲气候基金会 | European Climate Foundation
落基山研究所 | Rocky Mountain Institute | RMI
绿色和平 | Greenpeace
国家电网 | State Grid Corporation of China | State Grid
宁德时代 | Contemporary Amperex Technology | CATL
比亚迪 | BYD Company | BYD
阿里巴巴 | Alibaba Group | Alibaba
腾讯 | Tencent
百度 | Baidu
华为 | Huawei Technologies | Huawei
京东 | JD.com
京东数科 | JD Digits
微软 | Microsoft
丹佛斯 | Danfoss
西门子 | Siemens
施耐德电气 | Schneider Electric
万科集团 万科 | China Vanke | Vanke
隆基绿能 | LONGi Green Energy | LONGi
中国光大环境 光大环境 | China Everbright Environment Group | China Everbright Environment
优客工场 | Ucommune
北京市政府 | Beijing Municipal Government
上海市政府 | Shanghai Municipal Government
深圳市政府 | Shenzhen Municipal Government
广州市政府 | Guangzhou Municipal Government
中国城市规划学会 | Urban Planning Society of China | UPSC
中国城市规划设计研究院 | China Academy of Urban Planning and Design | CAUPD
中国建筑科学研究院 | China Academy of Building Research | CABR
中国电动汽车百人会 | China EV 100
国际绿色经济协会 | International Green Economy Association | IGEA
一带一路绿色发展国际联盟 | BRI International Green Development Coalition | BRIGC
国家气候战略中心 | National Center for Climate Change Strategy and International Cooperation | NCSC
公众环境研究中心 | Institute of Public and Environmental Affairs | IPE
绿色创新发展研究院 | Institute for Global Decarbonization Progress | iGDP
创绿研究院 | Greenovation Hub
北京绿色交易所 | China Beijing Green Exchange
香港品质保证局 | Hong Kong Quality Assurance Agency | HKQAA
香港交易所 | Hong Kong Exchanges and Clearing | HKEX
C40城市气候领导联盟 | C40 Cities Climate Leadership Group | C40 Cities | C40
地方可持续发展协会 | Local Governments for Sustainability | ICLEI
交通与发展政策研究所 | Institute for Transportation and Development Policy | ITDP
德国国际合作机构 | Deutsche Gesellschaft für Internationale Zusammenarbeit | GIZ
气候组织 | Climate Group
联合国气候变化框架公约 | United Nations Framework Convention on Climate Change | UNFCCC
国际可再生能源署 | International Renewable Energy Agency | IRENA
世界经济论坛 | World Economic Forum | WEF
全球环境基金 | Global Environment Facility | GEF
绿色气候基金 | Green Climate Fund | GCF
哈佛大学 | Harvard University
斯坦福大学 | Stanford University
新加坡国家气候变化秘书处 | National Climate Change Secretariat | NCCS
一带一路绿色发展国际联盟 | BRI International Green Development Coalition | BRIGC
城市气候领导联盟 C40城市气候领导联盟 | C40 Cities Climate Leadership Group | C40
中国城市规划学会 | Urban Planning Society of China
中国城市科学研究会 | Chinese Society for Urban Studies | CSUS
中国国际贸易促进委员会 中国贸促会 | China Council for the Promotion of International Trade | CCPIT
서울대학교 | Seoul National University | SNU
"""
# Posts that one person holds at a time, and the places they are held in.
_POSTS = {
    "行政长官": "chief executive",
    "总统": "president",
    "总理": "premier",
    "首相": "prime minister",
    "市长": "mayor",
    "省长": "governor",
}
_PLACES = {
    "香港": "hong kong", "澳门": "macao", "中国": "china", "法国": "france", "德国": "germany", "英国": "uk",
    "美国": "us", "日本": "japan",
    "韩国": "south korea", "新加坡": "singapore", "北京": "beijing", "上海": "shanghai", "广州": "guangzhou",
    "深圳": "shenzhen", "台北": "taipei",
    "伦敦": "london", "巴黎": "paris", "东京": "tokyo", "首尔": "seoul",
}  # fmt: skip


@cache
def _bodies() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _BODIES.strip().splitlines():
        native, *english = (part.strip() for part in line.split("|"))
        for name in native.split():
            found[name] = tuple(english)
    return found


@cache
def _long_names() -> dict[str, str]:
    found: dict[str, str] = {}
    for english in _bodies().values():
        for short in english[1:]:
            found.setdefault(short, english[0])
    return found


def long_name(short: str) -> str:
    """
    The full English name of a body known by its short form; "" if it is not in the table.

    >>> long_name("BRIGC"), long_name("WRI")
    ('BRI International Green Development Coalition', 'World Resources Institute')
    """
    return _long_names().get(short, "")


def english_names(native: str) -> tuple[str, ...]:
    """
    The English names of a body or post named in Chinese (simplified) or Korean, the full one first; () if unknown.

    >>> english_names("世界资源研究所")
    ('World Resources Institute', 'WRI')
    >>> english_names("香港行政长官"), english_names("某某研究院")
    (('chief executive, hong kong',), ())
    """
    native = native.removesuffix("（中国）").removesuffix("(中国)")
    for name in (native, native.removesuffix("中国")):
        if found := _bodies().get(name):
            return found
    for place, english in _PLACES.items():
        if native.startswith(place):
            rest = native[len(place) :].removeprefix("特别行政区").removeprefix("特区").removeprefix("市")
            if rest in _POSTS:
                return (f"{_POSTS[rest]}, {english}",)
            if rest in _bodies():
                return _bodies()[rest]
    return ()
