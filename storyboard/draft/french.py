"""French words for places, things, weathers and postures, told to the pencil in the words that it knows."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from storyboard.model.requests import Staging
from storyboard.model.values import replace

PLACES = (
    "mer sea|ocean sea|plage beach|rivage shore|cote coast|port harbour|lac lake|riviere river|fleuve river"
    "|baie bay|jetee pier|quai quay|ile island|pont de bateau deck|recif reef|fonds? marins? sea floor"
    "|sous l.eau underwater|falaise cliff|gouffre gorge|montagne mountain|sommet summit|crete ridge"
    "|alpage alpine|glacier glacier|banquise ice|desert desert|dunes? dunes|sable sand|ville city|rues? street"
    "|ruelle alley|toits? rooftop|place du marche market|marche couvert market|gare station|foret forest"
    "|bois wood|jardin garden|parc park|verger orchard|arbres? trees|routes? road|chemin path|sentier trail"
    "|pont bridge|piste track|champs? field|prairie meadow|collines? hills|ferme farm|vallee valley"
    "|vignes? vineyard|campagne countryside|cuisine kitchen|cafe cafe|boulangerie bakery|brulerie roastery"
    "|comptoir counter|table table|atelier workshop|usine factory|entrepot warehouse|garage garage"
    "|bureau office|musee museum|laboratoire lab|chambre bedroom|maison house|appartement apartment|salon room"
    "|cabane cabin|tente tent|couloir corridor|grenier attic|bibliotheque library|phare lighthouse"
    "|la tour tower|chateau castle|eglise church|clocher spire|espace space|orbite orbit|planete planet"
    "|fond uni backdrop"
)
THINGS = (
    "lanterne lantern|lampe lamp|bougie candle|allumette match|torche torch|lampe de poche flashlight"
    "|montre watch|horloge clock|boussole compass|bouteille bottle|flacon bottle|parfum perfume|verre glass"
    "|bocal jar|vase vase|tasse cup|bol bowl|bouilloire kettle|cafetiere coffee pot|theiere teapot"
    "|telephone phone|ecran screen|ordinateur laptop|voiture car|camion truck|camionnette van|bateau boat"
    "|barque dinghy|voilier yacht|canot canoe|rame oar|baton stick|corde rope|chaine chain"
    "|appareil photo camera|livre book|carnet notebook|journal journal|lettre letter|carte map|papier paper"
    "|enveloppe envelope|billet ticket|cle key|clef key|sac bag|valise suitcase|chaussures? shoes|bottes boots"
    "|fleurs? flowers|rose rose|bouquet bouquet|hache axe|marteau hammer|couteau knife|epee sword|grains beans"
    "|pieces de monnaie coins|boite box|coffret box|colis parcel|carton carton|cadeau gift"
)
STATES = (
    "pluie rain|averse shower|bruine drizzle|orage storm|tempete storm|neige snow|brouillard fog|brume mist"
    "|fumee smoke|vent wind|bourrasque gust|nuageux cloudy|nuages? clouds|couvert overcast|gris grey"
    "|allumee?s? lit|brulante? burning|eteinte?s? unlit|assise?s? sitting|assoit sits|couchee?s? lying"
    "|allongee?s? lying|endormie?s? asleep|dort asleep|a genoux kneeling|accroupie?s? crouching"
    "|agenouille kneeling|court runs|courent running|courant running|sprinte sprints|s.enfuit flees"
    "|marche walks|marchent walking|avance walks|grimpe climbs|escalade climbs|monte climbs|nage swims"
    "|plonge dives|flotte floats|tend la main reaches|leve raises|pointe points|debout standing"
    "|au volant driving"
)

_SAID_SO = re.compile(r"^(?P<french>.+) (?P<english>[a-z]+|sea floor|coffee pot)$")


def in_english(staging: Staging) -> Staging:
    """The staging with English beside what is said of it in French; names and ids stay as they are."""
    return replace(
        staging,
        place_name=told(staging.place_name, PLACES),
        place_description=told(staging.place_description, PLACES),
        weather=told(staging.weather, STATES),
        figures=tuple(replace(figure, posture=told(figure.posture, STATES)) for figure in staging.figures),
        props=tuple(
            replace(prop, name=told(prop.name, THINGS), condition=told(prop.condition, STATES))
            for prop in staging.props
        ),
    )


def told(text: str, words: str) -> str:
    """The text, and behind it the English of its French words: the last first, as English puts what a thing is last."""
    if not text:
        return text
    bare = _without_accents(text)
    found = [
        (match.start(), english)
        for french, english in _patterns(words).items()
        if (match := french.search(bare)) and not re.search(rf"\b{english}\b", bare)
    ]
    return " ".join((text, *(english for _, english in sorted(found, reverse=True))))


@cache
def _patterns(words: str) -> Mapping[re.Pattern[str], str]:
    pairs = (_SAID_SO.match(entry) for entry in words.split("|"))
    return MappingProxyType(
        {re.compile(rf"(?<!\w){pair['french']}s?(?!\w)"): pair["english"] for pair in pairs if pair}
    )


def _without_accents(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold().replace("œ", "oe").replace("’", "'"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
