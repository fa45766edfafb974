"""The words of times in Spanish; see words_en for the form."""

WORDS: dict[str, dict[object, str]] = {
    "month": {
        1: "enero|ene",
        2: "febrero|feb",
        3: "marzo|mar",
        4: "abril|abr",
        5: "mayo",
        6: "junio|jun",
        7: "julio|jul",
        8: "agosto|ago",
        9: "septiembre|setiembre|sept|sep",
        10: "octubre|oct",
        11: "noviembre|nov",
        12: "diciembre|dic",
    },
    "weekday": {
        0: "lunes|lun",
        1: "martes",
        2: "miércoles|miercoles|mié",
        3: "jueves|jue",
        4: "viernes|vie",
        5: "sábado|sabado|sáb",
        6: "domingo|dom",
    },
    "weekdays": {
        0: "los lunes",
        1: "los martes",
        2: "los miércoles",
        3: "los jueves",
        4: "los viernes",
        5: "sábados|los sábados",
        6: "domingos|los domingos",
    },
    "part": {
        "morning": "de la mañana|por la mañana|en la mañana|la mañana del|la mañana de",
        "afternoon": "de la tarde|por la tarde|en la tarde|tarde",
        "evening": "de la noche|por la noche|en la noche|noche",
        "noon": "del mediodía|al mediodía",
        "night": "de la madrugada|madrugada|de madrugada",
    },
    "meridiem": {
        "am": "a. m.|a.m.|am",
        "pm": "p. m.|p.m.|pm",
    },
    "clock_word": {
        "noon": "mediodía",
        "midnight": "medianoche",
    },
    "heures": {
        "": "horas|hora|hs|h|hrs",
    },
    "half_after": {
        "": "y media",
    },
    "quarter_after": {
        15: "y cuarto",
        -15: "menos cuarto",
    },
    "to": {
        "": "al|a|hasta|hasta el|a las|hasta las",
    },
    "from": {
        "": "del|de|desde|desde las|de las|desde el|a partir del",
    },
    "between": {
        "": "entre|entre las|entre el",
    },
    "since": {
        "": "desde|desde el|a partir de|a partir del",
    },
    "until": {
        "": "hasta|hasta el|fin:",
    },
    "next_day": {
        "": "del día siguiente|al día siguiente|(+1 día)",
    },
    "decade_before": {
        "": "los años|años",
    },
    "tomorrow_part": {
        "morning": "mañana por la mañana",
        "afternoon": "mañana por la tarde",
        "evening": "mañana por la noche",
    },
    "after": {
        "": "después del|antes del|después de|antes de",
    },
    "originally": {
        "": "previsto originalmente para|originalmente|publicado el|actualizado el|inscripción hasta el",
    },
    "doors": {
        "": "apertura de puertas|registro a partir de las|acreditación",
    },
    "of": {
        "": "de|del|el|la|las|los|en",
    },
    "at": {
        "": "a las|a la|las",
    },
    "and": {
        "": "y|e",
    },
    "or": {
        "": "o|u",
    },
    "each": {
        "": "cada|todos los|todas las|diario|diariamente|semanal|semanalmente|mensual|mensualmente",
    },
    "position": {
        "early": (
            "principios de|a principios de|comienzos de|mediados de|a mediados de|finales de|a finales de|fines de"
        ),
    },
    "approximate": {
        "": "hacia|alrededor del|alrededor de|aproximadamente|sobre el",
    },
    "season": {
        21: "primavera",
        22: "verano",
        23: "otoño",
        24: "invierno",
    },
    "quarter_word": {
        "": "trimestre",
    },
    "half_word": {
        "": "semestre",
    },
    "ordinal": {
        1: "primer|primero|primera",
        2: "segundo|segunda",
        3: "tercer|tercero|tercera",
        4: "cuarto|cuarta",
        -1: "último|última",
    },
    "ordinal_mark": {
        "": "º|ª|°|ro|do|to",
    },
    "week_number": {
        "": "semana",
    },
    "week_of": {
        "": "semana del|la semana del",
    },
    "unit": {
        "day": "día|días",
        "week": "semana|semanas",
        "month": "mes|meses",
        "year": "año|años",
        "hour": "hora|horas",
    },
    "relative_day": {
        0: "hoy",
        1: "mañana",
        -1: "ayer",
        2: "pasado mañana",
        -2: "anteayer",
    },
    "tonight": {
        "evening": "esta noche",
        "afternoon": "esta tarde",
        "morning": "esta mañana",
    },
    "next": {
        0: "este|esta",
    },
    "next_after": {
        1: "próximo|próxima|que viene",
        -1: "pasado|pasada",
    },
    "next_before": {
        1: "próximo|próxima",
    },
    "in": {
        "": "en|dentro de",
    },
    "ago_before": {
        "": "hace",
    },
    "tentative": {
        "": "por confirmar|a confirmar|provisional|fecha por confirmar|previsto",
    },
    "time_tentative": {
        "": "hora por confirmar|lugar por confirmar|horario por confirmar",
    },
    "unknown": {
        "": (
            "por definir|por determinar|por anunciar|próximamente|aplazado|aplazada|pospuesto|cancelado|"
            "hasta nuevo aviso|fecha por definir|a determinar"
        ),
    },
    "all_day": {
        "": "todo el día",
    },
}
