import { familyTrust } from './family-trust.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { awake } from './people.ts';

test('a school opens its rollover, looks at who leaves, says go, and finishes; until then every family is kept', async ({
  page,
  elsewhere,
}, info) => {
  test.setTimeout(240_000);
  const { site, school, welcome, nextNight } = await familyTrust(page, info, 'rollover');
  const theirs = await elsewhere();
  await welcome('Amber', theirs);

  await page.goto(`/sites/${site}/rollover`);
  await awake(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open the rollover…' }).click();
  const opening = page.getByRole('dialog', { name: 'Open the rollover' });
  await expect(opening.getByLabel('The year that begins')).toHaveValue(/^\d{4}\/\d{2}$/);
  await expectAccessible(page);
  await opening.getByRole('button', { name: 'Open the rollover' }).click();
  await expect(page.getByRole('heading', { name: /^Rollover to \d{4}/ })).toBeVisible();
  await expect(page.getByText('The roster gives classes no dates').first()).toBeVisible();
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(page.getByText('You cannot say go yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go…', exact: true })).toHaveCount(0);

  await nextNight('Amber');
  await page.reload();
  await awake(page);
  await page.getByRole('button', { name: 'Make the plan again' }).click();
  await expect(page.getByRole('button', { name: 'Go…', exact: true })).toBeVisible();
  const leaver = page.getByRole('row').filter({ hasText: 'Amber Holt' });
  await expect(leaver).toContainText('Leaves');
  await expect(page.getByRole('row').filter({ hasText: 'Bryn Holt' })).toContainText('Moves up');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Go…', exact: true }).click();
  const going = page.getByRole('dialog', { name: `Go at ${school}?` });
  await expect(going).toContainText('1 student leaves');
  await expect(going).toContainText('Nobody’s access ends now');
  await expectAccessible(page);
  await going.getByRole('button', { name: 'Go', exact: true }).click();
  await page.getByRole('button', { name: 'Finish…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByText(/^Finished by Olive Holt on/)).toBeVisible();
  await expectAccessible(page);

  await theirs.reload();
  await expect(theirs.getByRole('heading', { name: 'My family', level: 1 })).toBeVisible();
});
