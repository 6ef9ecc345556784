"""A drawing in; its words and the ground that they take on a phone, where letters are largest, out."""

from xml.etree import ElementTree as ET

from briefgen.render.chart_labels import Box, width

SVG = "{http://www.w3.org/2000/svg}"
FONT = 22


def words(svg: str) -> list[str]:
    """Return the words of a drawing, in the order in which they are drawn."""
    return ["".join(text.itertext()) for text in _parsed(svg).iter(f"{SVG}text")]


def text_boxes(svg: str) -> list[Box]:
    """Return the ground that each text takes."""
    boxes = []
    for text in _parsed(svg).iter(f"{SVG}text"):
        wide = width("".join(text.itertext()), FONT) * (1.08 if text.get("font-weight") else 1)
        anchor = {"end": 1.0, "middle": 0.5}.get(text.get("text-anchor", ""), 0.0)
        left = float(text.get("x", "")) - anchor * wide
        foot = float(text.get("y", "")) + float(text.get("dy", "0em").removesuffix("em")) * FONT
        boxes.append(Box(left, foot - 0.72 * FONT, left + wide, foot))
    return boxes


def assert_legible(svg: str) -> None:
    """All words lie inside the drawing, and none covers another."""
    _, _, wide, high = map(float, str(_parsed(svg).get("viewBox")).split())
    boxes = text_boxes(svg)
    assert all(Box(-1, -1, wide + 1, high + 1).holds(box) for box in boxes)
    assert [(one, other) for one in boxes for other in boxes if one is not other and one.covers(other)] == []


def _parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own drawing
