# ruff: noqa: E501 (tables)
"""
The hand-written half of the zone tables: what neither tzdata nor CLDR says.

Read by generate_zones.py. Facts only; every zone named here is checked against the installed tzdata.
"""

# Abbreviations with everything they are used for, the usual meanings first.
#
#   ABBR  zone offset season | zone offset season | ... ~ rare ones
#
# One zone stands for all that share a country group and an offset: CST at +08:00 is Asia/Shanghai (Taipei and
# Macau keep the same time), CET is Europe/Berlin, EET Europe/Athens, WET Europe/Lisbon, EST America/New_York, MST
# America/Denver, AST America/Halifax and Asia/Riyadh. Offset: what the abbreviation says literally; "-" for the generic
# names (ET), which mean whatever the clock on the wall shows, and where the zone changed its offset under one name.
# Zone "-" is an offset that no place keeps. Season: s(tandard) or d(aylight) where the zone has both, "-" else. After "~" come uses that count only when a place, a
# country or another clock face of the line suggests them: Sydney once wrote EST, Manila writes PST.
ABBREVIATIONS = """
UTC   UTC +0 -
UCT   UTC +0 -
GMT   UTC +0 -
TUC   UTC +0 -
AOE   - -12 -
ET    America/New_York - -
EST   America/New_York -5 s ~ Australia/Sydney +10 s
EDT   America/New_York -4 d ~ Australia/Sydney +11 d
CT    America/Chicago - -
CST   Asia/Shanghai +8 - | America/Chicago -6 s | America/Havana -5 s
CDT   America/Chicago -5 d | America/Havana -4 d
MT    America/Denver - -
MST   America/Denver -7 s ~ America/Phoenix -7 - | Asia/Kuala_Lumpur +8 - | Asia/Yangon +6:30 -
MDT   America/Denver -6 d
PT    America/Los_Angeles - -
PST   America/Los_Angeles -8 s ~ Asia/Manila +8 -
PDT   America/Los_Angeles -7 d
AKST  America/Anchorage -9 s
AKDT  America/Anchorage -8 d
AKT   America/Anchorage - -
HST   Pacific/Honolulu -10 -
HAST  Pacific/Honolulu -10 -
HDT   America/Adak -9 d
HADT  America/Adak -9 d
AST   America/Halifax -4 s | Asia/Riyadh +3 -
ADT   America/Halifax -3 d
NST   America/St_Johns -3:30 s
NDT   America/St_Johns -2:30 d
HNE   America/Toronto -5 s
HAE   America/Toronto -4 d
HNC   America/Winnipeg -6 s
HAC   America/Winnipeg -5 d
HNR   America/Edmonton -7 s
HAR   America/Edmonton -6 d
HNP   America/Vancouver -8 s
HAP   America/Vancouver -7 d
HNA   America/Halifax -4 s
HAA   America/Halifax -3 d
HNT   America/St_Johns -3:30 s
HAT   America/St_Johns -2:30 d
BRT   America/Sao_Paulo -3 -
BRST  America/Sao_Paulo -2 d
AMT   America/Manaus -4 - | Asia/Yerevan +4 -
AMST  America/Manaus -3 d | Asia/Yerevan +5 d
ART   America/Argentina/Buenos_Aires -3 -
BOT   America/La_Paz -4 -
CLT   America/Santiago -4 s
CLST  America/Santiago -3 d
COT   America/Bogota -5 -
ECT   America/Guayaquil -5 - | America/Puerto_Rico -4 - ~ Europe/Berlin +1 s
GALT  Pacific/Galapagos -6 -
GFT   America/Cayenne -3 -
GYT   America/Guyana -4 -
PET   America/Lima -5 -
PYT   America/Asuncion - -
PYST  America/Asuncion -3 d
SRT   America/Paramaribo -3 -
UYT   America/Montevideo -3 -
UYST  America/Montevideo -2 d
VET   America/Caracas -4 -
FKST  Atlantic/Stanley -3 -
FKT   Atlantic/Stanley - -
FNT   America/Noronha -2 -
WET   Europe/Lisbon +0 s
WEST  Europe/Lisbon +1 d
WEZ   Europe/Lisbon +0 s
WESZ  Europe/Lisbon +1 d
CET   Europe/Berlin +1 s
CEST  Europe/Berlin +2 d
MEZ   Europe/Berlin +1 s
MESZ  Europe/Berlin +2 d
MET   Europe/Berlin +1 s
MEST  Europe/Berlin +2 d
HEC   Europe/Paris - -
EET   Europe/Athens +2 s
EEST  Europe/Athens +3 d
OEZ   Europe/Athens +2 s
OESZ  Europe/Athens +3 d
BST   Europe/London +1 d | Asia/Dhaka +6 - | Pacific/Bougainville +11 -
IST   Asia/Kolkata +5:30 - | Asia/Jerusalem +2 s | Europe/Dublin +1 d
IDT   Asia/Jerusalem +3 d
MSK   Europe/Moscow - -
MSD   Europe/Moscow +4 d
TRT   Europe/Istanbul +3 -
SAMT  Europe/Samara +4 -
AZOT  Atlantic/Azores -1 s
AZOST Atlantic/Azores +0 d
CVT   Atlantic/Cape_Verde -1 -
EGT   America/Scoresbysund - -
WGT   America/Nuuk - -
YEKT  Asia/Yekaterinburg +5 -
OMST  Asia/Omsk +6 -
NOVT  Asia/Novosibirsk +7 -
KRAT  Asia/Krasnoyarsk +7 -
IRKT  Asia/Irkutsk +8 -
YAKT  Asia/Yakutsk +9 -
VLAT  Asia/Vladivostok +10 -
MAGT  Asia/Magadan +11 -
SAKT  Asia/Sakhalin +11 -
SRET  Asia/Srednekolymsk +11 -
PETT  Asia/Kamchatka +12 -
ANAT  Asia/Anadyr +12 -
CAT   Africa/Maputo +2 -
EAT   Africa/Nairobi +3 -
WAT   Africa/Lagos +1 -
SAST  Africa/Johannesburg +2 -
MUT   Indian/Mauritius +4 -
SCT   Indian/Mahe +4 -
RET   Indian/Reunion +4 -
AFT   Asia/Kabul +4:30 -
ALMT  Asia/Almaty - -
AQTT  Asia/Aqtau +5 -
ORAT  Asia/Oral +5 -
AZT   Asia/Baku +4 -
BDT   Asia/Dhaka +6 - | Asia/Brunei +8 -
BNT   Asia/Brunei +8 -
BTT   Asia/Thimphu +6 -
GET   Asia/Tbilisi +4 -
GST   Asia/Dubai +4 - ~ Atlantic/South_Georgia -2 - | Pacific/Guam +10 -
UAET  Asia/Dubai +4 -
HKT   Asia/Hong_Kong +8 -
HOVT  Asia/Hovd +7 -
ICT   Asia/Bangkok +7 -
IRST  Asia/Tehran +3:30 s
IRDT  Asia/Tehran +4:30 d
BJT   Asia/Shanghai +8 -
JST   Asia/Tokyo +9 -
KGT   Asia/Bishkek +6 -
KST   Asia/Seoul +9 - ~ Asia/Pyongyang +9 -
LKT   Asia/Colombo +5:30 -
SLST  Asia/Colombo +5:30 -
MMT   Asia/Yangon +6:30 -
MVT   Indian/Maldives +5 -
MYT   Asia/Kuala_Lumpur +8 -
NPT   Asia/Kathmandu +5:45 -
PHT   Asia/Manila +8 -
PHST  Asia/Manila +8 -
PKT   Asia/Karachi +5 -
PKST  Asia/Karachi +6 d
SGT   Asia/Singapore +8 -
SST   Pacific/Pago_Pago -11 - | Asia/Singapore +8 -
TJT   Asia/Dushanbe +5 -
TLT   Asia/Dili +9 -
TMT   Asia/Ashgabat +5 -
ULAT  Asia/Ulaanbaatar +8 -
UZT   Asia/Tashkent +5 -
WIB   Asia/Jakarta +7 -
WITA  Asia/Makassar +8 -
WIT   Asia/Jayapura +9 -
AET   Australia/Sydney - -
AEST  Australia/Sydney +10 s
AEDT  Australia/Sydney +11 d
ACST  Australia/Adelaide +9:30 s
ACDT  Australia/Adelaide +10:30 d
ACT   Australia/Adelaide - - | America/Rio_Branco -5 -
ACWST Australia/Eucla +8:45 -
AWST  Australia/Perth +8 -
AWDT  Australia/Perth +9 d
LHST  Australia/Lord_Howe +10:30 s
LHDT  Australia/Lord_Howe +11 d
NFT   Pacific/Norfolk - -
NZT   Pacific/Auckland - -
NZST  Pacific/Auckland +12 s
NZDT  Pacific/Auckland +13 d
CHAST Pacific/Chatham +12:45 s
CHADT Pacific/Chatham +13:45 d
WST   Pacific/Apia +13 - | Australia/Perth +8 -
CHST  Pacific/Guam +10 -
CKT   Pacific/Rarotonga -10 -
FJT   Pacific/Fiji +12 -
GAMT  Pacific/Gambier -9 -
GILT  Pacific/Tarawa +12 -
LINT  Pacific/Kiritimati +14 -
MART  Pacific/Marquesas -9:30 -
MHT   Pacific/Majuro +12 -
NCT   Pacific/Noumea +11 -
NRT   Pacific/Nauru +12 -
NUT   Pacific/Niue -11 -
PGT   Pacific/Port_Moresby +10 -
PWT   Pacific/Palau +9 -
SBT   Pacific/Guadalcanal +11 -
TAHT  Pacific/Tahiti -10 -
TKT   Pacific/Fakaofo +13 -
TOT   Pacific/Tongatapu +13 -
TVT   Pacific/Funafuti +12 -
VUT   Pacific/Efate +11 -
МСК   Europe/Moscow - -
"""

