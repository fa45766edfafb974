"""The words of times in German; see words_en for the form."""

WORDS: dict[str, dict[object, str]] = {
    "month": {
        1: "januar|jänner|jan",
        2: "februar|feber|feb",
        3: "märz|maerz|mär|mrz",
        4: "april|apr",
        5: "mai",
        6: "juni|jun",
        7: "juli|jul",
        8: "august|aug",
        9: "september|sept|sep",
        10: "oktober|okt",
        11: "november|nov",
        12: "dezember|dez",
    },
    "weekday": {
        0: "montag|mo",
        1: "dienstag|di",
        2: "mittwoch|mi",
        3: "donnerstag|do",
        4: "freitag|fr",
        5: "samstag|sonnabend|sa",
        6: "sonntag|so",
    },
    "weekday_part": {
        (0, "morning"): "montagmorgen|montagvormittag",
        (0, "afternoon"): "montagnachmittag",
        (0, "evening"): "montagabend",
        (1, "morning"): "dienstagmorgen|dienstagvormittag",
        (1, "afternoon"): "dienstagnachmittag",
        (1, "evening"): "dienstagabend",
        (2, "morning"): "mittwochmorgen|mittwochvormittag",
        (2, "afternoon"): "mittwochnachmittag",
        (2, "evening"): "mittwochabend",
        (3, "morning"): "donnerstagmorgen|donnerstagvormittag",
        (3, "afternoon"): "donnerstagnachmittag",
        (3, "evening"): "donnerstagabend",
        (4, "morning"): "freitagmorgen|freitagvormittag",
        (4, "afternoon"): "freitagnachmittag",
        (4, "evening"): "freitagabend",
        (5, "morning"): "samstagmorgen|samstagvormittag",
        (5, "afternoon"): "samstagnachmittag",
        (5, "evening"): "samstagabend",
        (6, "morning"): "sonntagmorgen|sonntagvormittag",
        (6, "afternoon"): "sonntagnachmittag",
        (6, "evening"): "sonntagabend",
    },
    "weekdays": {
        0: "montags",
        1: "dienstags",
        2: "mittwochs",
        3: "donnerstags",
        4: "freitags",
        5: "samstags|sonnabends",
        6: "sonntags",
        -1: "werktags|wochentags",
    },
    "part": {
        "morning": "am morgen|morgens|am vormittag|vormittags|vormittag|am frühen morgen|früh|in der früh|vorm.",
        "afternoon": "am nachmittag|nachmittags|nachmittag|am späten nachmittag|am frühen nachmittag|nachm.",
        "evening": "am abend|abends|abend|am frühen abend|am späten abend",
        "night": "in der nacht|nachts|nacht",
        "noon": "am mittag|mittags|mittag",
    },
    "clock_word": {
        "midnight": "mitternacht",
        "noon": "12 uhr mittags|zwölf uhr mittags",
    },
    "uhr": {
        "": "uhr",
    },
    "half_to": {
        "": "halb",
    },
    "quarter_past": {
        "past": "viertel nach",
        "to": "viertel vor|dreiviertel",
    },
    "to": {
        "": "bis|bis zum|bis zu|auf den|auf",
    },
    "from": {
        "": "vom|von|ab",
    },
    "between": {
        "": "zwischen dem|zwischen den|zwischen",
    },
    "since": {
        "": "seit|ab|seit dem",
    },
    "until": {
        "": "bis|bis zum|bis ende|ende:|endet:",
    },
    "onwards": {
        "": "an",
    },
    "next_day": {
        "": "am nächsten tag|am folgetag|am tag darauf|(+1 tag)",
    },
    "after": {
        "": "nach dem|vor dem|nach|vor",
    },
    "originally": {
        "": "ursprünglich geplant für|ursprünglich|veröffentlicht am|anmeldeschluss|anmeldung bis|stand|stand:",
    },
    "doors": {
        "": "einlass ab|einlass|anmeldung ab|registrierung ab|check-in ab|beginn der anmeldung",
    },
    "of": {
        "": "des|der|den|dem|im|am|um|in",
    },
    "at": {
        "": "um|ab",
    },
    "and": {
        "": "und",
    },
    "or": {
        "": "oder",
    },
    "either": {
        "": "entweder",
    },
    "each": {
        "": (
            "jeden|jede|jedes|jeweils|täglich|werktags|wöchentlich|monatlich|jährlich|alle zwei wochen|vierzehntägig|"
            "14-tägig"
        ),
    },
    "position": {
        "early": "anfang|mitte|ende|zu beginn",
    },
    "approximate": {
        "": "ungefähr|etwa|circa|ca.|ca|gegen|rund",
    },
    "season": {
        21: "frühjahr|frühling",
        22: "sommer",
        23: "herbst",
        24: "winter",
    },
    "quarter_word": {
        "": "quartal",
    },
    "half_word": {
        "": "halbjahr|jahreshälfte",
    },
    "ordinal": {
        1: "erstes|ersten|erste",
        2: "zweites|zweiten|zweite",
        3: "drittes|dritten|dritte",
        4: "viertes|vierten|vierte",
        -1: "letzten|letzter|letzte",
    },
    "week_number": {
        "": "kw|kalenderwoche|woche",
    },
    "week_of": {
        "": "woche vom|in der woche vom|woche ab",
    },
    "unit": {
        "day": "tag|tage|tagen",
        "week": "woche|wochen",
        "month": "monat|monate|monaten",
        "year": "jahr|jahre|jahren",
        "hour": "stunde|stunden|std",
        "minute": "minuten",
    },
    "relative_day": {
        0: "heute",
        1: "morgen",
        -1: "gestern",
        2: "übermorgen",
        -2: "vorgestern",
    },
    "tonight": {
        "evening": "heute abend",
        "afternoon": "heute nachmittag",
        "morning": "heute morgen|heute vormittag",
    },
    "next": {
        1: "nächsten|nächste|nächster|nächstes",
        0: "diesen|diese|dieser|dieses",
        -1: "letzten|letzte|letztes|vergangenen|vergangene|vorigen|vorige",
        2: "kommenden|kommende|kommendes",
    },
    "in": {
        "": "in",
    },
    "ago_before": {
        "": "vor",
    },
    "tentative": {
        "": "voraussichtlich|vorläufig|unter vorbehalt|noch nicht bestätigt|geplant|vsl.",
    },
    "time_tentative": {
        "": "uhrzeit folgt|uhrzeit wird noch bekannt gegeben|uhrzeit noch offen|ort folgt",
    },
    "unknown": {
        "": (
            "noch offen|wird noch bekannt gegeben|wird bekannt gegeben|wird noch bekanntgegeben|"
            "wird bekanntgegeben|termin folgt|termin offen|verschoben|auf unbestimmte zeit verschoben|abgesagt|"
            "bis auf weiteres|entfällt"
        ),
    },
    "decade_mark": {
        "": "er jahre|er|er-jahre",
    },
    "decade_before": {
        "": "die jahre",
    },
    "all_day": {
        "": "ganztägig|ganztags",
    },
    "article": {
        "": "einem|einer",
    },
}
