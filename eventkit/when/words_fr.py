"""The words of times in French; see words_en for the form."""

WORDS: dict[str, dict[object, str]] = {
    "month": {
        1: "janvier|janv",
        2: "février|fevrier|févr|fév",
        3: "mars",
        4: "avril|avr",
        5: "mai",
        6: "juin",
        7: "juillet|juil",
        8: "août|aout",
        9: "septembre|sept",
        10: "octobre|oct",
        11: "novembre|nov",
        12: "décembre|decembre|déc",
    },
    "weekday": {
        0: "lundi|lun",
        1: "mardi",
        2: "mercredi|mer",
        3: "jeudi|jeu",
        4: "vendredi|ven",
        5: "samedi|sam",
        6: "dimanche|dim",
    },
    "weekdays": {
        0: "lundis",
        1: "mardis",
        2: "mercredis",
        3: "jeudis",
        4: "vendredis",
        5: "samedis",
        6: "dimanches",
    },
    "part": {
        "morning": "le matin|du matin|au matin|matin|dans la matinée|matinée|au cours de la matinée",
        "afternoon": (
            "l'après-midi|de l'après-midi|dans l'après-midi|après-midi|l’après-midi|de l’après-midi|"
            "dans l’après-midi|apres-midi"
        ),
        "evening": "le soir|du soir|au soir|soir|soirée|en soirée|dans la soirée|la soirée",
        "night": "la nuit|de nuit|nuit|dans la nuit",
    },
    "clock_word": {
        "noon": "midi",
        "midnight": "minuit",
    },
    "heures": {
        "": "heures|heure|h",
    },
    "half_after": {
        "": "et demie|et demi",
    },
    "quarter_after": {
        15: "et quart",
        -15: "moins le quart",
    },
    "to": {
        "": "au|à|jusqu'au|jusqu'à|jusqu’au|jusqu’à",
    },
    "from": {
        "": "du|de|dès|à partir de|à partir du",
    },
    "between": {
        "": "entre",
    },
    "since": {
        "": "à compter du|à compter de|depuis|depuis le|à partir du|à partir de|dès le",
    },
    "until": {
        "": "jusqu'au|jusqu'en|jusqu'à|jusqu’au|jusqu’en|jusqu’à|fin :|fin:",
    },
    "next_day": {
        "": "le lendemain|(+1 jour)",
    },
    "decade_before": {
        "": "les années|années",
    },
    "after": {
        "": "après le|avant le",
    },
    "originally": {
        "": "initialement prévu le|initialement prévue le|initialement|publié le|mis à jour le|inscription avant le",
    },
    "doors": {
        "": "ouverture des portes à|ouverture des portes|accueil à partir de|accueil dès|accueil à|accueil",
    },
    "of": {
        "": "le|la|du|de|des|en|au",
    },
    "at": {
        "": "à|dès",
    },
    "and": {
        "": "et",
    },
    "or": {
        "": "ou",
    },
    "either": {
        "": "soit",
    },
    "each": {
        "": "chaque|tous les|toutes les|quotidien|quotidiennement|hebdomadaire|mensuel|mensuelle|tous les mois",
    },
    "position": {
        "early": "début|mi-|mi|fin|à la fin de|courant|fin de",
    },
    "approximate": {
        "": "vers|environ|vers le|aux alentours du",
    },
    "season": {
        21: "printemps",
        22: "été",
        23: "automne",
        24: "hiver",
    },
    "quarter_word": {
        "": "trimestre",
    },
    "half_word": {
        "": "semestre",
    },
    "ordinal": {
        1: "premier|première|1er|1ère|1re",
        2: "deuxième|2e|2ème|second|seconde",
        3: "troisième|3e|3ème",
        4: "quatrième|4e|4ème",
        -1: "dernier|dernière",
    },
    "ordinal_mark": {
        "": "er|e|ème|ère|re",
    },
    "week_number": {
        "": "semaine",
    },
    "week_of": {
        "": "semaine du|la semaine du",
    },
    "unit": {
        "day": "jour|jours",
        "week": "semaine|semaines",
        "month": "mois",
        "year": "an|ans|année",
        "hour": "heure|heures",
    },
    "relative_day": {
        0: "aujourd'hui|aujourd’hui",
        1: "demain",
        -1: "hier",
        2: "après-demain",
        -2: "avant-hier",
    },
    "tonight": {
        "evening": "ce soir",
        "morning": "ce matin",
        "afternoon": "cet après-midi",
    },
    "next_after": {
        1: "prochain|prochaine",
        -1: "dernier|dernière|passé",
    },
    "in": {
        "": "dans",
    },
    "ago_before": {
        "": "il y a",
    },
    "tentative": {
        "": "à confirmer|sous réserve|provisoire|date à confirmer|prévu",
    },
    "time_tentative": {
        "": "heure à confirmer|horaire à confirmer|lieu à confirmer",
    },
    "unknown": {
        "": (
            "à déterminer|à définir|à venir|à préciser|date à déterminer|reporté|reportée|annulé|annulée|"
            "jusqu'à nouvel ordre|jusqu’à nouvel ordre|reporté sine die|à annoncer"
        ),
    },
    "all_day": {
        "": "toute la journée",
    },
    "letter": {
        "quarter": "t",
    },
}
