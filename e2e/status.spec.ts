import { school } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { openInvitations, owner, signIn } from './people.ts';

test('a search that finds nobody says why, and so does “Somebody missing?”', async ({ page }) => {
  await signIn(page, owner);
  await openInvitations(page, school);

  await page.getByRole('searchbox', { name: 'Search by name or e-mail' }).fill('Nobody Whatsoever');
  await expect(page.getByRole('heading', { name: 'Nobody matches “Nobody Whatsoever”' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Nobody like that is in the roster of');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Show all staff' }).click();
  await page.getByRole('button', { name: 'Somebody missing?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Somebody missing?' });
  await dialog.getByLabel('Full name, work e-mail or staff id').fill('Nobody Whatsoever');
  await dialog.getByRole('button', { name: 'Find out why' }).click();
  await expect(dialog).toContainText('If they were added to the MIS since, they come with the next import.');
  await expectAccessible(page);
});