# Abbreviations that are also ordinary words or the names of trades and bodies: "14:00 ICT Forum" states no zone.
WORDLIKE = "ACT ART BOT CAT COT EAT GET HAT HEC ICT LINT MART MET MIT MUT NUT PET RET TOT VET WAT WEST WIT CT MT PT ET"

# Event cities, by zone and region (ISO 3166; US-, CA-, AU- with the state). "A=B=C" are names of one city, ";" parts
# cities. "*" marks the usual one of several cities with one name, "~" a name that is read as a place only beside a word
# for time or as a place ("Nice time", "Nice, France"), never alone after a clock time; of several cities with one name
# such a one counts only where a region or another clock face suggests it.
CITIES = """
Asia/Shanghai CN: Beijing=Peking=Pékin=Pekín=Pechino=北京=Пекин=베이징; Shanghai=Schanghai=Shanghái=上海; Shenzhen=深圳; Guangzhou=Canton=广州; Hangzhou=杭州; Nanjing=Nanking=南京; Chengdu=成都; Chongqing=重庆; Wuhan=武汉; Tianjin=天津; Xi'an=Xian=西安; Suzhou=苏州; Xiamen=厦门; Qingdao=青岛; Dalian=大连; Kunming=昆明; Sanya=三亚; Boao=博鳌; Haikou=海口; Changsha=长沙; Zhengzhou=郑州; Jinan=济南; Hefei=合肥; Ningbo=宁波; Fuzhou=福州; Shenyang=沈阳; Harbin=哈尔滨; Changchun=长春; Guiyang=贵阳; Nanning=南宁; Taiyuan=太原; Shijiazhuang=石家庄; Lanzhou=兰州; Xining=西宁; Yinchuan=银川; Hohhot=呼和浩特; Lhasa=拉萨; Zhuhai=珠海; Dongguan=东莞; Foshan=佛山; Wuxi=无锡; Nanchang=南昌; Xiong'an=雄安; Ordos=鄂尔多斯; Zhangjiakou=张家口; Yantai=烟台; Wenzhou=温州; Wuzhen=乌镇; Jiaxing=嘉兴; Huzhou=湖州; Shaoxing=绍兴; Yiwu=义乌; Nantong=南通; Changzhou=常州; Xuzhou=徐州; Yangzhou=扬州; Zhongshan=中山; Huizhou=惠州; Quanzhou=泉州; Guilin=桂林; Lijiang=丽江; Baotou=包头; Tangshan=唐山; Baoding=保定; Qinhuangdao=秦皇岛; Luoyang=洛阳; Yichang=宜昌; Weihai=威海; Zibo=淄博; Dunhuang=敦煌; Zhenjiang=镇江; Taizhou=台州; *Urumqi=*Ürümqi=*乌鲁木齐
Asia/Urumqi CN: Urumqi=Ürümqi=乌鲁木齐
Asia/Hong_Kong HK: Hong Kong=Hongkong=香港; Kowloon=九龙
Asia/Macau MO: Macau=Macao=澳门
Asia/Taipei TW: Taipei=台北=臺北; Kaohsiung=高雄; Taichung=台中; Hsinchu=新竹
Asia/Tokyo JP: Tokyo=Tokio=东京=東京=도쿄; Osaka=大阪; Kyoto=京都; Yokohama=横滨; Nagoya=名古屋; Sapporo=札幌; Fukuoka=福冈; Kobe=神户; Hiroshima=广岛; Sendai=仙台; Kochi=高知; Kitakyushu=北九州
Asia/Seoul KR: Seoul=Séoul=Seúl=首尔=서울; Busan=釜山=부산; Incheon=仁川=인천; Daejeon=大田; Jeju=济州; Songdo=松岛
Asia/Pyongyang KP: Pyongyang=平壤
Asia/Ulaanbaatar MN: Ulaanbaatar=Ulan Bator=Ulan-Bator=乌兰巴托
Asia/Singapore SG: Singapore=Singapur=Singapour=新加坡=シンガポール=싱가포르
Asia/Kuala_Lumpur MY: Kuala Lumpur=吉隆坡; Penang=槟城; Putrajaya=布城
Asia/Kuching MY: Kota Kinabalu=亚庇; Kuching=古晋
Asia/Bangkok TH: Bangkok=曼谷; Chiang Mai=清迈; Phuket=普吉
Asia/Ho_Chi_Minh VN: Hanoi=Ha Noi=Hà Nội=河内; Ho Chi Minh City=Saigon=胡志明市=胡志明; Da Nang=岘港
Asia/Phnom_Penh KH: Phnom Penh=金边
Asia/Vientiane LA: Vientiane=永珍
Asia/Yangon MM: Yangon=Rangoon=仰光; Naypyidaw=内比都
Asia/Jakarta ID: Jakarta=雅加达; Bandung=万隆; Yogyakarta=日惹; Surabaya=泗水; Nusantara IKN=~努山塔拉
Asia/Makassar ID: Bali=巴厘岛; Denpasar; Makassar=望加锡; Nusa Dua
Asia/Jayapura ID: Jayapura
Asia/Manila PH: Manila=马尼拉; Cebu=宿务; Davao; Quezon City
Asia/Brunei BN: Bandar Seri Begawan
Asia/Dili TL: Dili=帝力
Asia/Kolkata IN: New Delhi=Neu-Delhi=Nueva Delhi=新德里; Delhi=德里; Mumbai=Bombay=孟买; Bangalore=Bengaluru=班加罗尔; Chennai=Madras=金奈; Kolkata=Calcutta=加尔各答; *Hyderabad=*海得拉巴; Pune; Ahmedabad; Jaipur; Goa=果阿; *Kochi=Cochin; Lucknow; Surat
Asia/Karachi PK: Karachi=卡拉奇; Islamabad=伊斯兰堡; Lahore=拉合尔; Hyderabad
Asia/Dhaka BD: Dhaka=达卡; Chittagong
Asia/Colombo LK: Colombo=科伦坡
Asia/Kathmandu NP: Kathmandu=Katmandu=加德满都
Asia/Thimphu BT: Thimphu=廷布
Indian/Maldives MV: Malé=马累
Asia/Kabul AF: Kabul=喀布尔
Asia/Tashkent UZ: Tashkent=Taschkent=塔什干; Samarkand=撒马尔罕
Asia/Almaty KZ: Almaty=阿拉木图; Astana=Nur-Sultan=阿斯塔纳
Asia/Bishkek KG: Bishkek=比什凯克
Asia/Dushanbe TJ: Dushanbe=杜尚别
Asia/Ashgabat TM: Ashgabat=阿什哈巴德
Asia/Baku AZ: Baku=Bakou=Bakú=巴库
Asia/Tbilisi GE: Tbilisi=Tiflis=第比利斯
Asia/Yerevan AM: Yerevan=Eriwan=埃里温
Asia/Tehran IR: Tehran=Teheran=德黑兰
Asia/Baghdad IQ: Baghdad=Bagdad=巴格达
Asia/Riyadh SA: Riyadh=Riad=利雅得; Jeddah=吉达; Mecca=麦加; NEOM
Asia/Kuwait KW: Kuwait City=科威特城
Asia/Qatar QA: Doha=多哈
Asia/Bahrain BH: Manama=麦纳麦
Asia/Dubai AE: Dubai=Dubaï=Dubái=迪拜; Abu Dhabi=阿布扎比; Sharjah=沙迦
Asia/Muscat OM: Muscat=马斯喀特
Asia/Amman JO: Amman=安曼
Asia/Beirut LB: Beirut=贝鲁特
Asia/Damascus SY: Damascus=大马士革
Asia/Jerusalem IL: Jerusalem=耶路撒冷; Tel Aviv=特拉维夫; Haifa=海法
Asia/Hebron PS: Ramallah=拉姆安拉
Asia/Nicosia CY: Nicosia=尼科西亚; Limassol
Europe/Istanbul TR: Istanbul=Estambul=伊斯坦布尔; Ankara=安卡拉; Izmir=伊兹密尔; Antalya=安塔利亚
Europe/Moscow RU: Moscow=Moskau=Moscou=Moscú=莫斯科=Москва; Saint Petersburg=Sankt Petersburg=圣彼得堡; Kazan=喀山; Sochi=索契
Asia/Yekaterinburg RU: Yekaterinburg=叶卡捷琳堡
Asia/Novosibirsk RU: Novosibirsk=新西伯利亚
Asia/Vladivostok RU: Vladivostok=Wladiwostok=符拉迪沃斯托克=海参崴
Europe/Minsk BY: Minsk=明斯克
Europe/Kyiv UA: Kyiv=Kiev=Kiew=基辅; Lviv=利沃夫; Odesa
Europe/Chisinau MD: Chisinau=基希讷乌
Europe/Athens GR: Athens=Athen=Athènes=Atenas=雅典; Thessaloniki=塞萨洛尼基
Europe/Bucharest RO: Bucharest=Bukarest=Bucarest=布加勒斯特
Europe/Sofia BG: Sofia=索非亚
Europe/Helsinki FI: Helsinki=赫尔辛基; Tampere; Espoo; Turku
Europe/Tallinn EE: Tallinn=塔林
Europe/Riga LV: Riga=里加
Europe/Vilnius LT: Vilnius=维尔纽斯; Kaunas
Europe/Warsaw PL: Warsaw=Warschau=Varsovie=Varsovia=华沙; Krakow=Kraków=Cracow=克拉科夫; Katowice=卡托维兹; Gdansk=Gdańsk; Wroclaw=Wrocław; Poznan=Poznań; Łódź=Lodz
Europe/Prague CZ: Prague=Prag=Praga=布拉格; Brno=布尔诺
Europe/Bratislava SK: Bratislava=布拉迪斯拉发
Europe/Budapest HU: Budapest=布达佩斯
Europe/Vienna AT: Vienna=Wien=Vienne=Viena=维也纳; Graz=格拉茨; Salzburg=萨尔茨堡; Linz; Innsbruck; Laxenburg
Europe/Zurich CH: Zurich=Zürich=Zúrich=苏黎世; Geneva=Genève=Genf=Ginebra=日内瓦=ジュネーブ=제네바; Basel=Basle=巴塞尔; Bern=Berne=伯尔尼; Lausanne=洛桑; Davos=达沃斯; Lugano; St. Gallen; Interlaken
Europe/Berlin DE: Berlin=Berlín=柏林=ベルリン=베를린; Munich=München=Múnich=慕尼黑; Frankfurt=Frankfurt am Main=法兰克福; Hamburg=Hamburgo=汉堡; Cologne=Köln=Colonia=科隆; Bonn=波恩; Stuttgart=斯图加特; Düsseldorf=Dusseldorf=杜塞尔多夫; Dresden=德累斯顿; Leipzig=莱比锡; Hannover=Hanover=汉诺威; Nuremberg=Nürnberg=纽伦堡; Bremen=不来梅; Karlsruhe; Freiburg=弗赖堡; Heidelberg=海德堡; Mannheim=曼海姆; Potsdam=波茨坦; Aachen=亚琛; Dortmund; ~Essen; Petersberg; Weimar
Europe/Amsterdam NL: Amsterdam=Ámsterdam=阿姆斯特丹; Rotterdam=鹿特丹; The Hague=Den Haag=Den Haag=La Haye=La Haya=海牙; Utrecht=乌得勒支; Eindhoven=埃因霍温; Delft=代尔夫特; Maastricht; Groningen; Wageningen
Europe/Brussels BE: Brussels=Bruxelles=Brussel=Brüssel=Bruselas=布鲁塞尔=ブリュッセル=브뤼셀; Antwerp=Antwerpen=安特卫普; Ghent=Gent=根特; Bruges=Brugge=布鲁日; Leuven=鲁汶; Liège=列日
Europe/Luxembourg LU: Luxembourg City=卢森堡
Europe/Paris FR: *Paris=París=巴黎=パリ=파리; Lyon=里昂; Marseille=马赛; Strasbourg=Straßburg=Estrasburgo=斯特拉斯堡; Toulouse=图卢兹; Bordeaux=波尔多; ~Nice=尼斯; Cannes=戛纳; Lille=里尔; Nantes=南特; Grenoble=格勒诺布尔; Montpellier; Rennes; ~Nancy
Europe/Monaco MC: Monte Carlo=蒙特卡洛
Europe/Madrid ES: Madrid=马德里; Barcelona=Barcelone=巴塞罗那; *Valencia=*Valence=*巴伦西亚=瓦伦西亚; Seville=Sevilla=塞维利亚; Bilbao=毕尔巴鄂; Málaga=马拉加; Zaragoza=萨拉戈萨; Córdoba=Cordova=科尔多瓦; Granada; Santander; San Sebastián; *Toledo; *Mérida; *~Santiago de Compostela; Palma de Mallorca
Atlantic/Canary ES: Las Palmas; Tenerife=特内里费
Europe/Lisbon PT: Lisbon=Lisboa=Lissabon=Lisbonne=里斯本; Porto=Oporto=波尔图; Coimbra; Braga
Europe/Rome IT: Rome=Roma=Rom=罗马; Milan=Milano=Mailand=Milán=米兰; Venice=Venezia=Venedig=Venise=Venecia=威尼斯; ~Florence=Firenze=Florenz=佛罗伦萨; Turin=Torino=都灵; Bologna=博洛尼亚; Naples=Napoli=Neapel=那不勒斯; Genoa=Genova=热那亚; Trieste=的里雅斯特; Palermo; Pisa; Padua=Padova; Verona; Trento; Rimini
Europe/Malta MT: Valletta=瓦莱塔
Europe/Ljubljana SI: Ljubljana=卢布尔雅那
Europe/Zagreb HR: Zagreb=萨格勒布; Dubrovnik=杜布罗夫尼克
Europe/Belgrade RS: Belgrade=Belgrad=Beograd=贝尔格莱德; Novi Sad
Europe/Sarajevo BA: Sarajevo=萨拉热窝
Europe/Skopje MK: Skopje=斯科普里
Europe/Tirane AL: Tirana=地拉那
Europe/Podgorica ME: Podgorica
Europe/Copenhagen DK: Copenhagen=København=Kopenhagen=Copenhague=哥本哈根; Aarhus=Århus=奥胡斯; Odense=欧登塞; Aalborg
Europe/Oslo NO: Oslo=奥斯陆; Bergen=卑尔根; Trondheim=特隆赫姆; Stavanger=斯塔万格; Tromsø=Tromso
Europe/Stockholm SE: Stockholm=Estocolmo=斯德哥尔摩; Gothenburg=Göteborg=哥德堡; Malmö=Malmo=马尔默; Uppsala=乌普萨拉; Lund
Atlantic/Reykjavik IS: Reykjavik=Reykjavík=雷克雅未克
Europe/Dublin IE: *Dublin=都柏林; Cork; Galway
Europe/London GB: *London=Londres=*伦敦=Londra=*ロンドン=*런던; *Manchester=*曼彻斯特; *Birmingham=*伯明翰; *Cambridge=*剑桥; *Oxford=牛津; Edinburgh=爱丁堡; Glasgow=格拉斯哥; Liverpool=利物浦; Leeds=利兹; *Bristol=布里斯托尔; Cardiff=加的夫; Belfast=贝尔法斯特; *Newcastle=纽卡斯尔; Sheffield=谢菲尔德; Nottingham=诺丁汉; *Durham; ~*Reading; ~Bath; *York=约克; Coventry; Brighton; Southampton; *Aberdeen; Exeter; Wilton Park; ~*Lincoln; ~*Norwich; *Worcester
America/New_York US-NY: New York=New York City=NYC=Nueva York=Nova York=纽约=ニューヨーク=뉴욕; ~Buffalo; ~Rochester; ~Ithaca; Brooklyn; Manhattan; Albany
America/New_York US-DC: Washington DC=Washington D.C.=Washington, DC=Washington, D.C.=华盛顿=ワシントン; ~Washington=~DC
America/New_York US-MA: Boston=波士顿; Cambridge; Worcester; ~Manchester-by-the-Sea
America/New_York US-PA: Philadelphia=费城; Pittsburgh=匹兹堡; ~York
America/New_York US-GA: Atlanta=亚特兰大; ~Savannah; ~Athens
America/New_York US-FL: Miami=迈阿密; Orlando=奥兰多; Tampa=坦帕; Fort Lauderdale; Jacksonville
America/New_York US-NC: ~Charlotte=夏洛特; Raleigh; Durham; Chapel Hill
America/New_York US-MD: Baltimore=巴尔的摩; College Park; Bethesda
America/New_York US-VA: *Arlington; ~Richmond
America/New_York US-NJ: Princeton=普林斯顿; Newark; Jersey City
America/New_York US-CT: New Haven=纽黑文; Hartford; ~Norwich; ~Bristol
America/New_York US-NH: ~Manchester
America/New_York US-ME: Portland
America/New_York US-RI: Providence
America/New_York US-OH: Columbus; Cleveland=克利夫兰; Cincinnati=辛辛那提; Toledo; ~Dublin; ~Oxford
America/Detroit US-MI: Detroit=底特律; Ann Arbor=安娜堡
America/Indiana/Indianapolis US-IN: Indianapolis=印第安纳波利斯
America/Kentucky/Louisville US-KY: Louisville
America/Chicago US-IL: Chicago=芝加哥
America/Chicago US-TX: Houston=休斯敦=休斯顿; Dallas=达拉斯; Austin=奥斯汀; San Antonio=圣安东尼奥; Fort Worth; ~Paris; Arlington; ~Pasadena
America/Chicago US-AL: Birmingham
America/Chicago US-MN: Minneapolis=明尼阿波利斯
America/Chicago US-MO: St. Louis=Saint Louis=圣路易斯; Kansas City=堪萨斯城
America/Chicago US-LA: New Orleans=新奥尔良
America/Chicago US-TN: Nashville=纳什维尔; Memphis
America/Chicago US-WI: Milwaukee=密尔沃基; ~Madison
America/Chicago US-IA: Des Moines
America/Chicago US-NE: Omaha; ~Lincoln
America/Denver US-CO: Denver=丹佛; Boulder=博尔德; Aspen; Colorado Springs
America/Denver US-UT: Salt Lake City=盐湖城
America/Denver US-NM: Albuquerque; *Santa Fe
America/Boise US-ID: Boise
America/Phoenix US-AZ: Phoenix=菲尼克斯=凤凰城; Tucson; Scottsdale
America/Los_Angeles US-CA: Los Angeles=洛杉矶; San Francisco=旧金山=三藩市; San Diego=圣迭戈=圣地亚哥; *San José=*San Jose=圣何塞; Sacramento=萨克拉门托; Palo Alto=帕洛阿尔托; Stanford=斯坦福; Berkeley=伯克利; Oakland; Mountain View; Silicon Valley=硅谷; Anaheim; Long Beach; Santa Barbara; Pasadena; Menlo Park; Santa Clara
America/Los_Angeles US-WA: Seattle=西雅图; ~Vancouver; Redmond; Spokane
America/Los_Angeles US-OR: *Portland=*波特兰
America/Los_Angeles US-NV: Las Vegas=拉斯维加斯; Reno
America/Anchorage US-AK: Anchorage=安克雷奇; Fairbanks
Pacific/Honolulu US-HI: Honolulu=火奴鲁鲁=檀香山; Maui
America/Puerto_Rico PR: *San Juan=圣胡安
America/Toronto CA-ON: Toronto=多伦多; Ottawa=渥太华; ~London=~伦敦; Waterloo=滑铁卢; ~Hamilton; Kitchener; ~Kingston; ~Cambridge
America/Toronto CA-QC: Montreal=Montréal=蒙特利尔=蒙特娄; Quebec City=Québec City=魁北克市
America/Halifax CA-NS: Halifax=哈利法克斯
America/St_Johns CA-NL: St. John's
America/Winnipeg CA-MB: Winnipeg=温尼伯
America/Regina CA-SK: Regina; Saskatoon
America/Edmonton CA-AB: Calgary=卡尔加里; Edmonton=埃德蒙顿; Banff=班夫
America/Vancouver CA-BC: *Vancouver=温哥华; *~Victoria
America/Mexico_City MX: Mexico City=Ciudad de México=CDMX=Mexiko-Stadt=墨西哥城; Guadalajara=瓜达拉哈拉; *Puebla; León
America/Monterrey MX: *Monterrey=蒙特雷
America/Merida MX: Mérida
America/Cancun MX: Cancún=Cancun=坎昆
America/Tijuana MX: Tijuana=蒂华纳
America/Guatemala GT: Guatemala City=危地马拉城
America/El_Salvador SV: *San Salvador=圣萨尔瓦多
America/Tegucigalpa HN: Tegucigalpa
America/Managua NI: Managua; ~Granada
America/Costa_Rica CR: San José=San Jose
America/Panama PA: Panama City=Ciudad de Panamá=巴拿马城
America/Havana CU: Havana=La Habana=Havanna=哈瓦那
America/Jamaica JM: *~Kingston=金斯敦
America/Santo_Domingo DO: Santo Domingo=圣多明各; Punta Cana
America/Barbados BB: Bridgetown
America/Port_of_Spain TT: Port of Spain
America/Bogota CO: Bogotá=Bogota=波哥大; Medellín=麦德林; *Cartagena=卡塔赫纳; Cali=卡利
America/Caracas VE: Caracas=加拉加斯; Valencia=巴伦西亚; ~Mérida
America/Guayaquil EC: Quito=基多; Guayaquil=瓜亚基尔
America/Lima PE: *Lima=利马; Cusco
America/La_Paz BO: *La Paz=拉巴斯; Santa Cruz de la Sierra
America/Santiago CL: *Santiago=*Santiago de Chile=*圣地亚哥; Valparaíso
America/Argentina/Buenos_Aires AR: Buenos Aires=布宜诺斯艾利斯
America/Argentina/Cordoba AR: *Córdoba=*科尔多瓦; Santa Fe; ~Rosario
America/Montevideo UY: Montevideo=蒙得维的亚
America/Asuncion PY: Asunción=亚松森
America/Sao_Paulo BR: São Paulo=圣保罗; Rio de Janeiro=Rio=里约热内卢=里约; Brasília=巴西利亚; Curitiba=库里蒂巴; Porto Alegre; Belo Horizonte
America/Bahia BR: *~Salvador
America/Recife BR: Recife
America/Belem BR: Belém=贝伦
America/Fortaleza BR: Fortaleza
America/Manaus BR: Manaus=玛瑙斯
Africa/Cairo EG: Cairo=Kairo=Le Caire=El Cairo=开罗; Alexandria=亚历山大; Sharm el-Sheikh=Sharm El Sheikh=沙姆沙伊赫
Africa/Casablanca MA: Casablanca=卡萨布兰卡; Rabat=拉巴特; Marrakesh=Marrakech=马拉喀什; Tangier
Africa/Algiers DZ: Algiers=Alger=阿尔及尔
Africa/Tunis TN: Tunis=突尼斯市
Africa/Tripoli LY: Tripoli=的黎波里
Africa/Khartoum SD: Khartoum=喀土穆
Africa/Addis_Ababa ET: Addis Ababa=Addis Abeba=亚的斯亚贝巴
Africa/Nairobi KE: Nairobi=内罗毕; Mombasa=蒙巴萨
Africa/Kampala UG: Kampala=坎帕拉
Africa/Kigali RW: Kigali=基加利
Africa/Dar_es_Salaam TZ: Dar es Salaam=达累斯萨拉姆; Arusha; Dodoma; Zanzibar
Africa/Djibouti DJ: ~Djibouti City
Africa/Lagos NG: Lagos=拉各斯; Abuja=阿布贾
Africa/Accra GH: Accra=阿克拉
Africa/Abidjan CI: Abidjan=阿比让
Africa/Dakar SN: Dakar=达喀尔
Africa/Bamako ML: Bamako
Africa/Ouagadougou BF: Ouagadougou
Africa/Douala CM: Douala=杜阿拉; Yaoundé=雅温得
Africa/Kinshasa CD: Kinshasa=金沙萨
Africa/Brazzaville CG: Brazzaville
Africa/Libreville GA: Libreville=利伯维尔
Africa/Luanda AO: Luanda=罗安达
Africa/Lusaka ZM: Lusaka=卢萨卡
Africa/Harare ZW: Harare=哈拉雷; Victoria Falls
Africa/Maputo MZ: Maputo=马普托
Africa/Gaborone BW: Gaborone=哈博罗内
Africa/Windhoek NA: Windhoek=温得和克
Africa/Johannesburg ZA: Johannesburg=约翰内斯堡; Cape Town=Kapstadt=Le Cap=开普敦; Durban=德班; Pretoria=比勒陀利亚; Stellenbosch
Indian/Antananarivo MG: Antananarivo
Indian/Mauritius MU: Port Louis
Australia/Sydney AU-NSW: Sydney=Sídney=悉尼=雪梨; Newcastle; ~Wollongong
Australia/Sydney AU-ACT: Canberra=堪培拉
Australia/Melbourne AU-VIC: Melbourne=墨尔本; Geelong
Australia/Brisbane AU-QLD: Brisbane=布里斯班; Gold Coast=黄金海岸; Cairns
Australia/Adelaide AU-SA: Adelaide=阿德莱德
Australia/Darwin AU-NT: ~Darwin=达尔文
Australia/Perth AU-WA: *Perth=珀斯
Australia/Hobart AU-TAS: Hobart=霍巴特
Pacific/Auckland NZ: Auckland=奥克兰; *Wellington=惠灵顿; *Christchurch=基督城; Dunedin; Queenstown; ~Hamilton
Pacific/Fiji FJ: Suva=苏瓦; Nadi
Pacific/Port_Moresby PG: Port Moresby=莫尔兹比港
Pacific/Apia WS: Apia=阿皮亚
Pacific/Noumea NC: Nouméa
Pacific/Guam GU: Hagåtña
"""

