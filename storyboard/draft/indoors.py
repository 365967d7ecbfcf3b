"""Closed places: rooms, kitchens, workshops, studios; and the one with no walls at all, space."""

from storyboard.draft.canvas import Canvas, Fade
from storyboard.draft.colour import Rgb, mix, rgb, times
from storyboard.draft.geometry import Point, box, ellipse
from storyboard.draft.light import Light
from storyboard.draft.view import View

LAMP: Rgb = (1.0, 0.84, 0.56)
"""The light of a lamp."""


def _walls(far: Canvas, near: Canvas, view: View, wall: Rgb, floor: Rgb) -> None:
    """A wall lit from the window's side and a floor; darker at the edges."""
    light, window = view.light, far.window
    lit = _indoors(light, wall)
    dark = times(lit, 0.58)
    edge = view.y(-0.26, 0.6)
    far.ramp([(-0.15, times(dark, 0.85)), (0.35, lit), (max(edge, 0.4), times(lit, 0.72))])
    near.shape(
        _below(near, edge),
        Fade(times(_indoors(light, floor), 0.9), times(_indoors(light, floor), 0.45), edge, edge + 0.5),
    )
    skirting = edge - 0.022 * view.scale(0.6)
    middle = (window.left + window.right) / 2
    far.shape(box(middle, (skirting + edge) / 2, window.width, (edge - skirting) / 2), times(lit, 0.62))


def _below(canvas: Canvas, y: float) -> list[Point]:
    w = canvas.window
    return [
        (w.left - 0.02, y),
        (w.right + 0.02, y),
        (w.right + 0.02, w.bottom + 0.02),
        (w.left - 0.02, w.bottom + 0.02),
    ]


def _indoors(light: Light, colour: Rgb) -> Rgb:
    """Indoors lamps make up for what the hour takes away, and warm what they touch."""
    soft = mix(light.ambient, (0.80, 0.66, 0.50), 0.55 if light.lamps > 0.4 else 0.12)
    return times(colour, soft)


def window_in(canvas: Canvas, view: View, land_x: float, height: float, half: float, tall: float) -> None:
    """A window with the hour's sky in it, and its light on the wall."""
    light, scale = view.light, view.scale(0.4)
    x, y = view.x(land_x, 0.4), view.y(height, 0.4)
    rx, ry = half * scale, tall * scale
    frame = times(_indoors(light, (0.55, 0.48, 0.42)), 0.6)
    if not light.is_night:
        canvas.glow(x, y, (rx + ry) * 2.1, mix(light.low, light.key, 0.5), 0.26)
    canvas.shape(box(x, y, rx * 1.10, ry * 1.08, 0.006), frame)
    canvas.shape(box(x, y, rx, ry), Fade(light.middle, mix(light.low, light.sun, 0.25), y - ry, y + ry))
    hills = [
        (x - rx, y + ry),
        (x - rx, y + ry * 0.55),
        (x - rx * 0.3, y + ry * 0.38),
        (x + rx * 0.3, y + ry * 0.60),
        (x + rx, y + ry * 0.45),
        (x + rx, y + ry),
    ]
    canvas.shape(hills, mix(light.haze, light.top, 0.5), opacity=0.8)
    if light.stars > 0.3:
        canvas.shape(
            [
                ellipse(x + dx * rx, y + dy * ry, 0.002, 0.002, steps=8)
                for dx, dy in ((-0.6, -0.7), (0.2, -0.4), (0.7, -0.8), (-0.2, -0.1))
            ],
            light.sun,
        )
    for dx, dy, wide, high in ((0.0, 0.0, 0.035, 1.0), (0.0, -0.05, 1.0, 0.026)):
        canvas.shape(box(x + dx * rx, y + dy * ry, rx * wide, ry * high), frame)
    canvas.shape(box(x, y + ry * 1.10, rx * 1.22, 0.012 * scale, 0.004), times(frame, 1.25))


