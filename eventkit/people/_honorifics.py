"""
Words of respect before and after names, and what stands behind a name: degrees, orders, seats, generations.

Latin words are looked up by `folded()`: casefolded, without dots and apostrophes ("H.E." and "HE" are "he", "Ph.D."
is "phd").
"""

from __future__ import annotations

from eventkit.people._vocabulary import entries, word_set


def folded(word: str) -> str:
    """A word as the tables here spell it."""
    return word.casefold().replace(".", "").replace("'", "").replace("’", "")


# May stand alone before any name.
HONORIFICS = entries(
    """
    mr, mrs, ms, miss, mx, messrs, dr, drs, prof, professor, prof dr, sir, dame, lord, lady, madam, madame,
    monsieur, mme, mlle, mademoiselle, me, he, h e, hrh, h r h, hh, h h, his excellency, her excellency, your
    excellency, their excellencies, excellency, his royal highness, her royal highness, his highness, her
    highness, his majesty, her majesty, hm, his eminence, his holiness, hon, hons, the hon, the honourable, the
    honorable, honourable, honorable, rt hon, the rt hon, right honourable, the right honourable, the right hon,
    right hon, rt hon sir, cllr, councillor, councilor, senator, sen, congressman, congresswoman,
    representative, rep, governor, gov, mayor, ambassador, amb, minister, vice minister, deputy minister, prime
    minister, deputy prime minister, vice prime minister, state minister, foreign minister, environment
    minister, premier, vice premier, president, vice president, chancellor, vice chancellor, secretary,
    secretary general, secretary-general, deputy secretary-general, under-secretary-general, assistant
    secretary-general, director general, director-general, deputy director-general, deputy mayor, vice mayor,
    deputy governor, commissioner, vice commissioner, executive director, special envoy, executive secretary,
    state councilor, state councillor, special representative, permanent representative, high representative,
    deputy executive director, deputy secretary, deputy commissioner, managing director, general manager, chief
    engineer, chief scientist, first secretary, envoy, chief executive, chairman, vice chairman, chairwoman,
    chairperson, chair, academician, counsellor, counselor, director, deputy director, consul general, speaker
    of the house, associate professor, assistant professor, assoc prof, asst prof, adjunct professor, emeritus
    professor, professor emeritus, distinguished professor, chair professor, a/prof, assoc professor, senior
    engineer, engr, engineer, eng, architect, arch, ar, lawyer, attorney, reverend, rev, the reverend, the rev,
    revd, father, fr, sister, brother, rabbi, imam, pastor, archbishop, cardinal, monsignor, msgr, venerable,
    ven, swami, sheikh, sheikha, shaikh, shaikha, sheik, emir, ayatollah, maulana, hajj, haji, hajah, hj, datuk,
    dato, dato sri, datuk seri, dato seri, datin, tan sri, puan sri, toh puan, tun, tunku, tengku, yb, yab, y b,
    yang berhormat, encik, puan, cik, bapak, ibu, pak, bu, kh, ir, mag, dipl-ing, dr-ing, ing, di, lic, dra,
    dott, dottssa, dottore, dottoressa, avv, sig, sigra, signor, signora, signorina, on, arq, sr, sra, srta,
    srs, señor, señora, señorita, senhor, senhora, don, doña, dña, dona, se, s e, exmo, exma, excmo, excma, sua
    excelência, herr, frau, hr, herrn, fraulein, fräulein, privatdozent, pd, univ-prof, rer nat, rer pol, rer
    oec, phil, jur, med, h c, hc, mult, em, emer, emeritus, emerita, pm, comrade, mdm, master, a prof, dhr,
    mevr, mw, mevrouw, meneer, pan, pani, pán, paní, mgr, ustaz, ustadz, bc, rndr, judr, mudr, phdr, prof dr dr,
    dr dr, shri, shrimati, smt, kumari, kum, adv, pandit, pt, sardar, begum, justice, mr justice, mrs justice,
    judge, general, gen, major general, maj gen, lieutenant general, lt gen, brigadier, brigadier general, brig,
    colonel, col, lt col, lieutenant colonel, lieutenant, lt, captain, capt, commander, cmdr, admiral, adm, rear
    admiral, vice admiral, marshal, air marshal, sergeant, sgt, major, maj, dean, provost, rector, prince,
    princess, king, queen, baron, baroness, count, countess, viscount, viscountess, earl, duke, duchess, pope,
    bishop, canon, chief, ông, bà, ts, gs, pgs, ths, pgsts, gsts, ks, г-н, г-жа, господин, госпожа, проф, д-р,
    доктор, профессор, академик, пан, пані
    """
)

