import type { Page } from '@playwright/test';
import { appoint } from './appoint.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { addSecondStep, awake } from './people.ts';
import { smallTrust } from './small-trust.ts';

const said = (page: Page, title: string) => page.getByRole('group', { name: title });

test('an owner hands the trust over: the successor confirms, everybody reads until when it can be stopped, and it is', async ({
  page,
  request,
  elsewhere,
}, info) => {
  test.setTimeout(240_000);
  const { trust, trustSite, owner, key } = await smallTrust(page, info, 'handover');
  const noor = { name: 'Noor Ashdown', email: `noor@${key}.example`, role: 'account_admin' } as const;
  const noors = await elsewhere();
  await appoint(page, trustSite, noors, noor);
  await addSecondStep(noors, noor);
  const subject = `Handing over ${trust}`;

  await test.step('the owner names the successor', async () => {
    await page.goto(`/sites/${trustSite}/settings`);
    await awake(page);
    await page.getByRole('link', { name: 'Hand over the trust' }).click();
    await page.getByLabel('Successor').selectOption(noor.name);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ask them to take over' }).click();
    await expect(said(page, `${noor.name} was asked`)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Hand over the trust', level: 1 })).toBeFocused();
    await expect(page.getByText(`It waits until ${noor.name} confirms it.`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Take the trust over' })).toHaveCount(0);
  });

  await test.step('the successor is led there by a mail, and confirms', async () => {
    const mail = await latestMail(request, noor.email, new RegExp(subject));
    expect(mail.text).toContain(`wants to hand the trust over to ${noor.name}`);
    await noors.goto(linkIn(mail, '/sites/'));
    await awake(noors);
    await expect(noors.getByRole('heading', { name: `hands over to ${noor.name}` })).toBeVisible();
    await expectAccessible(noors);
    await noors.getByRole('button', { name: 'Take the trust over' }).click();
    await expect(said(noors, 'Confirmed')).toContainText('in seven days');
    await expect(noors.getByText('It happens on')).toBeVisible();
  });

  await test.step('the owner reads the day above every page, and in a mail', async () => {
    const inSevenDays = new Date(Date.now() + 168 * 3_600_000);
    const day = inSevenDays.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
    const mail = await latestMail(request, owner.email, new RegExp(subject), 2);
    expect(mail.text).toContain(day);
    for (const path of ['/', `/sites/${trustSite}/administrators`]) {
      await page.goto(path);
      await expect(page.getByText(`You hand ${trust} over to ${noor.name} on`)).toContainText(day);
      await expectAccessible(page);
    }
  });

  await test.step('one of them stops it, and everything is as it was', async () => {
    await page.getByRole('link', { name: 'See it, or stop it' }).click();
    await page.getByRole('button', { name: 'Stop it' }).click();
    await expect(said(page, 'Stopped')).toBeVisible();
    await expect(page.getByText(`You hand ${trust} over`)).toHaveCount(0);
    await expect(page.getByLabel('Successor')).toBeVisible();
    const mail = await latestMail(request, noor.email, new RegExp(subject), 3);
    expect(mail.text).toContain('Everything stays as it is.');
    await noors.reload();
    await expect(noors.getByRole('heading', { name: 'The trust is not being handed over' })).toBeVisible();
    await page.goto(`/sites/${trustSite}/administrators`);
    await expect(page.getByRole('row', { name: /Olive Ashdown/ })).toContainText('Account Owner');
    await expect(page.getByRole('row', { name: /Noor Ashdown/ })).toContainText('Account Admin');
  });
});
