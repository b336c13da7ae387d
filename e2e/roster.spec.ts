import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { gatehouse } from './command-line.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { admin, enter, openSite, owner } from './people.ts';

const trust = 'Wetherham Learning Trust';

async function upload(page: Page, path: string): Promise<void> {
  await page.getByLabel('Roster package').setInputFiles(path);
  await page.getByRole('button', { name: 'Import roster' }).click();
}

/** The package that the demo trust was made from: the same options give the same file. */
async function demoPackage(path: string): Promise<string> {
  expect(
    await gatehouse(['demo-roster', '--schools', '3', '--students', '1200', '--seed', '7', path]),
  ).toContain('people to');
  return path;
}

test('the roster of last night, uploaded again, changes nothing and says so', async ({ page }, info) => {
  await enter(page, owner);
  await openSite(page, trust, 'roster');
  await expectAccessible(page);
  await upload(page, await demoPackage(info.outputPath('roster.zip')));

  await expect(page.getByRole('heading', { name: 'Roster import', level: 1 })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole('status').first()).toContainText('Nobody was added, changed or gone.');
  await expect(page.getByRole('row', { name: /^Staff/ })).toContainText('0');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'All imports' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('by Dana Whitfield');
});

test(
  'a file that is no roster, or is cut off, changes nothing and is told so in plain words',
  { tag: '@one-width' },
  async ({ page }, info) => {
    await enter(page, owner);
    await openSite(page, trust, 'roster');
    const path = await demoPackage(info.outputPath('roster.zip'));
    const whole = await readFile(path);
    const broken = [Buffer.from('no roster at all'), whole.subarray(0, whole.length / 2)];

    for (const [index, bytes] of broken.entries()) {
      const file = info.outputPath(`broken-${index}.zip`);
      await writeFile(file, bytes);
      await upload(page, file);
      await expect(page.getByRole('main')).toContainText(`broken-${index}.zip, by Dana Whitfield`);
      await expect(page.getByRole('status').first()).toContainText(
        /^Not readable Nothing was changed: .*zip/,
      );
      await expectAccessible(page);
    }
  },
);

test('an administrator of one school sees the imports, and cannot bring one', async ({ page }) => {
  await enter(page, admin);
  await openSite(page, 'Elmsworth Academy', 'roster');
  await expect(page.getByText(`An administrator of ${trust} imports the roster.`)).toBeVisible();
  await expect(page.getByLabel('Roster package')).toHaveCount(0);
  await expectAccessible(page);
});