# Also given or family names: honorifics only before two words or more ("Dean Jane Smith", "Dean Smith" not).
NAMES_TOO = entries(
    """
    pm, master,
    justice, judge, dean, prince, princess, king, queen, major, baron, count, earl, duke, pope, bishop, canon,
    chief, marshal, miss, don, dona, pan, me, di, ar, on, pt, chair, director, counselor, counsellor,
    representative, secretary, engineer, general, architect, eng, arch, pastor, deacon, sister, brother, father,
    rabbi, imam, emir, pandit, sardar, begum, captain, col, gen, adm, bu, pak, ibu, tun, kh, ir, mag, bc, sig, adv,
    kum, cik, puan, ts, gs, ks, pd, kumari, ven, rep, sen, hm, hh, fr, hr, hj, commander, admiral, colonel,
    brigadier, provost, rector, chancellor, he, premier, commissioner, speaker, envoy, president, governor, mayor,
    lawyer, attorney, academician, dame, lady, chairman, chairwoman, chairperson
    """
) - entries(
    """
    dame, lady, president, governor, mayor, chancellor, premier, chairman, chairwoman, academician, commissioner,
    pope, princess
    """
)

# A single word after an honorific is the family name ("Mr. Qiu", "President Xi"); after these it is the given name
# ("Sir David").
BEFORE_GIVEN = entries(
    """
    sir, dame, prince, princess, king, queen, pope, don, doña, dona, sister, brother, father, tan sri, tunku,
    tengku, sheikh, sheikha, shri, sri, pak, bu, bapak, ibu, encik, ông, bà
    """
)

# Offices: alone they are a role, not a name.
OFFICES = entries(
    """
    minister, vice minister, deputy minister, prime minister, president, vice president, secretary,
    secretary general, secretary-general, director general, director-general, director, governor, mayor, chancellor,
    ambassador, commissioner, chairman, chairwoman, chairperson, chair, dean, provost, rector, premier, professor,
    king, queen, prince, princess, duke, general, speaker, senator, judge, executive director, special envoy
    """
)

CREDENTIALS = entries(
    """
    phd, dphil, md, dds, dvm, jd, llm, llb, lld, mba, emba, mpa, mph, mpp, mphil, msc, ms, ma, bs, ba, bsc,
    beng, meng, med, edd, dsc, scd, dba, mfa, mres, march, barch, mdes, mtech, btech, pharmd, psyd, engd, drph,
    dlitt, litt d, dd, do, rn, bcom, mcom, ca, cpa, cfa, fca, acca, fcca, cima, frm, pmp, pe, p eng, peng, eng,
    ceng, ieng, fice, mice, fimeche, mimeche, fiet, miet, freng, frs, frse, frsa, fba, fras, frgs, frcp, frics,
    mrics, rics, mrtpi, frtpi, riba, friba, aia, faia, aicp, faicp, leed ap, leed, fcilt, fciwem, mciwem, fiema,
    miema, cenv, csci, obe, cbe, mbe, kbe, dbe, gbe, kcmg, cmg, gcmg, dcmg, kcb, cb, dcb, cvo, kcvo, lvo, ch,
    om, kg, kt, bt, kc, qc, sc, mp, mep, mla, mdb, mdl, mdep, msp, am, td, mna, mhk, ac, ao, oam, oc, cm, cq,
    onz, nzom, cnzm, psm, gbm, gbs, sbs, bbs, jp, mh, esq, esquire, ret, retd, sj, op, ofm, osb, cssr, dcl, bcl,
    bd, mdiv, thd, dmin, dpa, dphilos, habil, cand scient, cscs, csc, drsc, mim, dipl-ing, dipling, dipl ing,
    dipl-kfm, dipl-phys, mag, msi, mm, mt, mhum, si, se, sh, st, skom, mkom, sip, ssi, ssos, stp, spd, mpd, msw,
    lcsw, lpc, bcba, cisa, cissp, cism, pgce, pgdip, cert ed, hons, ra, asla, fasla, nysarch, shrm-cp, shrm-scp,
    cma, cia, caia, cams, cssbb, cmc, fcma, acma, fcis, acis, fhkie, mhkie, mhkip, fhkip, hkis, rpe, rpp, psc,
    ndc, pjg
    """
)

