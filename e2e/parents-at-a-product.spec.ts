import type { Page } from '@playwright/test';
import { admitParent, type Parent } from './admit-parent.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { awake, owner, enter } from './people.ts';

const school = 'Elmsworth Academy';
const reason = 'Not to be told to anybody: order of 3 March.';

async function typeIn(page: Page, { email, password }: Parent): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** From the family page to the product, in a window of its own. */
async function open(family: Page, parent: Parent): Promise<Page> {
  await family.goto('/sign-in');
  await typeIn(family, parent);
  const products = family.getByRole('region', { name: 'What I can open' });
  const opened = family.waitForEvent('popup');
  await products.getByRole('link', { name: /^Parents Evening/ }).click();
  const evening = await opened;
  await expect(evening.getByRole('heading', { level: 1 })).toHaveText(parent.name);
  await expect(evening.getByRole('region', { name: parent.name })).toContainText(`Family, ${parent.school}`);
  await expectAccessible(evening);
  return evening;
}

async function answerDialog(page: Page, name: RegExp, yes: RegExp, text?: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name });
  if (text !== undefined) await dialog.getByRole('textbox').first().fill(text);
  await dialog.getByRole('button', { name: yes }).last().click();
  await expect(dialog).toBeHidden();
}

const office = {
  async revoke(page: Page, { child, name }: Parent) {
    await page.getByRole('button', { name: `End access… to ${child}` }).click();
    await answerDialog(page, /^End access to /, /^End access$/);
    await page.getByRole('button', { name: 'Actions…' }).click();
    await page.getByRole('menuitem', { name: 'Revoke Access' }).click();
    await answerDialog(page, /^Revoke/, /^Revoke/);
    await expect(page.getByRole('group', { name: new RegExp(name) })).toBeVisible();
  },
  async block(page: Page, { name }: Parent) {
    await page.getByRole('button', { name: 'Block…' }).click();
    await answerDialog(page, /^Block /, /^Block$/, reason);
    await expect(page.getByRole('group', { name: `${name} is blocked` })).toBeVisible();
  },
};

for (const [at, deed] of (['revoke', 'block'] as const).entries())
  test(`a parent is in a product of the school, and out of it when the office uses ${deed}`, async ({
    page,
    elsewhere,
    gate,
  }) => {
    test.setTimeout(180_000);
    gate.expectComplaint(/status of 422/);
    await enter(page, owner);
    const parent = await admitParent(page, school, 2 + at);
    const family = await elsewhere();
    const evening = await open(family, parent);

    await test.step('the office ends it, and the window of the product says so by itself', async () => {
      await page.goto(`/sites/${parent.schoolId}/contacts/${parent.contactId}`);
      await awake(page);
      await office[deed](page, parent);
      await expect(
        evening.getByRole('heading', { name: /^You were signed out at \d\d:\d\d$/ }),
      ).toBeVisible();
      await expectAccessible(evening);
    });

    await test.step('whoever tries again reads what to do, and neither why nor of anybody else', async () => {
      await evening.getByRole('link', { name: 'Sign in again' }).click();
      await expect(evening.getByRole('heading', { name: 'Sign in' })).toBeVisible();
      await typeIn(evening, parent);
      await expect(evening.getByRole('alert')).toContainText('ask your school office');
      await expect(evening.locator('body')).not.toContainText(/block|revoke|court|order|error|safeguard/i);
      await expectAccessible(evening);
      await family.goto('/family');
      await expect(family.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    });
  });
