import { foundLarch, rosterZip } from './larch-trust.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { awake, enter } from './people.ts';
import { tryKey } from './this-try.ts';

test('a roster without a third of the students is put aside, and those of one school alone are let go', async ({
  page,
}, info) => {
  const key = `held-${tryKey()}`;
  await enter(page, await foundLarch(key, info));
  const me = await (await page.request.get('/trpc/portal.me')).json();
  const site: string = me.result.data.sites[0].id;
  const zip = rosterZip(key, 24, 24);

  await test.step('it is put aside, with the reason and everybody who would leave', async () => {
    await page.goto(`/sites/${site}/roster`);
    await awake(page);
    const buffer = { name: 'tonight.zip', mimeType: 'application/zip', buffer: zip };
    await page.getByLabel('Roster package').setInputFiles(buffer);
    await page.getByRole('button', { name: 'Import roster' }).click();
    await expect(page.getByText('tonight.zip was put aside, and nothing was changed.')).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByRole('main')).toContainText('12 of 60 people would leave at once.');
    await expect(page.getByRole('heading', { name: '12 people would leave' })).toBeVisible();
    await expect(page.getByRole('row', { name: /Kim Elm-24/ })).toContainText(`Elm School ${key}`);
    await expectAccessible(page);
  });

  await test.step('the school that is not ticked stays as it was', async () => {
    await awake(page);
    await expect(page.getByRole('button', { name: 'Approve: 12 people leave' })).toBeVisible();
    await page.getByRole('checkbox', { name: /^Elm School/ }).uncheck();
    await page.getByRole('button', { name: 'Approve only those ticked' }).click();
    await expect(page.getByText('6 people have left by it.').first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/Olive Larch approved it on/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'See what it did' }).click();
    await expect(page.getByRole('row', { name: /^Students/ })).toContainText('54');
  });

  await test.step('it was wrong after all: whoever left is brought back', async () => {
    await page.goBack();
    await awake(page);
    await page.getByRole('button', { name: 'Bring 6 people back' }).click();
    await expect(page.getByText('6 people are in the roster again.').first()).toBeVisible();
    await expect(page.getByText(/Olive Larch took it back on/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Bring/ })).toHaveCount(0);
    await expectAccessible(page);
  });
});
