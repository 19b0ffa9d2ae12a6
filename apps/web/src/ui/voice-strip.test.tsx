import { render, screen } from '@testing-library/react';
import { aStrip } from '../../test/builders';
import { LocaleContext } from './language';
import { VoiceStrip } from './voice-strip';

const shapes = (container: HTMLElement, selector: string): number => container.querySelectorAll(selector).length;
const xs = (container: HTMLElement): number[] =>
  [...container.querySelectorAll('rect.shape')].map((rect) => Number(rect.getAttribute('x')));

it('is an image that says all three voices', () => {
  render(<VoiceStrip strip={aStrip()} />);
  expect(screen.getByRole('img')).toHaveAccessibleName(/State: partially implemented; 3 independent accounts/);
});

it('fills the bearer’s lane up to its step and the other from lowest to highest', () => {
  const { container } = render(<VoiceStrip strip={aStrip()} />);
  expect(shapes(container, '.fill-partially-implemented')).toBe(4);
  expect(shapes(container, '.fill-not-started, .fill-planned, .fill-in-progress')).toBe(3);
  expect(container.querySelector('.break')).not.toBeNull();
});

it('is not broken where nobody contests', () => {
  const { container } = render(<VoiceStrip strip={aStrip({ contested: false })} />);
  expect(container.querySelector('.break')).toBeNull();
  expect(container.querySelector('.contested-half')).toBeNull();
});

it('tells a regression and silence by pattern, not by colour alone', () => {
  const regressed = render(<VoiceStrip strip={aStrip({ bearer: 'regressed' })} />);
  expect(regressed.container.querySelector('[fill="url(#heed-cross)"]')).not.toBeNull();
  const silent = render(<VoiceStrip strip={aStrip({ bearer: 'no_information' })} />);
  expect(silent.container.querySelector('[fill="url(#heed-hatch)"]')).not.toBeNull();
});

it('never puts the finding on the ruler, whatever its scale', () => {
  const plain = render(<VoiceStrip strip={aStrip({ assessment: null })} />).container.querySelectorAll('.shape').length;
  const { container } = render(<VoiceStrip strip={aStrip({ assessment: { scale: 'ccpr', value: 'A' } })} />);
  expect(container.querySelectorAll('.shape')).toHaveLength(plain);
  expect(container).toHaveTextContent('A');
});

it('runs from the right in right-to-left languages', () => {
  const strip = aStrip({ contested: false });
  const ltr = render(<VoiceStrip strip={strip} />);
  const rtl = render(
    <LocaleContext value="ar-XB">
      <VoiceStrip strip={strip} />
    </LocaleContext>,
  );
  expect(Math.min(...xs(ltr.container))).toBe(0);
  expect(Math.min(...xs(rtl.container))).toBeGreaterThan(0);
});

it('puts the number of independent accounts at the end of their lane, clear of the mark of contest', () => {
  const { container } = render(<VoiceStrip strip={aStrip({ contested: true })} />);
  const number = container.querySelector('text');
  expect(number).toHaveTextContent('3');
  expect(number).toHaveAttribute('text-anchor', 'start');
  const square = Number(/^M([\d.]+)/.exec(container.querySelector('.contested-half')?.getAttribute('d') ?? '')?.[1]);
  expect(Number(number?.getAttribute('x'))).toBeLessThan(square - 4);
});