# Words that are a name's own where nothing but a space stands before them.
CREDENTIALS_AFTER_COMMA = entries(
    """
    ma, ba, do, si, se, sh, st, mt, mm, med, eng, march, ca, ch, am, om, op, ra, sc, ms, td, ac, ao, cm, oc, ret,
    leed, bs, cb, bd, dd, mag, mh, sip, cia, msi, kt, bt, bc, kg, pe, ndc
    """
)
# …of these, still credentials after two words and in capitals or with dots ("Jane Smith MA", "Tan Wei P.E.")
CREDENTIALS_IN_CAPITALS = entries("ma, ba, sc, ms, am, ac, ao, oc, pe, ch, ca, med, bs, td, ret, cb, om")

GENERATIONS = entries(
    """
    jr, sr, jnr, snr, junior, senior, ii, iii, iv, v, vi, 2nd, 3rd, 4th, filho, neto, júnior, hijo, fils, père, y
    """
)

HAN_SUFFIXES = word_set(
    """
    先生 女士 小姐 太太 夫人 博士 教授 副教授 助理教授 讲师 講師 老师 老師 院士 研究员 副研究员 研究員
    工程师 高级工程师 总工程师 總工程師 部长 部長 副部长 副部長 主任 副主任 主席 副主席 总统 總統 副总统
    总理 總理 副总理 副總理 省长 省長 副省长 市长 市長 副市长 副市長 区长 區長 副区长 县长 局长 局長
    副局长 副局長 司长 司長 副司长 厅长 副厅长 处长 處長 副处长 科长 校长 校長 副校长 所长 所長 副所长
    院长 院長 副院长 会长 會長 副会长 副會長 理事长 理事長 副理事长 秘书长 秘書長 副秘书长 书记 書記
    总经理 總經理 副总经理 经理 經理 董事长 董事長 副董事长 董事 总裁 總裁 副总裁 总监 總監 总干事
    首席代表 代表 大使 参事 參事 特使 委员 委員 议员 議員 会長 副会長 理事長 学長 総長 部長 課長
    事務局長 区長 町長 村長 特任教授 客員教授 主任研究員 将军 將軍 上校 律师 律師 医生 醫生 大夫 法官
    同志 阁下 閣下 爵士 女爵 特首 署長 主编 编辑 记者 記者 首席 组长 队长 站长 馆长 社长 社長 行长
    师傅 氏 様 さま さん 殿 君 くん ちゃん 女史 名誉教授 准教授 助教 名誉会長 大臣 首相 知事 長官 議長
    顧問 顾问 大師 法師 神父 牧师 修女
    """
)
JAPANESE_SUFFIXES = word_set("氏 様 さま さん 殿 くん ちゃん 君 女史 准教授")
HAN_PREFIXES = word_set(
    "尊敬的 敬爱的 教授 博士 院士 主持人 部长 副部长 市长 副市长 总理 总统 主席 参事 大使 省长 秘书长 先生 女士"
)

HANGUL_SUFFIXES = word_set(
    """
    님 씨 박사 박사님 교수 교수님 선생 선생님 장관 차관 대통령 총리 의원 대표 대표님 회장 부회장
    사장 부사장 원장 소장 시장 도지사 위원장 위원 대사 총장 국장 과장 실장 본부장 센터장
    이사장 이사 연구원 군 양 여사 귀하
    """
)

LONGEST_HONORIFIC = 4  # words


def is_honorific(words: str) -> bool:
    """Whether these words, one space between, are an honorific: "H.E.", "Rt Hon", "Prof. Dr."."""
    return folded(words) in HONORIFICS


def is_credential(word: str) -> bool:
    """Whether a word set off by a comma is a degree, an order or a seat ("PhD", "M.Sc.", "MP", "Dipl.-Ing.")."""
    return folded(word) in CREDENTIALS


def is_generation(word: str) -> bool:
    """Whether a word set off by a comma is a generation ("Jr.", "III")."""
    return folded(word) in GENERATIONS - {"y"}
