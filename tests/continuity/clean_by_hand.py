"""What is no break, as a person writes it: flashback, montage, intercut, insert, a cause that is told."""

from storyboard.model.shots import DialogueLine
from tests.continuity.by_hand import (
    ELODIE,
    JEAN_LUC,
    MIRRORED,
    TOGETHER,
    TWO_LAMPS,
    Written,
    board,
    now,
    scene,
    shot,
    workshop,
)
from tests.fakes.films.telling import on, says

CLEAN = (
    Written(
        "flashback",
        board(
            scene(
                shot(
                    "k",
                    "LS",
                    "The street years before.",
                    ELODIE,
                    changes=(now("elodie", "wardrobe", "a school uniform", "years before"),),
                ),
                shot("q", "MS", "", ELODIE),
                id="s0",
                place="rue",
                inside=False,
            ),
            scene(
                TOGETHER,
                shot("m", "MS", "", ELODIE),
                changes=(now("elodie", "wardrobe", "a red dress and a grey coat"),),
            ),
            played=("w", "k", "q", "m"),
        ),
    ),
    Written(
        "montage",
        board(
            scene(TOGETHER),
            scene(shot("m1", "MS", "", ELODIE), id="s2", place="rue", inside=False),
            scene(shot("m2", "CU", "", on("jl", "left", "left", "", "sitting")), id="s3", time="night"),
            scene(
                shot("m3", "MS", "", on("noe", "right", "left", "left", "running")),
                id="s4",
                place="rue",
                inside=False,
                time="dusk",
                weather="rain",
            ),
            scene(
                shot("m4", "MS", "", on("noe", "left", "right", "right", "running")),
                id="s5",
                place="rue",
                inside=False,
                time="dawn",
            ),
        ),
    ),
    Written(
        "intercut phone",
        board(
            scene(
                shot(
                    "p1",
                    "MS",
                    "@Élodie on the telephone.",
                    on("elodie", "left", "right", "", "standing"),
                    speech=(says("elodie", "Allô ?"),),
                ),
                shot("p3", "MCU", "", on("elodie", "left", "right", "", "standing"), speech=(says("elodie", "When?"),)),
            ),
            scene(
                shot(
                    "p2",
                    "MS",
                    "@Jean-Luc on the telephone.",
                    on("jl", "left", "right", "", "sitting"),
                    speech=(says("jl", "Tonight."),),
                ),
                shot("p4", "MCU", "", on("jl", "left", "right", "", "sitting"), speech=(says("jl", "Come."),)),
                id="s2",
                place="rue",
                inside=False,
            ),
            played=("p1", "p2", "p3", "p4"),
        ),
    ),
    Written(
        "cutaway",
        workshop(
            shot("m", "MS", "", ELODIE),
            shot(
                "c",
                "CU",
                "The clock.",
            ),
            shot("n", "MS", "", ELODIE),
        ),
    ),
    Written(
        "insert of a held thing",
        workshop(
            shot("m", "MS", "@Élodie reads @La lettre.", ELODIE, on("lettre")),
            shot("i", "ECU", "@La lettre, one line underlined.", on("lettre")),
            shot("n", "MCU", "", ELODIE),
        ),
    ),
    Written(
        "insert first",
        board(
            scene(
                shot("i", "ECU", "@Les clés turn in a lock.", on("cles")),
                shot("m", "LS", "", JEAN_LUC, ELODIE),
                shot("n", "MCU", "", JEAN_LUC),
            )
        ),
    ),
    Written(
        "insert at start of next scene",
        board(
            scene(TOGETHER, shot("m", "MCU", "", JEAN_LUC)),
            scene(
                shot("i", "ECU", "@Les clés swing.", on("cles")),
                shot("o", "LS", "", on("jl", "left", "left", "left", "walking")),
                id="s2",
                place="rue",
                inside=False,
                cont=True,
            ),
        ),
    ),
    Written(
        "pov",
        workshop(
            shot("m", "MCU", "", on("elodie", "left", "left", "", "standing")),
            shot("v", "MS", "What she sees.", JEAN_LUC, angle="point of view"),
            shot("n", "CU", "", on("elodie", "left", "left", "", "standing")),
        ),
    ),
    Written(
        "mirror shot told",
        workshop(
            shot(
                "m",
                "MS",
                "@Élodie in the mirror: everything is turned round.",
                on("elodie", "right", "left", "", "standing"),
                changes=(
                    now("elodie", "side", "right", "we see her in the mirror"),
                    now("elodie", "looks", "left", "in the mirror"),
                ),
            )
        ),
    ),
    Written(
        "time-lapse",
        board(
            scene(shot("a1", "ELS", "The street wakes."), id="s1", place="rue", inside=False, time="dawn"),
            scene(shot("a2", "ELS", "The street at noon."), id="s2", place="rue", inside=False, time="day"),
            scene(shot("a3", "ELS", "The street by night."), id="s3", place="rue", inside=False, time="night"),
        ),
    ),
    Written(
        "time-lapse inside a shot",
        board(
            scene(
                shot("a1", "ELS", "La rue → night falls"),
                shot("a2", "LS", "", ELODIE),
                id="s1",
                place="rue",
                inside=False,
            )
        ),
    ),
    Written(
        "match cut",
        board(
            scene(TOGETHER, shot("m", "CU", "The wheel turns.", on("bougies"))),
            scene(
                shot("o", "CU", "The flames again.", on("bougies")),
                shot("q", "LS", "", ELODIE),
                id="s2",
                place="rue",
                inside=False,
                time="night",
            ),
        ),
    ),
    Written(
        "costume change told",
        workshop(shot("m", "MS", "Élodie → changes into a white dress", ELODIE), shot("n", "CU", "", ELODIE)),
    ),
    Written(
        "costume change by scene",
        board(
            scene(TOGETHER),
            scene(
                shot("m", "LS", "", ELODIE),
                id="s2",
                place="rue",
                inside=False,
                time="night",
                changes=(now("elodie", "wardrobe", "an evening gown"),),
            ),
        ),
    ),
    Written(
        "prop put down and picked up off-screen",
        board(
            scene(TOGETHER, shot("m", "MS", "Élodie → leaves La lettre on the desk", ELODIE)),
            scene(
                shot(
                    "o",
                    "LS",
                    "",
                    ELODIE,
                    on("lettre"),
                    speech=(says("elodie", "I went back for the letter."),),
                    changes=(now("lettre", "owner", "elodie", "she went back for it"),),
                ),
                id="s2",
                place="rue",
                inside=False,
                time="dusk",
            ),
        ),
    ),
    Written(
        "turn in shot then other way",
        workshop(
            shot("m", "LS", "Noé → turns round and runs right", on("noe", "centre", "left", "left", "running")),
            shot("n", "MS", "", on("noe", "centre", "right", "right", "running")),
        ),
    ),
    Written(
        "walks over to the other side",
        workshop(
            shot("m", "MS", "Élodie → walks right", on("elodie", "left", "right", "right", "walking")),
            shot("n", "MCU", "", on("elodie", "right", "right", "", "standing")),
        ),
    ),
    Written(
        "crosses over told",
        workshop(
            shot("m", "MS", "", ELODIE, changes=(now("elodie", "side", "right", "she crosses over"),)),
            shot("n", "MCU", "", on("elodie", "right", "left", "", "standing")),
        ),
    ),
    Written(
        "sits told",
        workshop(
            shot("m", "MS", "Élodie → sits down", on("elodie", "left", "right")),
            shot("n", "CU", "", on("elodie", "left", "right", "", "seated")),
        ),
    ),
    Written(
        "pronoun",
        workshop(
            shot("m", "MS", "@Élodie frowns. She → puts La lettre on the desk", ELODIE), shot("n", "CU", "", JEAN_LUC)
        ),
    ),
    Written(
        "pronoun both",
        workshop(
            shot("m", "MS", "They → sit down", on("elodie", "left", "right"), on("jl", "right", "left")),
            shot("n", "MCU", "", on("jl", "right", "left", "", "seated")),
        ),
    ),
    Written(
        "two props alike",
        board(
            scene(TOGETHER, shot("m", "MS", "@La lampe beside @La lampe bleue.", ELODIE, on("lampe"), on("lampe2"))),
            names=TWO_LAMPS,
        ),
    ),
    Written(
        "hand-off",
        workshop(
            shot("m", "MS", "Jean-Luc → gives Élodie the clés", ELODIE, JEAN_LUC, on("cles")),
            shot("n", "CU", "", ELODIE, on("cles")),
        ),
    ),
    Written(
        "hand-off pronoun",
        workshop(
            shot("m", "MS", "@Jean-Luc sighs. He → hands Les clés to Élodie", ELODIE, JEAN_LUC, on("cles")),
            shot("n", "CU", "", ELODIE, on("cles")),
        ),
    ),
    Written(
        "climb then stand",
        workshop(
            shot("m", "MS", "", on("noe", "centre", "", "up", "climbing the ladder")),
            shot("n", "MS", "", on("noe", "centre", "", "", "standing on the roof"), angle="low"),
        ),
    ),
    Written(
        "climb into the boat then sit",
        workshop(
            shot("m", "MS", "", on("noe", "centre", "", "", "climbing into the cart")),
            shot("n", "CU", "", on("noe", "centre", "", "", "sitting in the cart")),
        ),
    ),
    Written(
        "reverse cut OTS",
        workshop(
            shot("m", "MS", "", ELODIE, JEAN_LUC, angle="over shoulder"),
            shot("n", "MCU", "", JEAN_LUC, speech=(says("jl", "No."),)),
            shot("o", "MCU", "", ELODIE, speech=(says("elodie", "Yes."),)),
        ),
    ),
    Written("overhead", workshop(shot("m", "MS", "", *MIRRORED, angle="overhead"), shot("n", "MCU", "", ELODIE))),
    Written(
        "leaves and comes back",
        workshop(
            shot("m", "MS", "Jean-Luc → leaves", ELODIE, JEAN_LUC),
            shot("n", "MCU", "", ELODIE),
            shot("o", "MS", "Jean-Luc → comes back", ELODIE, on("jl", "right", "left")),
        ),
    ),
    Written(
        "voice over absent",
        workshop(
            shot(
                "m", "MCU", "", ELODIE, speech=(DialogueLine(speaker_id="noe", text="I remember.", kind="voice over"),)
            )
        ),
    ),
    Written("typographic apostrophe", workshop(shot("m", "MS", "@Élodie leaves @L’Atelier.", ELODIE))),
    Written("upper case name", workshop(shot("m", "MS", "@ÉLODIE waits.", ELODIE))),
    Written(
        "light changes told",
        workshop(shot("m", "MS", "L'Atelier → light from: left", ELODIE), shot("n", "CU", "", JEAN_LUC)),
    ),
    Written(
        "lamp lit and light",
        workshop(
            shot("m", "MS", "Élodie → lights la lampe", ELODIE, on("lampe")),
            shot(
                "n",
                "CU",
                "",
                on("lampe"),
            ),
        ),
    ),
    Written(
        "wet in rain",
        board(
            scene(TOGETHER),
            scene(
                shot("m", "LS", "La rue → it starts to rain. Élodie → hair: wet", ELODIE),
                shot("n", "MCU", "", ELODIE),
                id="s2",
                place="rue",
                inside=False,
                cont=True,
            ),
        ),
    ),
    Written(
        "dropped in fight picked by other",
        workshop(
            shot("m", "MS", "Élodie → drops La lettre", ELODIE, JEAN_LUC, on("lettre")),
            shot("n", "MS", "Jean-Luc → picks up La lettre", on("jl", "right", "left"), on("lettre")),
        ),
    ),
    Written("continue push", workshop(shot("m", "MS", "", ELODIE, JEAN_LUC, goes_on_from="w", move="push"))),
    Written(
        "plant and payoff",
        board(
            scene(
                TOGETHER,
                shot("m", "CU", "", on("epee"), tags=("plant",)),
                shot("n", "MS", "Élodie → takes L'épée", ELODIE, on("epee"), tags=("payoff",)),
            )
        ),
    ),
    Written(
        "dissolve of time same place",
        board(
            scene(TOGETHER),
            scene(shot("m", "MS", "", on("elodie", "right", "left", "", "sitting"), changes=()), id="s2", time="night"),
        ),
    ),
)
