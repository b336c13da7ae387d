import { expect, type Locator, type Page } from '@playwright/test';
import type { Invitee } from './cast.ts';

/** Looks somebody up in User Invitations; their row, or card. */
export async function find(page: Page, { name, email }: Invitee): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Search by name or e-mail' }).fill(email);
  const row = page.getByRole('row').filter({ hasText: email });
  await expect(page.getByText('1 in all', { exact: true })).toBeVisible();
  await expect(row).toContainText(name);
  return row;
}

/** Opens the ellipsis beside somebody and chooses an operation. */
export async function choose(
  page: Page,
  { name }: Pick<Invitee, 'name'>,
  operation: string | RegExp,
): Promise<void> {
  let presses = 0;
  // A list that is redrawn while the menu opens closes it again.
  await expect(async () => {
    presses += 1;
    // On a slow machine a press may count that was given up.
    if (presses > 1 && (await page.getByRole('dialog').isVisible())) return;
    await page.getByRole('button', { name: `Operations for ${name}` }).click({ timeout: 5_000 });
    await page.getByRole('menuitem', { name: operation }).click({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('menu')).toHaveCount(0);
}

/** In the dialog: Product → Assign Role → the button. */
export async function assign(page: Page, product: string, role: string, button: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: product }).check();
  await dialog
    .getByRole('group', { name: `Assign Role in ${product}` })
    .getByRole('radio', { name: role })
    .check();
  await dialog.getByRole('button', { name: button }).click();
  await expect(dialog).toBeHidden();
}

/** Ellipsis → Invite → Product → Assign Role → Send Invitation, until the row says Invited. */
export async function invite(page: Page, invitee: Invitee, product: string, role: string): Promise<void> {
  const row = await find(page, invitee);
  await choose(page, invitee, /^Invite(?! to)/);
  await assign(page, product, role, 'Send Invitation');
  await expect(row.getByRole('cell', { name: /^Invited/ })).toBeVisible();
}
