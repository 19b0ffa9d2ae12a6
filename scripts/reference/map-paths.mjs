// Draws GeoJSON through a projection into short SVG paths: whole numbers, each point relative to the one before.

const areaOf = (ring) =>
  Math.abs(ring.reduce((sum, [x, y], at) => sum + x * ring.at(at - 1)[1] - ring.at(at - 1)[0] * y, 0)) / 2;
const signed = (value) => (value < 0 ? `${value}` : ` ${value}`);

/** Collects what d3-geo would draw on a canvas, as rings of rounded points without repetitions. */
function collector() {
  const rings = [];
  const add = (x, y) => {
    const point = [Math.round(x), Math.round(y)];
    const previous = rings.at(-1).points.at(-1);
    if (!previous || previous[0] !== point[0] || previous[1] !== point[1]) rings.at(-1).points.push(point);
  };
  return {
    rings,
    beginPath: () => undefined,
    moveTo: (x, y) => {
      rings.push({ points: [], closed: false });
      add(x, y);
    },
    lineTo: add,
    closePath: () => {
      rings.at(-1).closed = true;
    },
  };
}

function lineOf({ points: [start, ...rest], closed }) {
  let [x, y] = start;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${signed(nextX - x)}${signed(nextY - y)}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${start[0]}${signed(start[1])}l${steps.join('').trimStart()}${closed ? 'z' : ''}`;
}

/** All rings of a shape with their areas, largest first; lines have no area. */
export function drawRings(geoPath, projection, shape) {
  const target = collector();
  geoPath(projection, target)(shape);
  return target.rings
    .filter(({ points, closed }) => points.length >= (closed ? 3 : 2))
    .map((ring) => ({ area: ring.closed ? areaOf(ring.points) : 0, d: lineOf(ring) }))
    .sort((left, right) => right.area - left.area);
}