# States and provinces with one zone (of_place: "Springfield, Illinois"), and the letters they are written with.
STATES = """
US America/New_York: NY New York State; DC District of Columbia; MA Massachusetts; PA Pennsylvania; GA Georgia; NC North Carolina; SC South Carolina; MD Maryland; VA Virginia; NJ New Jersey; CT Connecticut; NH New Hampshire; ME Maine; RI Rhode Island; OH Ohio; VT Vermont; WV West Virginia; DE Delaware
US America/Chicago: IL Illinois; AL Alabama; MN Minnesota; MO Missouri; LA Louisiana; WI Wisconsin; IA Iowa; MS Mississippi; OK Oklahoma; AR Arkansas
US America/Denver: CO Colorado; UT Utah; NM New Mexico; WY Wyoming; MT Montana
US America/Los_Angeles: CA California; WA Washington State; NV Nevada
US America/Phoenix: AZ Arizona
US America/Anchorage: AK Alaska
US Pacific/Honolulu: HI Hawaii
US America/New_York,America/Chicago: FL Florida; IN Indiana; KY Kentucky
US America/New_York,America/Chicago: MI Michigan
US America/Chicago,America/New_York: TN Tennessee
US America/Chicago,America/Denver: TX Texas; KS Kansas; NE Nebraska; ND North Dakota; SD South Dakota
US America/Los_Angeles,America/Denver: OR Oregon; ID Idaho
CA America/Toronto: QC Quebec=Québec; ON Ontario
CA America/Winnipeg: MB Manitoba
CA America/Regina: SK Saskatchewan
CA America/Edmonton: AB Alberta
CA America/Vancouver: BC British Columbia
CA America/Halifax: NS Nova Scotia; NB New Brunswick; PE Prince Edward Island
CA America/St_Johns: NL Newfoundland and Labrador=Newfoundland
AU Australia/Sydney: NSW New South Wales=新南威尔士; ACT Australian Capital Territory
AU Australia/Melbourne: VIC Victoria
AU Australia/Brisbane: QLD Queensland=昆士兰
AU Australia/Adelaide: SA South Australia
AU Australia/Darwin: NT Northern Territory
AU Australia/Perth: WA Western Australia
AU Australia/Hobart: TAS Tasmania
CN Asia/Shanghai: - Guangdong=广东; - Zhejiang=浙江; - Jiangsu=江苏; - Sichuan=四川; - Hainan=海南; - Fujian=福建; - Shandong=山东; - Yunnan=云南; - Hubei=湖北; - Hunan=湖南; - Hebei=河北; - Henan=河南; - Shaanxi=陕西; - Shanxi=山西; - Liaoning=辽宁; - Jilin=吉林; - Heilongjiang=黑龙江; - Anhui=安徽; - Jiangxi=江西; - Guizhou=贵州; - Gansu=甘肃; - Qinghai=青海; - Guangxi=广西; - Inner Mongolia=内蒙古; - Ningxia=宁夏; - Tibet=西藏
CN Asia/Shanghai,Asia/Urumqi: - Xinjiang=新疆
GB Europe/London: - England=英格兰; - Scotland=苏格兰; - Wales=威尔士; - Northern Ireland=北爱尔兰
DE Europe/Berlin: - Bavaria=Bayern; - Hesse=Hessen; - Saxony=Sachsen; - North Rhine-Westphalia=Nordrhein-Westfalen; - Baden-Württemberg
"""

