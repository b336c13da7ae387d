import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { pairFor, trust } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, mailsTo } from './mailbox.ts';
import { enter, openSite, owner } from './people.ts';

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

/** Follows a link that saves a file; the text that was saved. */
async function saved(page: Page, link: string | RegExp): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return textOf(download);
}

const upload = async (page: Page, text: string) => {
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'autumn.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Show what it comes to' }).click();
};

test('a file is looked at row by row, carried out, and what was wrong is given back', async ({
  page,
  request,
  gate,
}) => {
  gate.expectComplaint(/status of 422/);
  await enter(page, owner);
  const [first, second] = await pairFor(page);
  await openSite(page, trust);
  await page.getByRole('link', { name: 'Invite by file' }).click();
  await expect(page.getByRole('heading', { name: 'Invite by file', level: 1 })).toBeVisible();
  await expectAccessible(page);
  expect(await saved(page, 'Download a template')).toContain(
    'E-mail,Staff ID,Product,Role,School,Ends on,Note',
  );

  await upload(page, 'Name;Product\nAda;Parents Evening\n');
  await expect(
    page.getByRole('alert').filter({ hasText: 'Missing: “E-mail” or “Staff ID”, “Role”' }),
  ).toBeVisible();

  const rows = [
    'E-Mail;Product;Role;Note',
    `${first.email};Insights;Full Read-only;`,
    `${second.email.toUpperCase()};insights;full read-only;Cover`,
    `${first.email};Insight;Full Read-only;`,
    'nobody@elsewhere.example;Insights;Full Read-only;=1+1',
  ];
  await upload(page, rows.join('\r\n'));
  await expect(page.getByRole('heading', { name: 'Check before you carry it out' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: first.name }).first()).toContainText(
    'Will be invited',
  );
  await expect(page.getByText('This product is not known here. Known:')).toBeVisible();
  await expectAccessible(page);
  const mails = await mailsTo(request, first.email);
  expect(mails.filter(({ subject }) => subject.includes('Insights'))).toEqual([]);
  await page.getByRole('link', { name: 'Cannot be done 2' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Will be invited' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Carry out 2 rows' }).click();
  await expect(page.getByRole('heading', { name: 'Invitation by file', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Progress' })).toContainText('2 people invited', {
    timeout: 30_000,
  });
  await expectAccessible(page);
  for (const { email } of [first, second]) await latestMail(request, email, /invited you to Insights/);
  const results = await saved(page, 'Download results');
  expect(results).toContain(`${first.email},Insights,Full Read-only,${trust},Selected,,Invited,`);
  const wrong = await saved(page, 'Download 2 rows to correct');
  expect(wrong.split('\r\n')[0]).toBe('\uFEFFE-Mail,Product,Role,Note,Problem');
  expect(wrong).toContain(
    "nobody@elsewhere.example,Insights,Full Read-only,'=1+1,Nobody here has this e-mail",
  );
});