def pendant(canvas: Canvas, view: View, land_x: float, height: float, size: float) -> None:
    """A lamp that hangs from the ceiling, with its pool of light."""
    light, scale = view.light, view.scale(0.6)
    x, y, r = view.x(land_x, 0.6), view.y(height, 0.6), size * scale
    dark = times(_indoors(light, (0.22, 0.22, 0.24)), 0.8)
    canvas.stroke([(x, canvas.window.top - 0.02), (x, y - r * 0.5)], 0.005 * scale, dark)
    if light.lamps > 0 or light.key_strength < 0.5:
        canvas.glow(x, y + r * 0.6, r * 5.0, LAMP, 0.45 if light.lamps > 0 else 0.18)
    canvas.shape(
        [(x - r * 0.28, y - r * 0.6), (x + r * 0.28, y - r * 0.6), (x + r, y + r * 0.35), (x - r, y + r * 0.35)], dark
    )
    canvas.oval(
        x, y + r * 0.36, r * 0.98, r * 0.15, mix(LAMP, (1.0, 1.0, 1.0), 0.4) if light.lamps > 0 else (0.86, 0.82, 0.74)
    )


def room(far: Canvas, near: Canvas, view: View) -> None:
    """A wall with a window, a picture, a shelf; a floor with a rug of light."""
    wall = mix(view.colour, rgb("#b08a62"), 0.35)
    _walls(far, near, view, wall, mix(wall, rgb("#5a4030"), 0.6))
    light, rng = view.light, view.rng("room")
    side = 1 if rng.random() < 0.75 else -1
    window_in(far, view, side * 0.46, 0.20, 0.155, 0.185)
    inside = _indoors(light, times(wall, 0.7))
    x, y, scale = view.x(-side * 0.52, 0.4), view.y(0.26, 0.4), view.scale(0.4)
    for dx, dy, rx, ry in ((0.0, 0.0, 0.085, 0.065), (0.20, 0.03, 0.048, 0.060)):
        px, py = x + dx * scale * side, y - dy * scale
        far.shape(box(px, py, rx * scale, ry * scale, 0.004), times(inside, 0.62))
        far.shape(
            box(px, py, rx * scale * 0.84, ry * scale * 0.80),
            Fade(mix(inside, light.middle, 0.35), mix(inside, (0.1, 0.1, 0.1), 0.2), py - 0.05, py + 0.05),
        )
    _shelf(far, view, -side * 0.60, -0.02, 0.24)
    _floorboards(near, view, times(_indoors(light, mix(wall, rgb("#5a4030"), 0.6)), 0.55))
    if not light.is_night:
        pool = [
            (view.x(side * 0.02, 0.9), view.y(-0.33, 0.9)),
            (view.x(side * 0.42, 0.9), view.y(-0.33, 0.9)),
            (view.x(side * 0.18, 0.9), view.y(-0.56, 0.9)),
            (view.x(-side * 0.32, 0.9), view.y(-0.56, 0.9)),
        ]
        near.shape(pool, mix(light.low, light.key, 0.5), opacity=0.22, soft=0.012, inside=True)
    if light.lamps > 0.4:
        pendant(far, view, -side * 0.12, 0.42, 0.075)


def _shelf(canvas: Canvas, view: View, land_x: float, height: float, half: float) -> None:
    """A board with things on it."""
    rng, scale = view.rng("shelf"), view.scale(0.45)
    x0, y = view.x(land_x - half, 0.45), view.y(height, 0.45)
    tone = _indoors(view.light, mix(view.colour, rgb("#6b4a34"), 0.6))
    canvas.shape(
        box(x0 + half * scale, y + 0.022 * scale, half * scale * 0.98, 0.016 * scale),
        (0.0, 0.0, 0.0),
        opacity=0.18,
        soft=0.008,
    )
    canvas.shape(box(x0 + half * scale, y, half * scale, 0.009 * scale), times(tone, 0.7))
    place = x0 + 0.02 * scale
    while place < x0 + (2 * half - 0.05) * scale:
        wide, high = rng.uniform(0.010, 0.032) * scale, rng.uniform(0.045, 0.105) * scale
        colour = mix(
            tone,
            _indoors(view.light, rgb(str(rng.choice(["#8a5a44", "#4e6a6b", "#c9a66b", "#d9cbb3", "#5d4a5e"])))),
            0.6,
        )
        canvas.shape(
            box(place + wide, y - 0.009 * scale - high / 2, wide, high / 2, wide * 0.3),
            Fade(colour, times(colour, 0.75), y - high, y),
        )
        place += wide * 2 + rng.uniform(0.003, 0.02) * scale