# Countries: CLDR names them in five languages and lists their zones; here is what it does not say. First the zones that
# stand for a country, where the list has more than people tell apart (China keeps Beijing's time; Germany's Büsingen is
# Berlin), the main zone first.
COUNTRY_ZONES = {
    "AR": "America/Argentina/Buenos_Aires",
    "AU": "Australia/Sydney Australia/Brisbane Australia/Adelaide Australia/Darwin Australia/Perth",
    "BR": "America/Sao_Paulo America/Manaus America/Rio_Branco America/Noronha",
    "CA": "America/Toronto America/Winnipeg America/Regina America/Edmonton America/Vancouver America/Halifax America/St_Johns",
    "CL": "America/Santiago Pacific/Easter America/Punta_Arenas",
    "CN": "Asia/Shanghai",
    "CY": "Asia/Nicosia",
    "DE": "Europe/Berlin",
    "EC": "America/Guayaquil Pacific/Galapagos",
    "ES": "Europe/Madrid Atlantic/Canary",
    "KZ": "Asia/Almaty",
    "MN": "Asia/Ulaanbaatar Asia/Hovd",
    "MX": "America/Mexico_City America/Tijuana America/Hermosillo America/Cancun",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland Pacific/Chatham",
    "PS": "Asia/Hebron",
    "PT": "Europe/Lisbon Atlantic/Azores",
    "RU": "Europe/Moscow Europe/Kaliningrad Europe/Samara Asia/Yekaterinburg Asia/Omsk Asia/Novosibirsk Asia/Irkutsk"
    " Asia/Yakutsk Asia/Vladivostok Asia/Magadan Asia/Kamchatka",
    "UA": "Europe/Kyiv",
    "US": "America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage Pacific/Honolulu",
    "UZ": "Asia/Tashkent",
    "ID": "Asia/Jakarta Asia/Makassar Asia/Jayapura",
    "CD": "Africa/Kinshasa Africa/Lubumbashi",
    "GL": "America/Nuuk America/Scoresbysund",
    "PG": "Pacific/Port_Moresby Pacific/Bougainville",
}

