// Visvalingam and Whyatt: drop the point whose triangle with its neighbours is smallest, until none is below the limit.
// Arcs are simplified once, before they become shapes, so that neighbours keep a common border.

const radians = Math.PI / 180;
const turn = (degrees) => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** Area of a small triangle in square degrees at the equator's scale; longitudes may cross the antimeridian. */
function triangleArea(first, middle, last) {
  const shrink = Math.cos(middle[1] * radians);
  const [ax, ay] = [turn(first[0] - middle[0]) * shrink, first[1] - middle[1]];
  const [bx, by] = [turn(last[0] - middle[0]) * shrink, last[1] - middle[1]];
  return Math.abs(ax * by - bx * ay) / 2;
}

function smallestCorner(points) {
  let found = { area: Infinity, at: -1 };
  for (let at = 1; at < points.length - 1; at += 1) {
    const area = triangleArea(points[at - 1], points[at], points[at + 1]);
    if (area < found.area) found = { area, at };
  }
  return found;
}

/** The arc without its small corners. The ends stay, and a closed arc keeps at least a triangle. */
export function simplifyArc(arc, limit) {
  const points = [...arc];
  const closed = points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1];
  const fewest = closed ? 4 : 2;
  while (points.length > fewest) {
    const { area, at } = smallestCorner(points);
    if (area >= limit) break;
    points.splice(at, 1);
  }
  return points;
}

/** Delta-coded integer arcs of a TopoJSON file as plain longitudes and latitudes. */
export function decodeArcs({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}