def _floorboards(canvas: Canvas, view: View, colour: Rgb) -> None:
    edge, middle = view.y(-0.26, 0.6), view.x(0.0, 0.8)
    lines = [
        [
            (middle + k * 0.20, edge),
            (middle + k * 0.20 + 0.004, edge),
            (middle + k * 0.52 + 0.006, edge + 0.7),
            (middle + k * 0.52, edge + 0.7),
        ]
        for k in range(-9, 10)
    ]
    canvas.shape(lines, colour, opacity=0.45, inside=True)


def kitchen(far: Canvas, near: Canvas, view: View) -> None:
    """Tiles, a shelf, hanging lamps, a window, and the table top that things stand on."""
    light = view.light
    wall = mix(view.colour, rgb("#8d7a68"), 0.4)
    tone = _indoors(light, wall)
    far.ramp([(-0.15, times(tone, 0.62)), (0.4, tone), (1.0, times(tone, 0.6))])
    _tiles(far, view, times(tone, 0.86))
    rng = view.rng("kitchen")
    side = 1 if rng.random() < 0.75 else -1
    window_in(far, view, side * 0.50, 0.20, 0.19, 0.20)
    _shelf(far, view, -side * 0.52, 0.16, 0.30)
    _shelf(far, view, -side * 0.50, 0.34, 0.26)
    for x in (-0.16, 0.14) if view.magnify < 1.7 else (-side * 0.14,):
        pendant(far, view, x, 0.38, 0.058)
    wood = mix(rgb("#6a4128"), view.colour, 0.18)
    if view.magnify < 1.3 and not view.is_overhead:
        _counter(far, near, view, wood)
    else:
        table_top(near, view, wood)


def _counter(far: Canvas, near: Canvas, view: View, wood: Rgb) -> None:
    """Seen from afar a kitchen has a floor, and a counter along its wall."""
    light = view.light
    edge = view.y(-0.26, 0.6)
    floor = _indoors(light, mix(wood, (0.30, 0.28, 0.26), 0.45))
    near.shape(_below(near, edge), Fade(times(floor, 0.9), times(floor, 0.5), edge, edge + 0.5))
    _floorboards(near, view, times(floor, 0.5))
    top, window = view.y(-0.045, 0.6), far.window
    front = times(_indoors(light, mix(view.colour, (0.85, 0.82, 0.76), 0.35)), 0.72)
    middle, half = (window.left + window.right) / 2, window.width / 2 + 0.1
    far.shape(box(middle, (top + edge) / 2, half, (edge - top) / 2), Fade(front, times(front, 0.7), top, edge))
    far.shape(box(middle, top, half, 0.011 * view.scale(0.6)), _indoors(light, wood))
    doors = [view.x(step * 0.24, 0.6) for step in range(-6, 7)]
    seams = [box(x, (top + edge) / 2, 0.0016, (edge - top) / 2 - 0.02) for x in doors]
    far.shape(seams, times(front, 0.55), opacity=0.8)


def table_top(canvas: Canvas, view: View, wood: Rgb) -> None:
    """A wooden table before us: boards, grain and a soft sheen."""
    light = view.light
    edge = view.horizon + 0.20 if not view.is_overhead else canvas.window.top
    edge = min(edge, 0.80)
    tone = _indoors(light, wood)
    canvas.shape(_below(canvas, edge), Fade(mix(tone, light.low, 0.14), times(tone, 0.55), edge, edge + 0.42))
    middle, rng = view.aspect / 2, view.rng("grain")
    boards = [
        [
            (middle + k * 0.34, edge),
            (middle + k * 0.34 + 0.003, edge),
            (middle + k * 0.62 + 0.005, edge + 0.55),
            (middle + k * 0.62, edge + 0.55),
        ]
        for k in range(-6, 7)
    ]
    canvas.shape(boards, times(tone, 0.42), opacity=0.55, inside=True)
    grain: list[list[Point]] = []
    for _ in range(46):
        x, y = rng.uniform(-0.2, 1.2) * view.aspect, edge + rng.uniform(0.01, 0.5)
        grain.append(ellipse(x, y, rng.uniform(0.05, 0.22), 0.0014, steps=14))
    canvas.shape(grain, times(tone, 0.55), opacity=0.35, inside=True)
    canvas.oval(
        view.aspect * (0.5 + 0.2 * light.towards[0]),
        edge + 0.06,
        0.55,
        0.07,
        mix(light.low, light.key, 0.5),
        opacity=0.20,
        soft=0.04,
        inside=True,
    )
    w = canvas.window
    canvas.shape(
        [(w.left, edge), (w.right, edge), (w.right, edge + 0.007), (w.left, edge + 0.007)],
        mix(tone, light.key, 0.35),
        opacity=0.7,
    )