# Further names of countries; an adjective ("German time") after "+" is read only beside a word for time.
COUNTRY_NAMES = """
US: US; USA; United States of America; America; US & Canada; US and Canada; USA & Canada; 美国; Etats-Unis; EE. UU.; EEUU +American
GB: UK; Great Britain; Britain; 英国; Gran Bretaña; Royaume-Uni; Reino Unido +British; englische; britische; britannique; británica
CN: PRC; PR China; People's Republic of China; Mainland China; Chine; 中国; 中国大陆; 중국 +Chinese; chinesische; chinoise
DE: Alemania; Allemagne +German; deutsche; allemande; alemana
FR: +French; französische; française; francesa
ES: España; Espagne +Spanish; spanische; espagnole; española
IT: +Italian; italienische; italienne; italiana
BE: Belgique; België +Belgian; belgische; belge; belga
NL: Holland; The Netherlands; Nederland +Dutch; niederländische; néerlandaise
CH: Schweiz; Suisse; Svizzera +Swiss; Schweizer; suisse; suiza
AT: Österreich +Austrian; österreichische
JP: +Japanese; japanische; japonaise; 日本
KR: South Korea; Korea; Republic of Korea; 韩国; 한국; 대한민국 +Korean; koreanische; coréenne
IN: +Indian; indische; indienne
SG: +Singaporean
HK: Hong Kong SAR; Hong Kong; 香港
MO: Macau; Macao; 澳门
TW: 台湾 +Taiwanese
AE: UAE; 阿联酋 +Emirati
TR: Türkiye; Turkey +Turkish
CZ: Czech Republic +Czech
VN: Viet Nam +Vietnamese
TH: +Thai
MY: +Malaysian
PH: The Philippines +Philippine; Filipino
PK: +Pakistani
BD: +Bangladeshi
NP: +Nepali; Nepalese
LK: +Sri Lankan
IL: +Israeli
SA: +Saudi
IR: +Iranian
IE: Republic of Ireland; Éire +Irish
DK: +Danish
SE: +Swedish
NO: +Norwegian
FI: +Finnish
PL: +Polish
GR: +Greek
RO: +Romanian
HU: +Hungarian
UA: +Ukrainian
KE: +Kenyan
NG: +Nigerian
ZA: South Africa +South African
EG: +Egyptian
AR: +Argentine; Argentinian
CO: +Colombian
PE: +Peruvian
CI: Ivory Coast; Côte d'Ivoire
CD: DR Congo; DRC
CV: Cape Verde
MM: Burma
NZ: Aotearoa
AU: +Australian
CA: +Canadian
BR: +Brazilian
RU: Russian Federation +Russian
MX: +Mexican
"""

