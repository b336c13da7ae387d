import { school } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { openInvitations, owner, signIn } from './people.ts';

test('what a bulk change or removal comes to is shown before it can be done', async ({ page }) => {
  await signIn(page, owner);
  await openInvitations(page, school);
  const bar = page.getByRole('region', { name: 'Selected staff' });
  const boxes = page.getByRole('checkbox', { name: /^Select (?!everyone)/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await bar.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Change role …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change role' });
  await dialog.getByLabel('Product').selectOption('Parents Evening');
  await dialog.getByLabel('New role in Parents Evening').selectOption({ index: 1 });
  await expect(dialog).toContainText(/Nobody of them has anything here|It concerns/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await bar.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Revoke Access …' }).click();
  const revoke = page.getByRole('dialog', { name: 'Revoke Access' });
  await expect(revoke).toContainText(/Nobody of them has anything here|It concerns/);
  await revoke.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
