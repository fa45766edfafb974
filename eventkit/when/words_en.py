"""The words of times in English, by kind: a value on the left, its words on the right, separated by bars."""

WORDS: dict[str, dict[object, str]] = {
    "month": {
        1: "january|jan",
        2: "february|feb",
        3: "march|mar",
        4: "april|apr",
        5: "may",
        6: "june|jun",
        7: "july|jul",
        8: "august|aug",
        9: "september|sept|sep",
        10: "october|oct",
        11: "november|nov",
        12: "december|dec",
    },
    "weekday": {
        0: "monday|mon",
        1: "tuesday|tues|tue",
        2: "wednesday|weds|wed",
        3: "thursday|thurs|thur|thu",
        4: "friday|fri",
        5: "saturday|sat",
        6: "sunday|sun",
    },
    "weekdays": {
        0: "mondays",
        1: "tuesdays",
        2: "wednesdays",
        3: "thursdays",
        4: "fridays",
        5: "saturdays",
        6: "sundays",
        -1: "weekdays|weekends",
    },
    "meridiem": {
        "am": "am|a.m.|a.m|a. m.",
        "pm": "pm|p.m.|p.m|p. m.",
    },
    "part": {
        "morning": "in the morning|morning|mornings|forenoon|mid-morning|early morning|late morning",
        "afternoon": "in the afternoon|afternoon|early afternoon|late afternoon|mid-afternoon",
        "evening": "in the evening|evening|early evening|late evening",
        "night": "at night|night|overnight|in the night|late night",
        "noon": "lunchtime|at lunchtime",
    },
    "tonight": {
        "morning": "this morning",
        "afternoon": "this afternoon",
        "evening": "tonight|this evening",
    },
    "yesterday_part": {
        "night": "last night",
    },
    "clock_word": {
        "noon": "noon|12 noon|12:00 noon|high noon|midday|12 midday",
        "midnight": "midnight|12 midnight|12:00 midnight",
    },
    "half_past": {
        "past": "half past",
    },
    "quarter_past": {
        "past": "a quarter past|quarter past",
        "to": "a quarter to|quarter to",
    },
    "oclock": {
        "": "o'clock|oclock|o’clock|o clock",
    },
    "hours_mark": {
        "": "hrs|hours|hr|h",
    },
    "ordinal_mark": {
        "": "st|nd|rd|th",
    },
    "to": {
        "": "to|through|thru|till|until|up to|and ending|ending",
    },
    "from": {
        "": "from|starting|starting from",
    },
    "between": {
        "": "between",
    },
    "since": {
        "": "since|as of|as from",
    },
    "until": {
        "": (
            "until|till|up to and including|up to|through|ends|ends at|ending|by|no later than|end:|ends:|end time:|"
            "end date:"
        ),
    },
    "until_after": {
        "": "at the latest|or earlier",
    },
    "onwards": {
        "": "onwards|onward|on wards|and later",
    },
    "next_day": {
        "": "next day|the next day|following day|the following day|(+1)|(+1 day)|(+1d)|(next day)|+1 day|+1d",
    },
    "after": {
        "": "after|before|prior to|later than|following|previous to",
    },
    "originally": {
        "": (
            "originally scheduled for|originally planned for|originally|previously scheduled for|previously|"
            "formerly|postponed from|moved from|rescheduled from|published|posted on|posted|updated|last updated|"
            "copyright|register by|registration closes|rsvp by|apply by|deadline|abstracts due"
        ),
    },
    "doors": {
        "": (
            "doors open at|doors open|doors at|doors|registration opens at|registration opens|registration from|"
            "registration at|check-in|check in|lobby opens|arrivals from|coffee from|registration:|"
            "registration|arrival|arrivals|welcome coffee"
        ),
    },
    "of": {
        "": "of|in|the|on|this is|de",
    },
    "at": {
        "": "at|from",
    },
    "and": {
        "": "and",
    },
    "or": {
        "": "or",
    },
    "either": {
        "": "either|one of",
    },
    "each": {
        "": (
            "every|each|every weekday|each weekday|every weekend|every business day|every workday|nightly|m-f|"
            "weekly|monthly|daily|biweekly|bi-weekly|fortnightly|quarterly|yearly|annually|"
            "every other|mondays to fridays|recurring|once a week|twice a week|once a month|twice a month|"
            "once a year|twice a year|times a week|times a month|times a year|once per week|once per month"
        ),
    },
    "adjective_each": {
        "": "weekly|monthly|daily|biweekly|bi-weekly|fortnightly|quarterly|yearly|annually",
    },
    "position": {
        "early": (
            "early|beginning of|the beginning of|start of|the start of|at the start of|at the beginning of|"
            "at the end of|end of|the end of|late|mid|middle of|the middle of|mid-|early-|late-|early in|late in|"
            "towards the end of|toward the end of|in the middle of"
        ),
    },
    "approximate": {
        "": "about|around|circa|ca|c.|ca.|approximately|approx|approx.|roughly|on or about",
    },
    "season": {
        21: "spring",
        22: "summer",
        23: "autumn|fall",
        24: "winter",
    },
    "quarter_word": {
        "": "quarter",
    },
    "half_word": {
        "": "half|half-year|half year|semester",
    },
    "ordinal": {
        1: "first",
        2: "second|latter",
        3: "third",
        4: "fourth",
        5: "fifth",
        6: "sixth",
        7: "seventh",
        8: "eighth",
        9: "ninth",
        10: "tenth",
        11: "eleventh",
        12: "twelfth",
        13: "thirteenth",
        14: "fourteenth",
        15: "fifteenth",
        16: "sixteenth",
        17: "seventeenth",
        18: "eighteenth",
        19: "nineteenth",
        20: "twentieth",
        21: "twenty-first",
        22: "twenty-second",
        23: "twenty-third",
        24: "twenty-fourth",
        25: "twenty-fifth",
        26: "twenty-sixth",
        27: "twenty-seventh",
        28: "twenty-eighth",
        29: "twenty-ninth",
        30: "thirtieth",
        31: "thirty-first",
        -1: "last|final",
    },
    "week_number": {
        "": "week|wk|calendar week|cw|iso week",
    },
    "week_of": {
        "": "week of|week commencing|the week of|week beginning|w/c|week starting",
    },
    "unit": {
        "day": "day|days",
        "week": "week|weeks",
        "month": "month|months",
        "year": "year|years",
        "hour": "hour|hours|hrs|hr",
        "minute": "minute|minutes|min|mins",
        "second": "second|seconds|sec|secs",
        "fortnight": "fortnight",
        "weekend": "weekend",
    },
    "relative_day": {
        0: "today",
        1: "tomorrow|tmrw",
        -1: "yesterday",
        2: "the day after tomorrow|day after tomorrow",
        -2: "the day before yesterday|day before yesterday",
    },
    "next": {
        1: "next",
        0: "this|this coming|this current",
        -1: "last|this past|past",
        2: "coming|upcoming",
    },
    "in": {
        "": "in",
    },
    "ago": {
        "": "ago",
        "later": "from now|from today",
    },
    "tentative": {
        "": (
            "tbc|to be confirmed|t.b.c.|tentative|tentatively|provisional|provisionally|date to be confirmed|"
            "subject to change|subject to confirmation|expected|planned|proposed|unconfirmed|not confirmed|"
            "likely|probably"
        ),
    },
    "time_tentative": {
        "": (
            "time tbc|time tba|time tbd|time to be confirmed|time to be announced|times tbc|times tba|times tbd|"
            "venue tbc|venue tba|location tbc|location tba|location tbd|venue tbd|speakers tba|speakers tbc|"
            "time to follow|details tbc|place tbc|place tba|room tbc|room tba|time to be determined"
        ),
    },
    "unknown": {
        "": (
            "tba|tbd|to be announced|to be determined|to be decided|to be advised|t.b.a.|t.b.d.|n/a|none|"
            "date to follow|coming soon|postponed|until further notice|cancelled|canceled|on demand|on-demand|"
            "later date|a later date|new date to follow|new date tba|to be rescheduled|unknown|not yet announced|"
            "not announced|date unknown|no date|undated|date pending|pending|soon"
        ),
    },
    "within": {
        "": "within the period|some time between|sometime between|some day between|a day between",
    },
    "decade_mark": {
        "": "s|'s",
    },
    "all_day": {
        "": "all day|all-day|whole day|full day",
    },
    "era": {
        "": "ad|ce",
    },
    "article": {
        "": "a|an",
    },
    "letter": {
        "quarter": "q",
        "half": "h",
    },
}