# Countries whose names are also names of persons, words or other places: never a zone alone after a clock time.
SHY_COUNTRIES = "TD JO GE GN GQ MC ML NE TG CU OM DO LY PE TV IM AS JE GG TF IO HM BV AQ SJ GS EH TR"

# Zone names that are not a place: root, then the zone. Beside a word for time in its language ("Central European Summer
# Time", "heure d'été d'Europe centrale", "mitteleuropäische Zeit", 美东时间); CLDR adds its own. "!" marks one that is
# also read alone after a clock time ("noon Eastern"), "~" a rare use (see the abbreviations).
ROOTS = """
America/New_York: !Eastern; !US Eastern; East Coast; !US East Coast; Eastern US; North American Eastern; american eastern; !美东; !美国东部; 东部; 米国东部; 米东部; 미국 동부; 동부; !美东岸; !美国东岸; !美国东海岸; Ostküsten; US-Ostküsten; nordamerikanische Ostküsten; côte est; la côte Est; l'Est; Est; l'Est des États-Unis; este; del Este; este de EE. UU.; la costa este
America/Chicago: !Central; !US Central; 美中; !美国中部; 中部; 北美中部; US-Zentral
America/Denver: !Mountain; !US Mountain; 美国山区; 山区; 山地; 美国山地
America/Los_Angeles: !Pacific; !US Pacific; West Coast; !US West Coast; 太平洋; 米国太平洋; 미국 태평양; 태평양; !美西; !美国西部; 美国太平洋; 西岸; !美西岸; Westküsten; Pazifik; Pacifique; du Pacifique; Pacífico; del Pacífico
America/Anchorage: Alaska
Pacific/Honolulu: Hawaii; 夏威夷; Hawaï
America/Halifax: !Atlantic; 大西洋
UTC: Coordinated Universal; Universal; Universal Coordinated; Greenwich; Greenwich Mean; Zulu; UTC; GMT; 格林尼治; 格林威治; 格林尼治平均; 世界; 世界标准; 世界协调; 国际标准; 协调世界; Weltzeit; universelle; universel; universal; universal coordinado; koordinierte Welt; koordinierte; de Greenwich; mittlere Greenwich
Europe/Berlin: Central Europe; Central European; 欧洲中部; 中欧; 欧中; 中央ヨーロッパ; 欧州中央; 중부 유럽; mitteleuropäische; mitteleuropäischer; MEZ
Europe/Athens: Eastern European; 东欧; osteuropäische; osteuropäischer
Europe/Lisbon: Western European; 西欧; westeuropäische
Europe/Madrid: peninsular; peninsular española; peninsular de España; española peninsular
Atlantic/Canary: canaria
Europe/London: British
Asia/Shanghai: China; 中国; 京; Beijing; BJ
Asia/Kolkata: India; Indian; インド
Africa/Maputo: Central Africa; Central African
Africa/Nairobi: East Africa; East African; Eastern African
Africa/Lagos: West Africa; West African
Asia/Bangkok: Indochina
Asia/Dubai: Gulf; 海湾
Asia/Riyadh: Arabia; Arabian
Australia/Sydney: ~Eastern; Australian Eastern; Australia Eastern; Eastern Australia; Eastern Australian; 澳大利亚东部; 澳洲东部; 澳东
Australia/Adelaide: ~Central; Australian Central; 澳大利亚中部
Australia/Perth: Australian Western; Western Australian; 澳大利亚西部; 澳西
Asia/Jakarta: Western Indonesia; Western Indonesian; 印尼西部; 印度尼西亚西部
Asia/Makassar: Central Indonesia; Central Indonesian; 印尼中部
Asia/Jayapura: Eastern Indonesia; Eastern Indonesian
America/Sao_Paulo: Brasilia; 巴西利亚
Europe/Moscow: московскому; по московскому; москве; по москве; московское
"""

