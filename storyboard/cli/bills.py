"""Commands about money that spend none: what it would cost, what it has cost, and the limits of the user."""

from typing import Annotated, Any

import typer

from storyboard.cli.answers import answer, table
from storyboard.cli.projects import AsJson, Folder
from storyboard.model.money import dollars

Models = Annotated[list[str] | None, typer.Option("--model", help="A model of `storyboard models`; may be repeated.")]


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("estimate")(estimate)
    app.command("spend")(spend)
    app.command("settings")(settings)


def estimate(
    project: Folder,
    model: Models = None,
    missing: Annotated[bool, typer.Option("--missing", help="Only shots that have no final take yet.")] = False,
    as_json: AsJson = False,
) -> None:
    """What the board would cost at these models, from the very requests that would be sent."""
    from storyboard.studio.estimating import estimate_project

    found = estimate_project(project, model or (), only_missing=missing)
    rows = [
        (
            one.model_id,
            dollars(one.total_microusd),
            f"{sum(shot.made_s for shot in one.shots if not shot.refused):g} s",
            str(len(one.shots) - len(one.refused)),
            str(len(one.refused)),
            one.as_of,
        )
        for one in found
    ]
    lines = table(("model", "cost", "made", "shots", "cannot make", "prices as of"), rows)
    lines += [f"{one.model_id}, shot {shot.number}: {shot.refused}" for one in found for shot in one.refused]
    answer([one.as_data() for one in found], lines, as_json=as_json)


def spend(project: Folder, as_json: AsJson = False) -> None:
    """What the project has cost: by target, model and scene, and what a second in the film costs."""
    from storyboard.studio.spending import describe_spending

    data = describe_spending(project)
    total = data["total"]
    lines = [f"Spent {dollars(total['spent'])} on {total['takes']} takes; {_kept(total)}"]
    if data["reserved"] or data["uncertain"]:
        lines.append(f"Set aside {dollars(data['reserved'])}, uncertain {dollars(data['uncertain'])}.")
    for name in ("targets", "models", "scenes") if total["takes"] or total["spent"] else ():
        head = (name.removesuffix("s"), "spent", "takes", "made", "kept", "a kept second")
        lines += ["", *table(head, [_row(group) for group in data[name]])]
    answer(data, lines, as_json=as_json)


def settings(
    changes: Annotated[list[str] | None, typer.Argument(metavar="FIELD=VALUE", help="user_cap=20 cap=5 …")] = None,
    as_json: AsJson = False,
) -> None:
    """Your own settings: limits of money, theme, language. The user cap holds over all projects."""
    from storyboard.studio.changing import pairs
    from storyboard.studio.preferences import change_preferences, spent_by_user, told_preferences

    held = change_preferences(dict(pairs(changes or ())))
    told, spent = told_preferences(held), spent_by_user()
    lines = table(("setting", "value"), told.items())
    lines.append(f"Spent over all projects ({spent['period']}): {dollars(spent['spent'])}")
    answer({"settings": told, "spending": spent}, lines, as_json=as_json)


def _kept(group: dict[str, Any]) -> str:
    kept = f"{group['kept_s']:g} of {group['made_s']:g} s are in the film"
    price = group["per_kept_second"]
    return f"{kept}, {dollars(price)} a second." if price is not None else f"{kept}."


def _row(group: dict[str, Any]) -> tuple[str, ...]:
    price = group["per_kept_second"]
    return (
        group["name"] or "-",
        dollars(group["spent"]),
        str(group["takes"]),
        f"{group['made_s']:g} s",
        f"{group['kept_s']:g} s",
        "-" if price is None else dollars(price),
    )
