import { familyTrust } from './family-trust.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail } from './mailbox.ts';
import { awake } from './people.ts';

test('the office drafts a review, leaves one out, approves it, and the other is out', async ({
  page,
  elsewhere,
}, info) => {
  test.setTimeout(240_000);
  const { site, parent, welcome, nextNight } = await familyTrust(page, info, 'monthly');
  const [leaver, kept] = [await elsewhere(), await elsewhere()];
  const [amber, bryn] = [parent('Amber'), parent('Bryn')];

  await test.step('two parents have taken their accounts up, and their children leave', async () => {
    await welcome('Amber', leaver);
    await welcome('Bryn', kept);
    await nextNight('Amber', 'Bryn');
  });

  await test.step('the settings say what is drafted, and what may run by itself', async () => {
    await page.goto(`/sites/${site}/plans`);
    await awake(page);
    await expect(page.getByRole('heading', { name: 'Monthly review of contacts' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a draft is thrown away with a reason, which its page keeps', async () => {
    await page.getByRole('button', { name: 'Draft a review now' }).click();
    await page.getByRole('button', { name: 'Discard…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Discard this bulk change?' });
    await dialog.getByLabel('Why (optional)').fill('The roster was wrong');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Discard', exact: true }).click();
    await expect(page.getByText('Discarded: nothing has happened to anybody')).toBeVisible();
    await expect(page.getByText('Why it was discarded: “The roster was wrong”')).toBeVisible();
    await expect(dialog).toBeHidden();
    await page.goto(`/sites/${site}/plans`);
    await awake(page);
  });

  await test.step('a draft shows who and why; one is left out', async () => {
    await page.getByRole('button', { name: 'Draft a review now' }).click();
    await expect(page.getByText('Drafted for you to look at')).toBeVisible();
    await expect(page.getByText('No student at the school').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: `Leave out: ${bryn.name}` }).click();
    await expect(page.getByRole('button', { name: `Take in again: ${bryn.name}` })).toBeVisible();
  });

  await test.step('approved, it is done: the one is out and told, the other keeps what they have', async () => {
    await page.getByRole('button', { name: /Carry out for 1 / }).click();
    await expect(page.getByText('You can leave this page: it goes on by itself.').first()).toBeAttached();
    await expect(page.getByText('Left out by whoever looked at it').first()).toBeVisible({ timeout: 60_000 });
    await leaver.goto('/');
    await expect(leaver.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await latestMail(page.request, amber.email, /has ended/);
    await kept.goto('/');
    await expect(kept.getByRole('heading', { name: 'Sign in' })).toBeHidden();
  });
});