# German adjectives of cities: "Berliner Zeit".
GERMAN_CITIES = """
Asia/Shanghai: Pekinger; Shanghaier
Europe/Berlin: Berliner; Münchner; Hamburger; Kölner; Bonner; Frankfurter
Europe/Paris: Pariser
Europe/London: Londoner
Europe/Brussels: Brüsseler
Europe/Vienna: Wiener
Europe/Zurich: Zürcher; Genfer
America/New_York: New Yorker; Washingtoner
Asia/Tokyo: Tokioter
Europe/Moscow: Moskauer
"""

# Whole phrases, with no further word for time.
PHRASES = """
UTC: Coordinated Universal Time; Universal Time; Universal Time Coordinated; Greenwich Mean Time; Zulu; Zulu time; temps universel coordonné; temps universel; tiempo universal coordinado; tiempo universal; koordinierte Weltzeit; Weltzeit; 协调世界时; 协定世界时; グリニッジ標準時; 世界时; 世界标准时; 格林尼治标准时; 格林尼治标准时间; 国际标准时间; 世界协调时; 협정 세계시
Asia/Tokyo: 日本时间; 日本标准时; 日本标准时间; 东京时间
Asia/Seoul: 한국시각; 韩国标准时
Asia/Shanghai: 北京时
America/Sao_Paulo: horário de Brasília; hora de Brasília
Europe/London: GMT/BST; BST/GMT
Europe/Rome: ora italiana; ora di Roma
Europe/Paris: heure française; heure de Paris; heure métropolitaine; heure de la métropole
Europe/Moscow: мск; МСК; московское время; по московскому времени; московскому времени; по Москве; 莫斯科时间
Europe/Berlin: deutscher Zeit; deutsche Zeit; MEZ/MESZ
Europe/Madrid: hora peninsular; hora peninsular española; hora peninsular de España; hora española; hora de España
Atlantic/Canary: hora canaria; una hora menos en Canarias
"""

