import { readFile } from 'node:fs/promises';
import { goodPassword } from './accepting.ts';
import { comeIn } from './appoint.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { awake, signIn } from './people.ts';
import { setUpSecondStep } from './second-factor.ts';
import { call, smallTrust } from './small-trust.ts';

test('a school keeps one and removes one, and the trust has the evidence', async ({
  page,
  elsewhere,
}, info) => {
  test.setTimeout(240_000);
  const { trustSite, schoolSite, school, key, colleague } = await smallTrust(page, info, 'review');
  const kits = await elsewhere();
  const kit = await colleague('Kit', kits);
  const heads = await elsewhere();
  const head = { name: 'Hope Ashdown', email: `hope@${key}.example`, role: 'account_admin' } as const;
  const sites = { allSites: false, schoolIds: [schoolSite], groupIds: [] };
  await call(page.request, 'administrators.invite', { site: schoolSite, ...head, sites });
  await comeIn(heads, head);
  await setUpSecondStep(heads.request, head);

  await test.step('the trust opens a review', async () => {
    await page.goto(`/sites/${trustSite}/access-reviews`);
    await awake(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Open a review…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Open the review' }).click();
    await expect(page.getByRole('group', { name: 'The review is open' })).toBeVisible();
    await expect(page.getByRole('link', { name: school })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the school keeps one, removes one, and submits', async () => {
    await heads.goto(`/sites/${schoolSite}/access-reviews`);
    await awake(heads);
    await heads.getByRole('link', { name: school }).last().click();
    const of = (what: string) => `${what}, as Editor, of ${kit.name}`;
    await heads.getByRole('button', { name: `Keep ${of('Marks')}` }).click();
    await expect(heads.getByRole('button', { name: `Undo: ${of('Marks')}` })).toBeVisible();
    await heads.getByRole('button', { name: `Remove ${of('Timetable')}` }).click();
    await expect(heads.getByRole('button', { name: `Undo: ${of('Timetable')}` })).toBeVisible();
    await expectAccessible(heads);
    await heads.getByRole('button', { name: 'Submit…' }).click();
    const dialog = heads.getByRole('dialog', { name: 'Submit these answers?' });
    await expect(dialog).toContainText(`1 role ends, of 1 person: ${kit.name}`);
    await expectAccessible(heads);
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await expect(heads.getByRole('group', { name: 'Answers submitted' })).toBeVisible();
    await expect(heads.getByText('Removed', { exact: true })).toBeVisible({ timeout: 30_000 });
  });

  await test.step('whoever was removed is out, and has everything else when they come back', async () => {
    await kits.goto('/');
    await expect(kits.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await signIn(kits, { email: kit.email, password: goodPassword });
    await expect(kits.getByRole('link', { name: /^Marks/ })).toBeVisible();
    await expect(kits.getByRole('link', { name: /^Reports/ })).toBeVisible();
    await expect(kits.getByRole('link', { name: /^Timetable/ })).toHaveCount(0);
  });

  await test.step('the trust takes the evidence along', async () => {
    await page.reload();
    await page
      .getByRole('link', { name: /Ashdown review/ })
      .first()
      .click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Evidence as PDF' }).click();
    const download = await downloading;
    await download.saveAs(info.outputPath('evidence.pdf'));
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
