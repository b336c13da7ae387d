import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey.ts';
import {
  expectedOfDay1,
  foundLarkfield,
  hasLarkfield,
  larkfieldContacts,
  larkfieldPackage,
  type LarkfieldContact,
} from './larkfield.ts';
import { awake, enter, type Person } from './people.ts';

const day1 = 'day1-v1p2-bulk';

async function tryToSignIn(page: Page, { email, password }: Person): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function openReady(page: Page, site: string): Promise<void> {
  await page.goto(`/sites/${site}/contacts?status=ready_to_revoke`);
  await awake(page);
}

test(
  'after the roster of the next day exactly those without a child are ready to be revoked, and are revoked',
  { tag: '@one-width' },
  async ({ page, elsewhere, gate }) => {
    test.skip(!hasLarkfield, 'The rosters of Larkfield do not lie beside the project.');
    test.setTimeout(300_000);
    gate.expectComplaint(/status of 422/);
    await enter(page, await foundLarkfield());
    const me = await (await page.request.get('/trpc/portal.me')).json();
    const site: string = me.result.data.sites[0].id;
    const { contactsNewlyWithoutAStudent: lost, contactReplacedBySameEmail: replaced } = expectedOfDay1();
    let contacts: readonly LarkfieldContact[] = [];
    const named = (id: string): LarkfieldContact => {
      const found = contacts.find((one) => one.id === id);
      if (found === undefined) throw new Error(`nobody has the id ${id}`);
      return found;
    };
    const rows = page.getByRole('table').locator('tbody tr');

    await test.step('nobody is ready to be revoked on day 0', async () => {
      await openReady(page, site);
      await expect(page.getByRole('heading', { name: 'Nobody is to be revoked' })).toBeVisible();
    });

    await test.step('the roster of day 1 comes, on two nights', async () => {
      for (let night = 1; night <= 2; night += 1) {
        await page.goto(`/sites/${site}/roster`);
        await awake(page);
        await page.getByLabel('Roster package').setInputFiles(larkfieldPackage(day1));
        await page.getByRole('button', { name: 'Import roster' }).click();
        await expect(page.getByRole('heading', { name: 'Roster import', level: 1 })).toBeVisible({
          timeout: 60_000,
        });
      }
      contacts = await larkfieldContacts();
    });

    await test.step('exactly the expected are ready, with their reasons, and the causes above them', async () => {
      await openReady(page, site);
      await expect(page.getByRole('heading', { name: /would lose access/ })).toContainText(
        `${lost.length} contacts`,
      );
      await expect(page.getByRole('region', { name: /would lose access/ })).toContainText(
        `${lost.length} because no child of theirs is at the school any more`,
      );
      await expect(page.getByRole('region', { name: /would lose access/ })).toContainText(
        '1 because a newer record of them exists',
      );
      const names = await rows.locator('.who-name').allInnerTexts();
      expect(names.toSorted()).toEqual(lost.map((id) => named(id).name).toSorted());
      for (const text of await rows.allInnerTexts()) expect(text).toContain('No student at the school');
      await expect(rows.filter({ hasText: 'A newer record of them exists' })).toHaveCount(1);
      await expect(rows.filter({ hasText: 'A newer record of them exists' })).toContainText(
        named(replaced.old).name,
      );
      await expectAccessible(page);
    });

    await test.step('each has the evidence: which child left, and the import that said so', async () => {
      for (const id of lost) {
        await page.goto(`/sites/${site}/contacts/${named(id).contactId}`);
        const proof = page.getByRole('listitem').filter({ hasText: 'No student at the school' });
        await expect(proof.getByRole('link', { name: `${day1}.zip` }).first()).toBeVisible();
        await expect(proof).toContainText(
          id === replaced.old ? 'not linked to them any more' : 'not at the school any more',
        );
      }
      await page
        .getByRole('link', { name: `${day1}.zip` })
        .first()
        .click();
      await expect(page.getByRole('heading', { name: 'Roster import', level: 1 })).toBeVisible();
    });

    await test.step('the replaced parent is offered the carry-over, both records side by side', async () => {
      await page.goto(`/sites/${site}/contacts/${named(replaced.old).contactId}`);
      const offer = page.getByRole('region', { name: 'Another record' });
      await expect(offer.getByText(named(replaced.new).name).first()).toBeVisible();
      await expect(offer.getByRole('link', { name: named(replaced.new).name })).toBeVisible();
      await expect(offer.getByRole('button', { name: 'Yes: carry the account over…' })).toBeVisible();
      await expectAccessible(page);
    });

    await test.step('carried over, given back when it was a mistake, and offered once more', async () => {
      const offer = page.getByRole('region', { name: 'Another record' });
      const confirm = (button: string) =>
        page.getByRole('dialog').getByRole('button', { name: button }).click();
      await offer.getByRole('button', { name: 'Yes: carry the account over…' }).click();
      await confirm('Carry over');
      await expect(offer.getByRole('heading', { name: 'The account was carried over' })).toBeVisible();
      await offer.getByRole('button', { name: 'Undo…' }).click();
      await confirm('Give it back');
      await expect(offer.getByRole('heading', { name: 'Carried over, and undone' })).toBeVisible();
      await expect(offer.getByRole('button', { name: 'Carry it over again…' })).toBeVisible();
      await expectAccessible(page);
    });

    await test.step('select all, Actions…, Revoke Access, Confirm', async () => {
      await openReady(page, site);
      await page.getByRole('checkbox', { name: 'Select everyone on this page' }).check({ force: true });
      await page.getByRole('button', { name: 'Actions…' }).click();
      await page.getByRole('menuitem', { name: 'Revoke Access' }).click();
      const dialog = page.getByRole('dialog', { name: 'Revoke Access' });
      await expect(dialog).toContainText(`${lost.length} have no student at the school any more`);
      await expectAccessible(page);
      await dialog.getByRole('button', { name: `Revoke Access of ${lost.length} contacts` }).click();
      await expect(page.getByText(`${lost.length} contacts revoked`).first()).toBeVisible({
        timeout: 60_000,
      });
    });

    await test.step('they are gone from the tab and cannot sign in; whoever stays can', async () => {
      await openReady(page, site);
      await expect(page.getByRole('heading', { name: 'Nobody is to be revoked' })).toBeVisible();
      const visitor = await elsewhere();
      for (const id of lost.slice(0, 2)) {
        await tryToSignIn(visitor, named(id));
        await expect(visitor.getByText(/is not right|wrong/i).first()).toBeVisible();
      }
      const gone = new Set<string>([...lost, replaced.new]);
      const stays = contacts.find(({ id }) => !gone.has(id));
      if (stays === undefined) throw new Error('somebody stays');
      await tryToSignIn(visitor, stays);
      await expect(visitor.getByRole('heading', { name: 'My family', level: 1 })).toBeVisible();
    });
  },
);