def _tiles(canvas: Canvas, view: View, colour: Rgb) -> None:
    scale, w = view.scale(0.4), canvas.window
    size = 0.085 * scale
    base = view.y(0.06, 0.4)
    lines: list[list[Point]] = []
    y = base
    while y < w.bottom:
        lines.append(box((w.left + w.right) / 2, y, w.width, 0.0016))
        y += size * 0.5
    x = view.x(-3.0, 0.4)
    while x < w.right:
        if x > w.left:
            lines.append(box(x, (base + w.bottom) / 2, 0.0014, (w.bottom - base) / 2))
        x += size
    canvas.shape(lines, colour, opacity=0.8)


def workshop(far: Canvas, near: Canvas, view: View) -> None:
    """A tall hall with a row of windows and a few lamps."""
    wall = mix(view.colour, rgb("#5f6a72"), 0.45)
    _walls(far, near, view, wall, mix(wall, (0.2, 0.2, 0.2), 0.5))
    for x in (-0.75, -0.25, 0.25, 0.75):
        window_in(far, view, x, 0.27, 0.17, 0.16)
    tone = times(_indoors(view.light, wall), 0.5)
    for x in (-0.98, -0.5, 0.0, 0.5, 0.98):
        far.shape(box(view.x(x, 0.4), 0.2, 0.012 * view.scale(0.4), 0.9), tone)
    for x in (-0.4, 0.4):
        pendant(far, view, x, 0.40, 0.06)
    _floorboards(near, view, times(_indoors(view.light, wall), 0.4))


def studio(far: Canvas, near: Canvas, view: View) -> None:
    """A seamless backdrop: a pool of light on a colour that falls away."""
    light = view.light
    own = mix(view.colour, (0.30, 0.31, 0.34), 0.25)
    dark = "dark" in view.text.lower() or "black" in view.text.lower() or light.is_night
    tone = times(own, 0.42 if dark else 0.9)
    far.ramp(
        [(-0.1, times(tone, 0.55)), (0.55, tone), (0.80, mix(tone, (1.0, 1.0, 1.0), 0.10)), (1.1, times(tone, 0.66))]
    )
    x = view.aspect * (0.5 + 0.10 * light.towards[0])
    far.glow(x, 0.42, 0.85, mix(own, (1.0, 1.0, 1.0), 0.55), 0.40)
    near.oval(
        view.aspect / 2,
        0.93,
        0.62 * view.magnify,
        0.085 * view.magnify,
        mix(tone, (1.0, 1.0, 1.0), 0.35),
        opacity=0.25,
        soft=0.05,
    )


def space(far: Canvas, near: Canvas, view: View) -> None:
    """Stars and the limb of a world below."""
    rng, light = view.rng("space"), view.light
    far.ramp([(-0.2, (0.008, 0.010, 0.025)), (0.7, (0.022, 0.030, 0.070)), (1.2, (0.03, 0.05, 0.11))])
    for radius, opacity, count in ((0.0011, 0.6, 150), (0.0019, 0.9, 40)):
        far.shape(
            [
                ellipse(rng.uniform(-0.3, 1.3) * view.aspect, rng.uniform(-0.3, 1.2), radius, radius, steps=8)
                for _ in range(count)
            ],
            (0.92, 0.95, 1.0),
            opacity=opacity,
        )
    own = mix(view.colour, rgb("#3c78c2"), 0.4)
    x, y, r = view.aspect * 0.5, view.y(-1.65, 0.3), 1.62 * view.scale(0.3)
    far.glow(x, y - r * 0.86, r * 0.42, own, 0.8)
    far.shape(
        ellipse(x, y, r, r, steps=160), Fade(mix(own, (1.0, 1.0, 1.0), 0.45), times(own, 0.2), y - r, y - r + 0.28)
    )
    far.glow(view.aspect * light.sun_x, 0.2, 0.4, (1.0, 0.95, 0.85), 0.5)
