"""Breaks of clothes and things as a person writes them, in the inspector and in plain text."""

from tests.continuity.by_hand import ELODIE, JEAN_LUC, TOGETHER, Written, board, now, scene, shot, workshop
from tests.fakes.films.telling import on

BREAKS_OF_THINGS = (
    Written(
        "inspector dress green",
        workshop(shot("m", "MCU", "", ELODIE, changes=(now("elodie", "wardrobe", "a green dress"),))),
        (
            "w",
            "m",
        ),
        ("wardrobe",),
    ),
    Written(
        "apron gone, later scene cont",
        board(
            scene(TOGETHER),
            scene(
                shot("m", "MS", "", JEAN_LUC, changes=(now("jl", "wardrobe", "a suit"),)),
                id="s2",
                place="rue",
                cont=True,
                inside=False,
            ),
        ),
        (
            "w",
            "m",
        ),
        ("wardrobe",),
    ),
    Written(
        "told coat off then described with the coat",
        workshop(
            shot("m", "MS", "Élodie → takes off the grey coat", ELODIE),
            shot("n", "CU", "@Élodie, wearing a grey coat, waits.", ELODIE),
        ),
        ("n",),
        (
            "wardrobe",
            "description",
        ),
    ),
    Written(
        "coat comes back by inspector",
        workshop(
            shot("m", "MS", "Élodie → takes off the grey coat.", ELODIE),
            shot("n", "CU", "", ELODIE, changes=(now("elodie", "wardrobe", "a red dress and a grey coat"),)),
        ),
        (
            "m",
            "n",
        ),
        ("wardrobe",),
    ),
    Written(
        "hair down no cause",
        workshop(shot("m", "MCU", "", ELODIE, changes=(now("elodie", "hair", "loose"),))),
        (
            "w",
            "m",
        ),
        ("hair",),
    ),
    Written(
        "mark appears",
        workshop(shot("m", "MCU", "", ELODIE, changes=(now("elodie", "marks", "a cut on the left cheek"),))),
        (
            "w",
            "m",
        ),
        ("marks",),
    ),
    Written(
        "mark switches cheek",
        workshop(
            shot("m", "MCU", "Élodie → gets a cut on the left cheek", ELODIE),
            shot("n", "CU", "", ELODIE, changes=(now("elodie", "marks", "a cut on the right cheek"),)),
        ),
        (
            "m",
            "n",
        ),
        ("marks",),
    ),
    Written(
        "cause does not play",
        board(
            scene(TOGETHER, shot("m", "MS", "Jean-Luc → takes off his apron", JEAN_LUC), shot("n", "CU", "", JEAN_LUC)),
            played=("w", "n"),
        ),
        (
            "w",
            "n",
        ),
        ("wardrobe",),
    ),
    Written(
        "hair by text field",
        workshop(shot("m", "MCU", "", ELODIE), shot("n", "CU", "@Élodie (long black hair, loose) laughs.", ELODIE)),
        ("n",),
        (
            "description",
            "hair",
        ),
    ),
    Written(
        "wet then dry",
        workshop(
            shot("m", "MS", "Élodie → hair: wet", ELODIE),
            shot("n", "CU", "", ELODIE, changes=(now("elodie", "hair", "dry"),)),
        ),
        (
            "m",
            "n",
        ),
        ("hair",),
    ),
    Written(
        "condition of prop",
        workshop(shot("m", "CU", "", on("lettre"), ELODIE, changes=(now("lettre", "condition", "torn"),))),
        ("m",),
        ("condition",),
    ),
    Written(
        "plural candles lit with no cause",
        workshop(
            shot("m", "MS", "", ELODIE, on("bougies")),
            shot("n", "CU", "", on("bougies"), changes=(now("bougies", "condition", "lit"),)),
        ),
        (
            "m",
            "n",
        ),
        ("condition",),
    ),
    Written(
        "contradicting",
        workshop(
            shot(
                "m",
                "MS",
                "",
                ELODIE,
                changes=(now("elodie", "hair", "wet", "rain"), now("elodie", "hair", "dry", "towel")),
            )
        ),
        ("m",),
        ("hair",),
    ),
    Written(
        "bible wardrobe vs scene changes in unbroken time",
        board(
            scene(TOGETHER),
            scene(shot("m", "MS", "", ELODIE), id="s2", cont=True, changes=(now("elodie", "wardrobe", "a nightgown"),)),
        ),
        (
            "w",
            "m",
        ),
        ("wardrobe",),
    ),
    Written(
        "keys with Élodie no hand-off (owner)",
        workshop(shot("m", "MS", "", ELODIE, on("cles"), changes=(now("cles", "owner", "elodie"),))),
        (
            "w",
            "m",
        ),
        ("owner",),
    ),
    Written(
        "keys with Élodie via holds name",
        workshop(shot("m", "MS", "", ELODIE, changes=(now("elodie", "holds", "the keys, Les clés"),))),
        (
            "w",
            "m",
        ),
        (
            "owner",
            "holds",
        ),
    ),
    Written(
        "keys in the hands of Noé, Jean-Luc away",
        workshop(shot("m", "MS", "@Noé turns @Les clés.", on("noe", "left"), on("cles"))),
        (
            "w",
            "m",
        ),
        ("owner",),
    ),
    Written(
        "two hands told",
        workshop(shot("m", "MS", "Élodie → picks up La lampe. Jean-Luc → picks up La lampe", ELODIE, JEAN_LUC)),
        ("m",),
        ("owner",),
    ),
    Written(
        "two hands inspector",
        workshop(
            shot(
                "m",
                "MS",
                "",
                ELODIE,
                JEAN_LUC,
                changes=(now("elodie", "holds", "La lampe", "takes"), now("jl", "holds", "La lampe", "takes")),
            )
        ),
        ("m",),
        (
            "owner",
            "holds",
        ),
    ),
    Written(
        "letter put down in the atelier, seen in the street",
        board(
            scene(TOGETHER, shot("m", "MS", "Élodie → leaves La lettre on the desk", ELODIE)),
            scene(shot("n", "CU", "", on("lettre"), ELODIE), id="s2", place="rue", cont=True, inside=False),
        ),
        (
            "m",
            "n",
        ),
        ("owner",),
    ),
    Written(
        "text: gives, then still hers",
        workshop(
            shot("m", "MS", "Élodie → hands La lettre to Jean-Luc", ELODIE, JEAN_LUC),
            shot("n", "CU", "", on("lettre"), ELODIE, changes=(now("lettre", "owner", "elodie"),)),
        ),
        (
            "m",
            "n",
        ),
        ("owner",),
    ),
    Written(
        "given to Jean-Luc; Élodie alone with it",
        workshop(
            shot("m", "MS", "Élodie → gives La lettre to Jean-Luc", ELODIE, JEAN_LUC),
            shot("n", "CU", "She reads.", on("lettre"), ELODIE),
        ),
        (
            "m",
            "n",
        ),
        ("owner",),
    ),
    Written(
        "article dropped: clés",
        workshop(
            shot("m", "MS", "Jean-Luc → drops the clés", JEAN_LUC),
            shot("n", "CU", "", ELODIE, changes=(now("cles", "owner", "elodie"),)),
        ),
        ("n",),
        ("owner",),
    ),
    Written(
        "prop alone elsewhere, away from its holder",
        board(
            scene(TOGETHER, shot("m", "MS", "@Jean-Luc with @Les clés.", JEAN_LUC, on("cles"))),
            scene(
                shot("n", "CU", "@Les clés on the pavement.", on("cles")),
                shot("o", "LS", "", ELODIE),
                id="s2",
                place="rue",
                cont=True,
                inside=False,
            ),
        ),
        ("n",),
        ("owner",),
    ),
    Written(
        "sword picked up by nobody",
        workshop(
            shot("m", "MS", "", on("epee")), shot("n", "MS", "", ELODIE, changes=(now("epee", "owner", "elodie"),))
        ),
        ("n",),
        ("owner",),
    ),
    Written(
        "gloves on by nobody",
        workshop(shot("m", "MS", "Élodie → puts on The gloves", ELODIE), shot("n", "CU", "", JEAN_LUC, on("gants"))),
        ("n",),
        ("owner",),
    ),
    Written(
        "lit lamp unlit across cut",
        workshop(
            shot("m", "MS", "Élodie → lights La lampe", ELODIE, on("lampe")),
            shot("n", "CU", "", on("lampe"), changes=(now("lampe", "condition", "unlit"),)),
        ),
        (
            "m",
            "n",
        ),
        ("condition",),
    ),
    Written(
        "pronoun: She → drops the letter, then holds",
        workshop(
            shot("m", "MS", "@Élodie frowns. She → drops La lettre", ELODIE),
            shot("n", "CU", "", ELODIE, changes=(now("lettre", "owner", "elodie"),)),
        ),
        ("n",),
        ("owner",),
    ),
)
