// One table for every part of the report: figure, value, bar, verdict.
const say = (line) => process.stdout.write(`${line}\n`);
const share = (value) => (value === null ? '-' : `${(value * 100).toFixed(1)} %`);

const verdictOf = ({ value, bar }) => {
  if (bar === null) return 'shown';
  return value >= bar ? 'met' : 'BELOW';
};

/** Prints figures, each a share with its bar (null where none is required), and answers whether every bar is met. */
export const printFigures = (title, figures) => {
  say(title);
  for (const figure of figures) {
    const { name, value, bar, detail } = figure;
    const cells = [
      name.padEnd(40),
      share(value).padStart(8),
      `bar ${share(bar)}`.padStart(12),
      verdictOf(figure).padEnd(6),
    ];
    say(`  ${cells.join('  ')}  ${detail}`);
  }
  return figures.every((figure) => verdictOf(figure) !== 'BELOW');
};
