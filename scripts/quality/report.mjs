// One table for every part of the report: figure, value, bar, verdict.
import documents from '@heed/documents';

const say = (line) => process.stdout.write(`${line}\n`);
const share = (value) => (value === null ? '-' : `${(value * 100).toFixed(1)} %`);

/** How a part of the report ends that found nothing to measure. */
export const NOT_MEASURED = 2;

const verdictOf = (figure) => {
  if (figure.bar === null) return 'shown';
  return documents.missesBar(figure) ? 'BELOW' : 'met';
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
  return !figures.some(documents.missesBar);
};
