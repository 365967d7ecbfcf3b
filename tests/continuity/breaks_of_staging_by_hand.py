"""Breaks of staging, light, presence, names and story as a person writes them."""

from tests.continuity.by_hand import (
    ELODIE,
    JEAN_LUC,
    MIRRORED,
    NOE,
    TOGETHER,
    Written,
    board,
    now,
    scene,
    shot,
    workshop,
)
from tests.fakes.films.telling import on, says

BREAKS_OF_STAGING = (
    Written(
        "axis",
        workshop(shot("m", "MS", "", *MIRRORED)),
        (
            "w",
            "m",
        ),
        ("side",),
    ),
    Written(
        "side alone",
        workshop(shot("m", "MCU", "", on("elodie", "right", "right", "", "standing"))),
        (
            "w",
            "m",
        ),
        ("side",),
    ),
    Written(
        "travel",
        workshop(
            shot("m", "LS", "", on("noe", "centre", "right", "right", "running")),
            shot("n", "MS", "", on("noe", "centre", "left", "left", "running")),
        ),
        (
            "m",
            "n",
        ),
        ("travels",),
    ),
    Written(
        "travel by change",
        workshop(
            shot("m", "LS", "", on("noe", "centre", "right", "right", "running")),
            shot("n", "MS", "", on("noe", "centre"), changes=(now("noe", "travels", "left"),)),
        ),
        (
            "m",
            "n",
        ),
        ("travels",),
    ),
    Written(
        "travel by text contradict",
        workshop(
            shot("m", "LS", "Noé → runs right", on("noe", "centre")),
            shot("n", "MS", "", on("noe", "centre", "left", "left", "running")),
        ),
        (
            "m",
            "n",
        ),
        ("travels",),
    ),
    Written(
        "eyeline same way",
        workshop(
            shot("m", "MCU", "", ELODIE, speech=(says("elodie", "Where is it?"),)),
            shot("n", "MCU", "", on("jl", "right", "right", "", "standing"), speech=(says("jl", "Gone."),)),
        ),
        ("n",),
        ("looks",),
    ),
    Written(
        "jump cut",
        workshop(shot("m", "MCU", "", ELODIE), shot("n", "MCU", "", ELODIE)),
        (
            "m",
            "n",
        ),
        ("size",),
    ),
    Written(
        "thirty",
        workshop(shot("m", "MS", "", ELODIE, JEAN_LUC), shot("n", "MS", "", ELODIE, JEAN_LUC)),
        (
            "m",
            "n",
        ),
        ("size",),
    ),
    Written(
        "three-hander swap",
        workshop(
            shot("m", "LS", "", ELODIE, on("noe", "centre"), JEAN_LUC),
            shot("n", "MS", "", on("noe", "left"), on("elodie", "centre"), JEAN_LUC),
        ),
        (
            "m",
            "n",
        ),
        ("side",),
    ),
    Written(
        "night in the middle",
        workshop(shot("m", "MS", "", ELODIE, changes=(now("atelier", "time of day", "night"),))),
        (
            "w",
            "m",
        ),
        ("time of day",),
    ),
    Written(
        "weather continuous street",
        board(
            scene(shot("m", "LS", "", ELODIE, JEAN_LUC), place="rue", inside=False),
            scene(shot("n", "MS", "", ELODIE), id="s2", place="rue", inside=False, cont=True, weather="rain"),
        ),
        (
            "m",
            "n",
        ),
        ("weather",),
    ),
    Written(
        "light from flips",
        board(
            scene(TOGETHER, changes=(now("atelier", "light from", "left"),)),
            scene(shot("m", "MS", "", ELODIE), id="s2", cont=True, changes=(now("atelier", "light from", "right"),)),
        ),
        (
            "w",
            "m",
        ),
        ("light from",),
    ),
    Written(
        "hour across two places",
        board(
            scene(TOGETHER),
            scene(shot("m", "MS", "", ELODIE), id="s2", place="rue", cont=True, inside=False, time="night"),
        ),
        (
            "w",
            "m",
        ),
        ("time of day",),
    ),
    Written(
        "light quality",
        workshop(
            shot("m", "MS", "", ELODIE, changes=(now("atelier", "light quality", "hard"),)),
            shot("n", "MS", "", JEAN_LUC, changes=(now("atelier", "light quality", "soft"),)),
        ),
        (
            "m",
            "n",
        ),
        ("light quality",),
    ),
    Written(
        "sits w/o cause",
        workshop(shot("m", "MCU", "", on("elodie", "left", "right", "", "sitting"))),
        (
            "w",
            "m",
        ),
        ("posture",),
    ),
    Written(
        "after climb lies",
        workshop(
            shot("m", "MS", "", on("noe", "centre", "", "", "climbing the ladder")),
            shot("n", "CU", "", on("noe", "centre", "", "", "lying on the floor")),
        ),
        (
            "m",
            "n",
        ),
        ("posture",),
    ),
    Written(
        "text sits then stands",
        workshop(shot("m", "MS", "Élodie → sits down", on("elodie", "left", "right")), shot("n", "CU", "", ELODIE)),
        (
            "m",
            "n",
        ),
        ("posture",),
    ),
    Written(
        "change posture by inspector",
        workshop(
            shot("m", "MS", "", ELODIE),
            shot("n", "CU", "", on("elodie", "left", "right"), changes=(now("elodie", "posture", "kneeling"),)),
        ),
        (
            "m",
            "n",
        ),
        ("posture",),
    ),
    Written(
        "falls then stands",
        workshop(
            shot("m", "MS", "Noé → falls", on("noe", "centre")),
            shot("n", "CU", "", on("noe", "centre", "", "", "standing")),
        ),
        (
            "m",
            "n",
        ),
        ("posture",),
    ),
    Written(
        "not arrived",
        workshop(shot("m", "MS", "", NOE, ELODIE), shot("n", "LS", "Noé → enters", NOE, ELODIE, JEAN_LUC)),
        (
            "m",
            "n",
        ),
        ("present",),
    ),
    Written(
        "left and still there",
        workshop(shot("m", "MS", "Jean-Luc → leaves", ELODIE, JEAN_LUC), shot("n", "MCU", "", JEAN_LUC)),
        ("n",),
        ("present",),
    ),
    Written(
        "speaks absent",
        workshop(shot("m", "MCU", "", ELODIE, speech=(says("noe", "Attends !"),))),
        ("m",),
        ("dialogue",),
    ),
    Written(
        "present no by inspector",
        workshop(
            shot("m", "MS", "", ELODIE, changes=(now("jl", "present", "no", "goes out"),)),
            shot("n", "MS", "", ELODIE, JEAN_LUC),
        ),
        ("n",),
        ("present",),
    ),
    Written(
        "storms out then answers",
        workshop(
            shot("m", "MS", "Élodie → storms out", ELODIE, JEAN_LUC),
            shot("n", "MCU", "", JEAN_LUC, speech=(says("elodie", "Wait."),)),
        ),
        ("n",),
        (
            "present",
            "dialogue",
        ),
    ),
    Written("unknown @", workshop(shot("m", "MS", "@Elodi waits.", ELODIE)), ("m",), ("action",)),
    Written("absent named", workshop(shot("m", "MS", "@Jean-Luc listens.", ELODIE)), ("m",), ("subjects",)),
    Written("unknown in prompt", workshop(shot("m", "MS", "@Noël sings.", ELODIE)), ("m",), ("action",)),
    Written("arrow unread", workshop(shot("m", "MS", "Gaston → picks up La lampe", ELODIE)), ("m",), ("action",)),
    Written(
        "arrow, lost verb", workshop(shot("m", "MS", "Élodie → frobnicates La lampe", ELODIE)), ("m",), ("action",)
    ),
    Written(
        "no establishing",
        board(
            scene(
                shot("m", "CU", "", ELODIE),
                shot("n", "MCU", "", JEAN_LUC),
                shot("o", "CU", "", on("elodie", "left", "right", "", "standing")),
                shot("p", "MCU", "", JEAN_LUC),
            )
        ),
        ("m",),
        ("size",),
    ),
    Written(
        "planted",
        board(scene(TOGETHER, shot("m", "CU", "", on("epee"), tags=("plant",)), shot("n", "MS", "", ELODIE))),
        ("m",),
        ("subjects",),
    ),
    Written(
        "paid off",
        board(scene(TOGETHER, shot("n", "MS", "", ELODIE), shot("m", "CU", "", on("epee"), tags=("payoff",)))),
        ("m",),
        ("subjects",),
    ),
    Written(
        "reveal",
        board(scene(TOGETHER, shot("n", "MS", "", NOE), shot("m", "CU", "", NOE, tags=("reveal",)))),
        (
            "n",
            "m",
        ),
        (
            "subjects",
            "reveal",
            "present",
        ),
    ),
    Written(
        "identity number",
        workshop(shot("m", "MS", "@Élodie, a blonde giant of a woman, waits.", ELODIE)),
        ("m",),
        ("description",),
    ),
    Written(
        "continue across places",
        board(
            scene(TOGETHER),
            scene(shot("m", "LS", "", ELODIE, JEAN_LUC, goes_on_from="w"), id="s2", place="rue", inside=False),
        ),
        (
            "w",
            "m",
        ),
        ("location",),
    ),
    Written(
        "continue across sizes",
        workshop(shot("m", "CU", "", ELODIE, goes_on_from="w")),
        (
            "w",
            "m",
        ),
        ("size",),
    ),
)
