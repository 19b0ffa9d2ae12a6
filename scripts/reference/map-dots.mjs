// A dot for every State too small to see, moved just far enough from its neighbours to be hit one by one.

const rounds = 60;

function pushApart(first, second, gap) {
  const [dx, dy] = [second.x - first.x, second.y - first.y];
  const distance = Math.hypot(dx, dy) || 1;
  const missing = (gap - distance) / 2;
  if (missing <= 0) return;
  const [stepX, stepY] = [((dx || 1) / distance) * missing, (dy / distance) * missing];
  first.x -= stepX;
  first.y -= stepY;
  second.x += stepX;
  second.y += stepY;
}

/** The same dots, at least about `gap` apart; the order of the input decides ties, so the result never changes. */
export function spread(dots, gap) {
  const moved = dots.map((dot) => ({ ...dot }));
  for (let round = 0; round < rounds; round += 1)
    moved.forEach((dot, at) => moved.slice(at + 1).forEach((other) => pushApart(dot, other, gap)));
  return moved.map(({ iso3, x, y }) => ({ iso3, x: Math.round(x), y: Math.round(y) }));
}
