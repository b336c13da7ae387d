import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foundLarch, rosterZip } from './larch-trust.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { awake, enter } from './people.ts';
import { tryKey } from './this-try.ts';

test('an owner lets the roster come by night from a folder, and tries it', async ({ page }, info) => {
  const key = `night-${tryKey()}`;
  await enter(page, await foundLarch(key, info));
  const me = await (await page.request.get('/trpc/portal.me')).json();
  const site: string = me.result.data.sites[0].id;
  const came = page.getByRole('region', { name: 'As it stands' });

  await test.step('it is set up and switched on', async () => {
    await page.goto(`/sites/${site}/roster`);
    await awake(page);
    await page.getByRole('link', { name: 'Nightly import' }).click();
    await expect(came).toContainText('It is switched off.');
    await expect(page.getByRole('radio', { name: /^A folder on the server/ })).toBeChecked();
    await page.getByLabel('Folder or zip file').fill('../elsewhere');
    await page.getByRole('button', { name: 'Save nightly import' }).click();
    await expect(page.getByRole('alert')).toContainText('Write the name of a folder or zip file');
    await page.getByLabel('Folder or zip file').fill('');
    await page.getByLabel('At what time of the night?').selectOption('02:30');
    await page.getByRole('checkbox', { name: 'Import the roster every night' }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save nightly import' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Nightly import saved' })).toBeVisible();
    await expect(came).toContainText('Every night at 02:30. Next on');
  });

  await test.step('while nothing is there, it says so and what to do', async () => {
    await came.getByRole('button', { name: 'Try it now' }).click();
    await expect(came).toContainText('There is no such folder or file on the server.', { timeout: 30_000 });
    await expect(came).toContainText('ask whoever runs the server to make it');
    await expectAccessible(page);
  });

  await test.step('a roster that is there is imported, and the same one only once', async () => {
    const folder = join(process.env['GATEHOUSE_DATA'] ?? '', 'rosters', site);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'tonight.zip'), rosterZip(key, 31, 30));
    await came.getByRole('button', { name: 'Try it now' }).click();
    await expect(came).toContainText('A new roster came and was imported.', { timeout: 30_000 });
    await came.getByRole('button', { name: 'Try it now' }).click();
    await expect(came).toContainText('The roster was the same as before', { timeout: 30_000 });
    await came.getByRole('link', { name: 'See what it did' }).click();
    await expect(page.getByText('tonight.zip, by Nightly import')).toBeVisible();
    await expect(page.getByRole('row', { name: /^Students/ })).toContainText('61');
  });
});