# Traditional and Japanese forms of the characters in the tables (traditional, then simplified): everything is looked up
# in the simplified form. Chosen with OpenCC's table of characters (Apache-2.0); the Japanese forms by hand.
TRADITIONAL = """
義义 興兴 鎮镇 乾干 亜亚 亞亚 佈布 來来 倫伦 偽伪 傢家 僞伪 內内 凱凯 別别 剋克 剛刚 劍剑 務务 勛勋 勞劳 勳勋 區区 協协 厤历 參参 喬乔 嚮向 囌苏 國国 圖图 奧奥 婁娄 宮宫 寧宁 屬属 岡冈 峴岘 島岛
崑昆 嶼屿 幹干 幾几 広广 庫库 廈厦 廣广 張张 彆别 彿佛 復复 徹彻 愛爱 慮虑 慶庆 懞蒙 懷怀 戶户 戸户 揚扬 撾挝 敘叙 時时 晉晋 曆历 曏向 東东 査查 極极 榦干 標标 橋桥 橫横 檯台 檳槟
歐欧 歷历 沢泽 浜滨 湯汤 準准 溫温 滝泷 滿满 漢汉 澤泽 濛蒙 濟济 濱滨 瀋沈 灣湾 烏乌 無无 煙烟 熱热 爾尔 瑪玛 瓊琼 甦苏 甯宁 畢毕 發发 盧卢 矇蒙 硃朱 磯矶 祕秘 穀谷 窩窝 節节 約约
納纳 紐纽 紮扎 紹绍 維维 緬缅 纍累 羅罗 羣群 聖圣 聯联 肅肃 脫脱 臘腊 臺台 舊旧 茲兹 莊庄 華华 菸烟 萊莱 萬万 葉叶 蓋盖 蔘参 薩萨 蘇苏 蘭兰 衚胡 衛卫 裏里 裡里 複复 託托 訥讷 誇夸
誌志 誕诞 語语 調调 諾诺 謝谢 讓让 讚赞 貝贝 貴贵 買买 費费 賈贾 賓宾 賴赖 賽赛 贊赞 贛赣 輔辅 輪轮 連连 達达 遜逊 遠远 遼辽 邁迈 邊边 鄭郑 釐厘 銀银 錫锡 鐵铁 長长 門门 開开 間间
関关 閤合 關关 陝陕 陸陆 陽阳 際际 雙双 雲云 靈灵 韋韦 韓韩 頁页 頓顿 領领 颱台 馬马 騰腾 騷骚 髮发 鬆松 鬍胡 魯鲁 鮮鲜 鰲鳌 鳳凤 鹹咸 鹽盐 麗丽 麥麦 黃黄 齊齐 龍龙
"""
