"""A step told in French, said in the English that `phrase_forms` reads: `prend la lanterne` takes the lanterne.

Names and what is worn stay as they are written. A step is only read as French where nothing in it was read as English.
"""

import re
from collections.abc import Iterator

_THE = r"(?:(?:de )?l['’]|(?:de la|du|les?|la|une?|des|son|sa|ses|leurs?|cette?|ces|@)\s*)"
_TO = r"(?:à|vers|dans|sur|sous|derrière|devant|contre|chez|au|aux)"
_SIDE = r"(?:(?:à|vers|par|de|sur)\s+)?(?:la\s+|sa\s+)?(?P<way>gauche|droite)"
_LENS = r"(?:vers\s+)?(?:la\s+caméra|l['’]objectif|le\s+public)"
_WAYS = {"gauche": "left", "droite": "right"}
_HURT = r"coupure|cicatrice|bleu|blessure|égratignure|brûlure|pansement|bandage|tatouage|tache|ecchymose|entaille"

_LEAD = re.compile(
    r"^(?:puis|ensuite|maintenant|lentement|doucement|soudain|vite|enfin|alors|est|elle|il|commence à|finit par)\s+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s+(?:lentement|doucement|brusquement|vite|enfin|encore|aussi|maintenant|aussitôt|délicatement|à nouveau|trop"
    r"|par terre|au sol|sur le sol)$",
    re.IGNORECASE,
)

_WITH_A_THING: tuple[tuple[str, str], ...] = (
    (r"(?:donne|tend|passe|remet|lance|confie|rend)\s+(?P<x>.+?)\s+(?:à|au)\s+(?P<to>.+)", "gives {x} to {to}"),
    (
        (
            r"(?:met|glisse|range|cache|fourre)\s+(?P<x>.+?)\s+(?:dans|sous)\s+(?:sa|son|ses|la)\s+"
            r"(?:poche|veste|manteau|sac|main|manche|ceinture|bottes?|chemise).*"
        ),
        "puts {x} in her pocket",
    ),
    (r"(?:pose|dépose|repose|met|range|cache|glisse)\s+(?P<x>.+?)\s+(?P<at>" + _TO + r"\s+.+)", "puts {x} on {at}"),
    (
        (
            r"(?:prend|prends|ramasse|attrape|saisit|tient|récupère|soulève|brandit|empoigne|vole|reçoit|sort|porte)\s+"
            r"(?P<x>.+?)(?:\s+(?:de|du|des|sur|dans|à)\s+.+)?"
        ),
        "takes {x}",
    ),
    (r"(?:porte|est vêtue? d['’e]|vêtue? d['’e]|est en|s['’]habille (?:en|d['’e]))\s*(?P<x>.+)", "wears {x}"),
    (rf"(?:met|enfile|revêt|passe)\s+(?P<x>{_THE}.+)", "puts on {x}"),
    (r"(?:enlève|retire|ôte|se débarrasse de|défait)\s+(?P<x>.+)", "takes off {x}"),
    (r"(?:se change en|se change pour|change pour)\s+(?P<x>.+)", "changes into {x}"),
    (r"(?:lâche|laisse tomber|abandonne|laisse|pose|dépose|repose|perd|jette|raccroche)\s+(?P<x>.+)", "puts down {x}"),
    (r"(?:allume|rallume)\s+(?P<x>.+)", "lights {x}"),
    (r"(?:éteint|souffle)\s+(?P<x>.+)", "puts out {x}"),
    (r"(?:casse|brise|fracasse)\s+(?P<x>.+)", "breaks {x}"),
    (r"déchire\s+(?P<x>.+)", "tears {x}"),
    (r"brûle\s+(?P<x>.+)", "burns {x}"),
    (r"remplit\s+(?P<x>.+?)(?:\s+(?:de|d['’]|avec).+)?", "fills {x}"),
    (r"vide\s+(?P<x>.+)", "empties {x}"),
    (r"ouvre\s+(?P<x>.+)", "opens {x}"),
    (r"(?:ferme|referme)\s+(?P<x>.+)", "closes {x}"),
)
"""Steps that name something; what is named is told without its article."""

