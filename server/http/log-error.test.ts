import { expect, it, vi } from 'vitest';
import { logError } from './log-error.ts';

it('writes down at which page something went wrong, but no token of a mail’s link', () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const token = 'q3Zb7-Xw_0LmN9pRs2TuVy4AaBbCcDdEeFfGgHhIiJj';

  for (const at of [
    `GET /i/${token}`,
    `HEAD /reset/${token}.data`,
    'GET /sites/0190a8c2-7d3e-7000-8000-000000000001/plans',
  ])
    logError(new Error('the database is away'), { requestId: '1', at });

  const lines = logged.mock.calls.map(([line]) => String(line));
  expect(lines.join()).not.toContain(token);
  expect(lines.map((line) => line.includes('/(token)'))).toEqual([true, true, false]);
  expect(lines[2]).toContain('/sites/0190a8c2-7d3e-7000-8000-000000000001/plans');
});
