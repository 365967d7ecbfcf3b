"""The forms that a step may have, and the facts each tells: hands, clothes, bodies, coming and going, things, places.

A verb stands in any of its forms (`pick up`, `picks up`, `picking up`, `picked up`). A form that names nothing of the
bible where it must tells nothing, and the next one is tried.
"""

import re
from dataclasses import dataclass

from storyboard.continuity import phrase_facts as facts
from storyboard.continuity.phrase_facts import Fact, Reads, Telling, always, conditioned, facing, itself
from storyboard.model.words import StateField


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say something, and what reads it; its pattern is compiled when it is first tried."""

    pattern: str
    read: Reads

    def facts(self, words: str, telling: Telling) -> tuple[Fact, ...]:
        """What the words tell where they have this form; nothing where they have not."""
        found = re.fullmatch(self.pattern, words, re.IGNORECASE)
        return tuple(self.read(found, telling)) if found else ()


def verbs(*known: str) -> str:
    """A pattern for any of these verbs in any of their forms; words behind a verb stay as they are."""
    return f"(?:{'|'.join(sorted((_forms_of(v) for v in known), key=len, reverse=True))})"


def _forms_of(verb: str) -> str:
    first, *rest = verb.split()
    if first.endswith("e"):
        every = f"{first[:-1]}(?:e|es|ing|ed|en)"
    elif first.endswith("y") and first[-2] not in "aeou":
        every = f"{first[:-1]}(?:y|ies|ying|ied)"
    else:
        every = f"{first}{first[-1]}?(?:s|es|ing|ed)?"
    return " ".join((every, *rest))


_WAY = (
    r"(?:off |on |back |away |out of (?:the )?(?:frame|shot|picture) )?"
    r"(?:to(?:wards?)? |into |at )?(?:the )?(?:(?:screen|frame|camera|stage)[ -])?"
    r"(?P<way>left|right|up|down|upwards?|downwards?|towards(?: (?:the )?camera)?|away(?: from (?:the )?camera)?"
    r"|camera|lens|audience)"
)
_POCKET = (
    r"(?:in|into|inside|under|behind|up) (?:(?:his|her|their|the|a|an) )?(?:\w+ )?(?:pocket|coat|jacket|bag|belt|sleeve"
    r"|boot|satchel|pack|backpack|rucksack|purse|holster|hands?|apron|dress|shirt|arm|cloak|ear)"
)
_PLACE = (
    r"(?:down|away|aside|back|(?:back )?(?:on|onto|in|into|under|against|beside|by|at|behind|over|among|near|to) .+)"
)
_TAKE = verbs(
    *("pick up", "take up", "take", "grab", "lift", "draw", "hold", "carry", "catch", "seize", "find", "get", "fetch"),
    *(
        "pull out",
        "take out",
        "collect",
        "receive",
        "snatch",
        "steal",
        "pocket",
        "clutch",
        "grip",
        "retrieve",
        "accept",
    ),
    *("scoop up", "gather", "gather up", "shoulder", "hoist", "raise", "wield", "brandish", "reach for", "unhook"),
)
_TOOK = r"(?:took|holds?|held|caught|found|got|stole|drew)"
_MANNER = r"up|out|high|close|tight|aloft|in|to|against|with|by|over|under|near|at|on|into|behind|before|like|across"
_PART = (
    r"hands?|arms?|legs?|face|cheek|brow|forehead|lip|chin|nose|eye|knees?|finger|thumb|palm|shoulder|foot|head|neck"
    r"|wrist|elbow|shin|chest|ear"
)
_LET_GO = verbs(
    *("put down", "set down", "lay down", "put away", "drop", "leave", "leave behind", "hang up", "let go of", "lose"),
    *(
        "throw away",
        "discard",
        "abandon",
        "release",
        "toss away",
        "toss aside",
        "fling away",
        "throw down",
        "part with",
    ),
)
_PUT = verbs(
    "tuck",
    "slip",
    "stuff",
    "shove",
    "hide",
    "stow",
    "put",
    "set",
    "lay",
    "place",
    "rest",
    "lean",
    "stand",
    "leave",
    "hang",
    "drop",
    "throw",
    "toss",
    "fling",
)
_GIVE = verbs("give", "hand", "pass", "throw", "toss", "lend", "bring", "slip", "slide", "return", "offer", "fling")
_GO = verbs(
    *("go", "walk", "run", "ride", "move", "travel", "drive", "cross", "march", "stride", "stumble", "hurry", "rush"),
    *("sprint", "race", "crawl", "swim", "fly", "creep", "head", "limp", "dash", "jog", "gallop", "step", "stagger"),
)
_LOOK = verbs("look", "turn", "glance", "gaze", "stare", "face", "peer", "turn round", "turn around")
_INJURY = (
    r"(?:cut|scar|bruise|wound|scratch|burn|bandage|plaster|tattoo|gash|graze|black eye|nosebleed|smudge|stain|blood)"
)
_REST = r"(?:[ ,].*)?"

VERBS: tuple[Form, ...] = (
    Form(rf"(?:{_TAKE}|{_TOOK}) (?P<x>.+?) (?:from|off|out of|out from) .+", facts.picked_up),
    Form(verbs("give", "hand", "pass") + r" (?P<x>.+?) (?:over )?(?:to|back to) (?P<to>.+)", facts.given),
    Form(r"gave (?P<x>.+?) (?:back )?to (?P<to>.+)", facts.given),
    Form(
        r"\w+(?: \w+)?? (?P<x>.+?)(?: (?:across|over|back|down|up|along|out))* (?:to|towards) (?P<to>.+)", facts.given
    ),
    Form(rf"(?:{_GIVE}|gave) (?P<to>@?\w+(?: \w+)??) (?P<x>(?:the|a|an|her|his|their|back|@).+)", facts.given),
    Form(rf"(?:{_GIVE}|gave) (?P<to>@?\w+) (?P<x>.+)", facts.given),
    Form(
        verbs("put on", "don", "pull on", "slip on", "tie on", "wrap herself in", "wrap himself in") + r" (?P<x>.+)",
        facts.put_on,
    ),
    Form(rf"(?:{verbs('wear')}|dressed in|clad in) (?P<x>.+)", facts.dressed),
    Form(rf"in (?P<x>(?:a|an|the|her|his|their) .*{facts.WHOLE.pattern})", facts.changed_into),
    Form(verbs("put", "pull", "slip") + r" (?P<x>.+?) on", facts.put_on),
    Form(
        verbs("take off", "remove", "pull off", "shed", "lose", "strip off", "throw off", "shrug off", "slip off")
        + r" (?P<x>.+)",
        facts.taken_off,
    ),
    Form(verbs("take", "pull", "throw") + r" (?P<x>.+?) off", facts.taken_off),
    Form(verbs("change", "dress", "slip") + r" (?:into|in|as) (?P<x>.+)", facts.changed_into),
    Form(
        rf"(?:{verbs('put', 'slip', 'tuck', 'stuff', 'shove', 'hide', 'stow', 'drop', 'slide')}) (?P<x>.+?) {_POCKET}",
        facts.picked_up,
    ),
    Form(rf"(?:{_TAKE}|{_TOOK}) (?P<x>.+)", facts.picked_up),
    Form(rf"(?:{_TAKE}|{_TOOK}) (?P<x>.+?) (?:{_MANNER})(?: .*)?", facts.picked_up),
    Form(r"(?:is |gets )?(?:handed|given|passed|thrown|tossed|brought) (?P<x>.+?)(?: by .+)?", facts.picked_up),
    Form(verbs("pick", "lift", "take", "pull", "scoop") + r" (?P<x>.+?) (?:up|out)", facts.picked_up),
    Form(rf"{_LET_GO} (?P<x>.+?)(?: (?:on|onto|in|into|at|by|under|behind|beside|to) .+)?", facts.put_down),
    Form(rf"{_PUT} (?P<x>.+?) {_PLACE}", facts.put_down),
    Form(verbs("let") + r" (?P<x>.+?) (?:go|fall|drop|slip)" + _REST, facts.put_down),
    Form(verbs("light", "ignite", "switch on", "turn on", "kindle", "relight") + r" (?P<x>.+)", conditioned("lit")),
    Form(verbs("switch", "turn") + r" (?P<x>.+?) on", conditioned("lit")),
    Form(
        verbs("put out", "blow out", "extinguish", "switch off", "turn off", "snuff out", "snuff", "douse")
        + r" (?P<x>.+)",
        conditioned("out"),
    ),
    Form(verbs("switch", "turn", "blow", "put") + r" (?P<x>.+?) (?:off|out)", conditioned("out")),
    Form(verbs("break", "smash", "shatter", "crush") + r" (?P<x>.+)", conditioned("broken")),
    Form(verbs("tear", "rip", "tear up", "rip up") + r" (?P<x>.+)", conditioned("torn")),
    Form(verbs("burn") + r" (?P<x>.+)", conditioned("burnt")),
    Form(verbs("fill", "fill up", "refill") + r" (?P<x>.+?)(?: (?:with|from) .+)?", conditioned("full")),
    Form(verbs("empty", "empty out", "drain") + r" (?P<x>.+)", conditioned("empty")),
    Form(verbs("open", "unlock", "uncork", "unseal", "unfold", "unwrap") + r" (?P<x>.+)", conditioned("open")),
    Form(verbs("close", "shut", "seal", "cork", "lock", "fold") + r" (?P<x>.+)", conditioned("closed")),
    Form(verbs("break", "shatter", "smash") + _REST, itself("broken")),
    Form(verbs("go out", "die") + _REST, itself("out")),
    Form(verbs("light up", "come on", "flare up") + _REST, itself("lit")),
    Form(verbs("open") + _REST, itself("open")),
    Form(verbs("close", "shut") + _REST, itself("closed")),
    Form(
        rf"(?:gets|receives|suffers|has|now has|with) (?P<x>(?:an? |the |some )?(?:\w+ )??{_INJURY}s?{_REST})",
        facts.marked,
    ),
    Form(
        rf"(?P<how>cuts?|burns?|bruises?|scratch(?:es)?|grazes?) (?:her|his|their)(?: own)? (?P<part>{_PART})",
        facts.hurt,
    ),
    Form(r"(?:(?:her|his|their|the) )?hair (?:is |gets |now )?(?P<x>.+)", facts.haired),
    Form(r"(?:with )?(?P<x>\w+(?:,? \w+)?) hair", facts.haired),
    Form(r"(?:lets|puts|ties|pins|shakes|combs|wears) (?:her|his|their) hair (?P<x>\w+)", facts.haired),
    Form(rf"(?:{verbs('exit', 'leave')}|{_GO} out of)(?: (?:the )?(?:frame|shot|picture|screen))? {_WAY}", facts.gone),
    Form(rf"{_LOOK} {_WAY}", facing(StateField.LOOKS)),
    Form(rf"{_GO} {_WAY}(?: to (?:the )?(?:left|right))?", facing(StateField.TRAVELS)),
    Form(rf"{_GO}(?: from)?(?: the)? (?:left|right) to (?:the )?(?P<way>left|right)", facing(StateField.TRAVELS)),
    Form(verbs("stop", "halt", "come to a stop", "come to a halt", "freeze", "stand still") + _REST, facts.stopped),
    Form(
        rf"(?:{verbs('sit', 'sit down', 'sit up', 'take a seat', 'perch')}|sat(?: down)?|is seated){_REST}",
        always(StateField.POSTURE, "seated"),
    ),
    Form(
        rf"(?:{verbs('kneel', 'kneel down', 'drop to one knee', 'fall to her knees', 'fall to his knees')}|knelt)"
        rf"{_REST}",
        always(StateField.POSTURE, "kneeling"),
    ),
    Form(
        rf"(?:{verbs('rise', 'get up', 'spring up', 'jump up', 'stand', 'stand up', 'leap up')}|stood(?: up)?|rose"
        rf"|{verbs('get')} to (?:her|his|their) feet){_REST}",
        always(StateField.POSTURE, "standing"),
    ),
    Form(verbs("crouch", "crouch down", "squat", "duck") + _REST, always(StateField.POSTURE, "crouching")),
    Form(
        rf"(?:{verbs('lie', 'lie down', 'fall', 'fall down', 'collapse', 'faint', 'pass out')}|lay(?: down)?|fell"
        rf"(?: down)?|lying(?: down)?){_REST}",
        always(StateField.POSTURE, "lying"),
    ),
    Form(
        verbs(
            "enter",
            "arrive",
            "come in",
            "come into",
            "come through",
            "walk in",
            "step in",
            "appear",
            "come back",
            "walk into",
            "step into",
        )
        + _REST,
        always(StateField.PRESENT, "yes"),
    ),
    Form(
        verbs("return", "come") + r"(?: (?:to|into|through|home|alone|from|inside)(?: .*)?)?",
        always(StateField.PRESENT, "yes"),
    ),
    Form(
        verbs(
            "leave",
            "exit",
            "depart",
            "go out",
            "walk out",
            "go away",
            "disappear",
            "vanish",
            "walk off",
            "storm out",
            "slip away",
            "slip out",
            "walk away",
            "run off",
            "run away",
        )
        + _REST,
        always(StateField.PRESENT, "no"),
    ),
)
"""What somebody or something does, in the order it is tried."""

_HAS = (
    r"(?:now )?(?:(?:is |goes |comes )?(?:held|taken|picked up|carried|grabbed|caught|stolen|found) by|(?:is )?(?:"
    r"handed|given|passed|thrown|tossed|back|returned)(?: over| back)? to|goes to|to|with|in the hands? of|in) "
)

_LIGHT, _WET = StateField.TIME_OF_DAY, StateField.WEATHER
_PLACES: tuple[Form, ...] = (
    *(
        Form(
            rf"(?:it )?(?:(?:starts|begins) to {word}|{word}s|is {word}ing)|{word} (?:starts|begins|falls|sets in).*",
            facts.of_place(_WET, word),
        )
        for word in ("rain", "snow")
    ),
    Form(
        r"(?:it stops (?:raining|snowing)|(?:the )?(?:rain|snow|storm) (?:stops|ends|is over|passes)"
        r"|(?:it|the sky) clears(?: up)?|(?:the )?fog lifts)",
        facts.of_place(_WET, "clear"),
    ),
    Form(r"(?:the )?(?:fog|mist) (?:rolls in|comes in|rises|falls|comes up)", facts.of_place(_WET, "fog")),
    Form(r"(?:the |a )?storm (?:breaks|begins|starts|comes|rises).*", facts.of_place(_WET, "storm")),
    Form(r"(?:night (?:falls|comes)|it (?:gets|grows|is) dark)", facts.of_place(_LIGHT, "night")),
    Form(r"(?:the )?(?:sun (?:rises|comes up)|day (?:breaks|dawns))", facts.of_place(_LIGHT, "dawn")),
    Form(r"(?:the )?sun (?:sets|goes down)", facts.of_place(_LIGHT, "dusk")),
)

WORDS: tuple[Form, ...] = (
    *_PLACES,
    Form(_HAS + r"(?P<to>.+?)(?:['’]s? (?:hands?|pocket|bag|arms|coat|belt))?", facts.owned),
    Form(
        r"(?:is |gets )?(?:dropped|put down|left behind|abandoned|lost|thrown away|set down|left)(?: .*)?", facts.let_go
    ),
    Form(r"(?P<to>.+)", facts.owned),
    Form(r"(?P<x>.+)", facts.own_word),
)
"""What something is, or whose."""
