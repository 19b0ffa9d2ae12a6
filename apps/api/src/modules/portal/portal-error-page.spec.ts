import { Logger } from '@nestjs/common';
import type { ProblemView } from '@heed/contracts';
import { PortalErrorPage } from './portal-error-page';
import { PortalRenderer } from './portal-renderer';

const problem: ProblemView = {
  type: '/api/docs#problem-not_found',
  title: 'Not Found',
  status: 404,
  code: 'not_found',
  requestId: '7f3c',
};

beforeAll(() => Logger.overrideLogger(false));

const renderer = (html: PortalRenderer['html']): PortalRenderer =>
  Object.assign(Object.create(PortalRenderer.prototype), { html });

it('has no page where the pages are not built, and does not fail over that', () => {
  const broken = renderer(() => {
    throw new Error('The portal is not built');
  });
  expect(new PortalErrorPage(broken).render(problem, 'en')).toBeNull();
});

it('speaks the language of the reader', () => {
  const asked: unknown[] = [];
  const working = renderer((page, address) => {
    asked.push(page, address);
    return '<!doctype html>';
  });
  expect(new PortalErrorPage(working).render(problem, 'ar-XB')).toBe('<!doctype html>');
  expect(asked).toEqual([{ page: 'not-found' }, '/?lang=ar-XB']);
});
