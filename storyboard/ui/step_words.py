"""How a step of work reads in the menu and the history: `Edit action: shot 12`, `Remove 3 shots`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from storyboard.studio.steps import Subject, Thing

NAMED = {
    "Add scene": QT_TRANSLATE_NOOP("Steps", "Add {what}"),
    "Add shot": QT_TRANSLATE_NOOP("Steps", "Add {what}"),
    "Add shots": QT_TRANSLATE_NOOP("Steps", "Add {what}"),
    "Cut shots": QT_TRANSLATE_NOOP("Steps", "Cut {what}"),
    "Duplicate shot": QT_TRANSLATE_NOOP("Steps", "Duplicate {what}"),
    "Duplicate shots": QT_TRANSLATE_NOOP("Steps", "Duplicate {what}"),
    "Edit scene": QT_TRANSLATE_NOOP("Steps", "Edit {what}"),
    "Edit shots": QT_TRANSLATE_NOOP("Steps", "Edit {what}"),
    "Freeze items": QT_TRANSLATE_NOOP("Steps", "Freeze {what}"),
    "Lift items": QT_TRANSLATE_NOOP("Steps", "Lift {what}"),
    "Merge scenes": QT_TRANSLATE_NOOP("Steps", "Merge {what}"),
    "Merge shots": QT_TRANSLATE_NOOP("Steps", "Merge {what}"),
    "Mirror shot": QT_TRANSLATE_NOOP("Steps", "Mirror {what}"),
    "Move items": QT_TRANSLATE_NOOP("Steps", "Move {what}"),
    "Move scene": QT_TRANSLATE_NOOP("Steps", "Move {what}"),
    "Move shots": QT_TRANSLATE_NOOP("Steps", "Move {what}"),
    "Mute items": QT_TRANSLATE_NOOP("Steps", "Mute {what}"),
    "Paste shots": QT_TRANSLATE_NOOP("Steps", "Paste {what}"),
    "Play shot again": QT_TRANSLATE_NOOP("Steps", "Play {what} again"),
    "Play shots again": QT_TRANSLATE_NOOP("Steps", "Play {what} again"),
    "Reframe item": QT_TRANSLATE_NOOP("Steps", "Reframe {what}"),
    "Remove items": QT_TRANSLATE_NOOP("Steps", "Remove {what}"),
    "Remove scene": QT_TRANSLATE_NOOP("Steps", "Remove {what}"),
    "Remove shots": QT_TRANSLATE_NOOP("Steps", "Remove {what}"),
    "Rename scene": QT_TRANSLATE_NOOP("Steps", "Rename {what}"),
    "Rename shot": QT_TRANSLATE_NOOP("Steps", "Rename {what}"),
    "Reverse items": QT_TRANSLATE_NOOP("Steps", "Reverse {what}"),
    "Slip item": QT_TRANSLATE_NOOP("Steps", "Slip {what}"),
    "Split item": QT_TRANSLATE_NOOP("Steps", "Split {what}"),
    "Replace item": QT_TRANSLATE_NOOP("Steps", "Replace {what}"),
    "Split scene": QT_TRANSLATE_NOOP("Steps", "Split {what}"),
    "Split shot": QT_TRANSLATE_NOOP("Steps", "Split {what}"),
    "Split shots": QT_TRANSLATE_NOOP("Steps", "Split {what}"),
    "Switch items on or off": QT_TRANSLATE_NOOP("Steps", "Switch {what} on or off"),
    "Switch shots on or off": QT_TRANSLATE_NOOP("Steps", "Switch {what} on or off"),
    "Trim item": QT_TRANSLATE_NOOP("Steps", "Trim {what}"),
}
"""Labels that name the kind of thing themselves; the thing itself takes its place."""

WHOLE = ("Conform to an editor's cut", "Go back to a version")
"""What is about the whole film or board, whatever it changes."""


def step_text(label: str, subject: Subject | None) -> str:
    """The step in the interface's language, with what it was about where that has a name."""
    said = QCoreApplication.translate("Steps", label)
    if subject is None or not label or label in WHOLE:
        return said
    if label in NAMED:
        return QCoreApplication.translate("Steps", str(NAMED[label])).format(what=_object(subject))
    return QCoreApplication.translate("Steps", "{step}: {what}").format(step=said, what=_alone(subject))


def _object(subject: Subject) -> str:
    """What was done something to, as it stands behind a verb."""
    match (subject.thing, len(subject.names)):
        case (Thing.SHOT, 1):
            return QCoreApplication.translate("Steps", "shot {name}", "behind a verb").format(name=subject.names[0])
        case (Thing.SHOT, 2):
            return QCoreApplication.translate("Steps", "shots {first} and {second}", "behind a verb").format(
                **_two(subject)
            )
        case (Thing.SCENE, 1):
            return QCoreApplication.translate("Steps", "scene {name}", "behind a verb").format(name=subject.names[0])
        case _:
            return _alone(subject)


def _alone(subject: Subject) -> str:
    """What a step was about, as it stands by itself."""
    names, count = subject.names, subject.count
    match (subject.thing, len(names)):
        case (Thing.SHOT, 1):
            return QCoreApplication.translate("Steps", "shot {name}").format(name=names[0])
        case (Thing.SHOT, 2):
            return QCoreApplication.translate("Steps", "shots {first} and {second}").format(**_two(subject))
        case (Thing.SHOT, _):
            return QCoreApplication.translate("Steps", "%n shot(s)", "", count)
        case (Thing.SCENE, 1):
            return QCoreApplication.translate("Steps", "scene {name}").format(name=names[0])
        case (Thing.SCENE, 0):
            return QCoreApplication.translate("Steps", "%n scene(s)", "", count)
        case (_, 0):
            return QCoreApplication.translate("Steps", "%n thing(s)", "", count)
        case _:
            return ", ".join(names)


def _two(subject: Subject) -> dict[str, str]:
    return {"first": subject.names[0], "second": subject.names[1]}
