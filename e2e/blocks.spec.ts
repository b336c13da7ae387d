import type { Page } from '@playwright/test';
import { goodPassword } from './accepting.ts';
import { gatehouse } from './command-line.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn, mailsTo } from './mailbox.ts';
import { awake, enter } from './people.ts';
import { importFamily } from './small-families.ts';
import { call } from './small-trust.ts';
import { tryKey } from './this-try.ts';

const reason = 'Court order of 3 March, in the safe of the office.';
const phone = { viewport: { width: 390, height: 844 } };

async function answerDialog(page: Page, title: RegExp, yes: string, text?: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  if (text !== undefined) await dialog.getByRole('textbox').fill(text);
  await dialog.getByRole('button', { name: yes, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('a safeguarding lead blocks a parent, whom no import brings back, and two people lift it', async ({
  page,
  request,
  elsewhere,
}, info) => {
  test.setTimeout(240_000);
  const key = `blocks-${tryKey()}`;
  const priya = {
    code: 'priya',
    name: 'Priya Ashdown',
    email: `priya@${key}.example`,
    phone: '07700 900321',
  };
  const arjun = { code: 'arjun', name: 'Arjun Ashdown', email: `arjun@${key}.example` };
  await importFamily(key, info, [priya, arjun]);
  const lead = { email: `lead@${key}.example`, password: goodPassword };
  const second = { email: `second@${key}.example`, password: goodPassword };
  for (const [name, { email }] of [
    ['Olive Lead', lead],
    ['Stella Second', second],
  ] as const) {
    const named = ['--trust', `Ashdown ${key}`, '--name', name, '--email', email];
    await gatehouse(['owner', 'add', ...named, '--password-stdin'], goodPassword);
  }
  await enter(page, lead);
  const me = await (await page.request.get('/trpc/portal.me')).json();
  const [{ id: site }, { id: school }] = me.result.data.sites;
  const contactOf = async (email: string) => {
    const input = JSON.stringify({ site, q: email });
    const list = await (await page.request.get('/trpc/contacts.list', { params: { input } })).json();
    return list.result.data.rows[0].contactId;
  };
  const contactId = await contactOf(priya.email);

  const parent = await elsewhere(phone);
  await test.step('a parent has an account, and is signed in on a phone', async () => {
    await call(page.request, 'welcome.send', { site: school, contactId, schoolId: school });
    await parent.goto(linkIn(await latestMail(request, priya.email, /./), '/welcome/'));
    await parent.getByRole('link', { name: 'Create my account' }).click();
    await parent.getByLabel('Password', { exact: true }).fill(goodPassword);
    await parent.getByRole('button', { name: 'Create my account' }).click();
    await parent.waitForURL(/\/family/);
  });

  await test.step('the lead blocks her: she is out at the next tap, and cannot come in', async () => {
    await page.goto(`/sites/${site}/contacts/${contactId}`);
    await awake(page);
    await page.getByRole('button', { name: 'Block…' }).click();
    await answerDialog(page, /^Block Priya Ashdown/, 'Block', reason);
    await expect(page.getByRole('group', { name: 'Priya Ashdown is blocked' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Safeguarding' })).toContainText(reason);
    await expectAccessible(page);

    await parent.reload();
    await expect(parent.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect((await mailsTo(request, priya.email)).length).toBe(1);
  });

  const again = { ...priya, code: 'priya-new', name: 'P. Ashdown' };
  await test.step('an import brings her anew under another code: the record waits, and the leads are told, naming nobody', async () => {
    await importFamily(key, info, [priya, again, arjun]);
    const mail = await latestMail(request, second.email, /decision about a block/);
    expect(mail.text).not.toMatch(/Priya|Mia|Arjun/);
    await page.goto(`/sites/${site}/blocks`);
    await awake(page);
    await expect(page.getByRole('region', { name: 'Waiting for your decision' })).toContainText(
      'the same phone number',
    );
    await expectAccessible(page);
    await page.getByRole('button', { name: /^The same person/ }).click();
    await answerDialog(page, /is the person|Is P\. Ashdown/i, 'The same person: block');
    await expect(page.getByRole('region', { name: 'Waiting for your decision' })).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Blocked', exact: true }).getByText(reason)).toHaveCount(2);
  });

  await test.step('it takes two to lift it', async () => {
    await page.getByRole('button', { name: /^Ask to lift….*P\. Ashdown/ }).click();
    await answerDialog(page, /^Ask to lift the block on P\./, 'Ask', 'The court has lifted its order.');
    await expect(page.getByText('You asked to lift this')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Lift it/ })).toHaveCount(0);

    const stellas = await elsewhere();
    await enter(stellas, second);
    await stellas.goto(`/sites/${site}/blocks`);
    await awake(stellas);
    await stellas.getByRole('button', { name: /^Lift it…/ }).click();
    await answerDialog(stellas, /^Lift the block on P\./, 'Lift it', '');
    await expect(stellas.getByRole('region', { name: 'Lifted', exact: true })).toContainText(
      'approved by Stella Second',
    );
    await expectAccessible(stellas);
  });
});
