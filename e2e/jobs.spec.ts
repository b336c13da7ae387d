import { expect, expectAccessible, test } from './journey.ts';
import { foundTrust } from './own-trust.ts';
import { admin, enter, openSite } from './people.ts';
import { putAside } from './put-aside.ts';

test('an owner looks at the jobs, runs one now, pauses it and lets it go on', async ({ page }, info) => {
  const { owner, name } = await foundTrust(info.workerIndex, info.outputPath());
  await enter(page, owner);
  await openSite(page, name, 'jobs');
  const row = page.getByRole('row', { name: /Remind people of their invitation/ });
  await expect(row).toContainText('Every hour, at 25 past');
  await expectAccessible(page);

  await row.getByRole('button', { name: 'Run now' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is about to run' })).toBeVisible();
  await expect(row).toContainText('Nothing to do', { timeout: 30_000 });
  await expect(row.getByRole('button', { name: 'Run now' })).toHaveAttribute('aria-disabled', 'false');
  await row.getByRole('link', { name: 'Remind people of their invitation' }).click();
  await expect(page.getByRole('heading', { name: 'Remind people of their invitation' })).toBeVisible();
  const run = page.getByRole('row', { name: new RegExp(`Run now, by ${owner.name}`) });
  await expect(run.first()).toContainText('Done');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Scheduled jobs' }).last().click();
  await row.getByRole('button', { name: 'Pause' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
  await expect(row).toContainText(`by ${owner.name}`);
  await expect(row.getByRole('button', { name: 'Run now' })).toHaveCount(0);
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Let it go on' }).click();
  await expect(row.getByRole('button', { name: 'Run now' })).toBeVisible();
  const ends = page.getByRole('row', { name: /End access whose last day is over/ });
  await expect(ends).toContainText('Cannot be paused.');
  await expect(ends.getByRole('button', { name: 'Pause' })).toHaveCount(0);
});

test('what was put aside is tried again, and once only', async ({ page }, info) => {
  const { owner, name } = await foundTrust(info.workerIndex, info.outputPath());
  const reason = `The mail server was away at ${Date.now()}.`;
  await putAside(name, reason);
  await enter(page, owner);
  await openSite(page, name, 'jobs');
  const letter = page.getByRole('row', { name: new RegExp(reason) });
  await expect(letter).toContainText('tried 6 times');
  await expectAccessible(page);

  await letter.getByRole('button', { name: 'Try again' }).click();

  await expect(page.getByRole('status').filter({ hasText: 'It is tried again' })).toBeVisible();
  await expect(letter).toHaveCount(0);
});

test('an administrator of one school sees nothing of it', async ({ page, gate }) => {
  await enter(page, admin);
  await openSite(page, /School|Academy/);
  await expect(page.getByRole('link', { name: 'Scheduled jobs' })).toHaveCount(0);
  gate.expectComplaint(/ 403 /);
  const answer = await page.goto(page.url().replace(/invitations.*/, 'jobs'));
  expect(answer?.status()).toBe(403);
});