_ALONE: tuple[tuple[str, str], ...] = (
    (r"(?:s['’](?:assied|assoit|assoie)|est assise?|assise?|reste assise?)(?:\s.+)?", "sits down"),
    (r"(?:se lève|se relève|se redresse|se met debout|est debout|debout)(?:\s.+)?", "stands up"),
    (r"(?:s['’]agenouille|tombe à genoux|à genoux|est à genoux)(?:\s.+)?", "kneels"),
    (r"(?:s['’]accroupit|accroupie?|se baisse)(?:\s.+)?", "crouches"),
    (r"(?:s['’]allonge|se couche|s['’]effondre|tombe|s['’]évanouit|allongée?|couchée?)(?:\s.+)?", "lies down"),
    (r"(?:sort|quitte le champ|part|s['’]en va) (?:du champ )?" + _SIDE, "exits {way}"),
    (r"(?:regarde|se tourne|tourne les yeux|tourne la tête)\s+" + _SIDE, "looks {way}"),
    (r"(?:regarde|fixe|se tourne)\s+" + _LENS, "looks towards camera"),
    (
        r"(?:court|marche|avance|va|se dirige|roule|nage|galope|rampe|fuit|traverse|file|fonce)\s+" + _SIDE,
        "walks {way}",
    ),
    (r"(?:court|marche|avance|va|se dirige)\s+" + _LENS, "walks towards camera"),
    (r"(?:s['’](?:arrête|immobilise)|se fige)(?:\s.+)?", "stops"),
    (r"(?:entre|arrive|revient|apparaît|rentre|surgit)(?:\s.+)?", "enters"),
    (r"(?:sort|part|s['’]en va|disparaît|s['’]éloigne|s['’]enfuit|repart|quitte la pièce)(?:\s.+)?", "leaves"),
    (r"s['’]allume|se rallume", "lights up"),
    (r"s['’]éteint|meurt", "goes out"),
    (r"se (?:casse|brise|fracasse)", "breaks"),
    (r"s['’]ouvre", "opens"),
    (r"se (?:ferme|referme)", "closes"),
    (r"(?:allumée?s?)", "lit"),
    (r"(?:éteinte?s?)", "out"),
    (r"(?:cassée?s?|brisée?s?)", "broken"),
    (r"(?:déchirée?s?)", "torn"),
    (r"(?:brûlée?s?)", "burnt"),
    (r"(?:ouverte?s?)", "open"),
    (r"(?:fermée?s?)", "closed"),
    (r"(?:pleine?s?|remplie?s?)", "full"),
    (r"vides?", "empty"),
    (r"(?:il )?(?:commence à|se met à) pleuvoir|il pleut|la pluie (?:tombe|commence)", "it starts to rain"),
    (r"(?:il )?(?:commence à|se met à) neiger|il neige|la neige tombe", "it starts to snow"),
    (r"(?:la pluie|la neige|l['’]orage) (?:cesse|s['’]arrête|passe)", "the rain stops"),
    (r"l['’]orage éclate|la tempête se lève", "a storm breaks"),
    (r"(?:le brouillard|la brume) (?:tombe|arrive|monte)", "the fog rolls in"),
    (r"la nuit tombe|il fait nuit|il fait noir", "night falls"),
    (r"le (?:soleil|jour) se lève|l['’]aube (?:vient|pointe)", "the sun rises"),
    (r"le soleil se couche|le jour tombe", "the sun sets"),
)
"""Steps that name nothing more, in the order in which they are tried."""


def in_english(step: str) -> Iterator[str]:
    """What the step says in English, the likeliest first; nothing where it is no French that is known."""
    words = _TAIL.sub("", _LEAD.sub("", " ".join(step.split()).strip(" .,")))
    marked = re.fullmatch(rf"(?:a|reçoit|se fait) (?P<x>une? (?:\w+ )?(?:{_HURT})s?\b.*)", words, re.IGNORECASE)
    if marked:
        yield f"marks: {marked['x']}"
    haired = re.fullmatch(r"(?:les |ses )?cheveux (?P<x>\S+)", words, re.IGNORECASE)
    if haired:
        yield f"hair: {haired['x']}"
    for pattern, english in _ALONE:
        found = re.fullmatch(pattern, words, re.IGNORECASE)
        if found:
            yield english.format(way=_WAYS.get((found.groupdict().get("way") or "").lower(), ""))
    for pattern, english in _WITH_A_THING:
        found = re.fullmatch(pattern, words, re.IGNORECASE)
        if found:
            said = found.groupdict()
            yield english.format(x=_listed(said["x"]), to=_bare(said.get("to") or ""), at=_bare(said.get("at") or ""))


def _listed(words: str) -> str:
    return " and ".join(_bare(part) for part in re.split(r"\s+(?:et|and)\s+|\s*,\s*", words))


def _bare(words: str) -> str:
    return re.sub(rf"^{_THE}(?=\S)", "", words.strip(), flags=re.IGNORECASE)
