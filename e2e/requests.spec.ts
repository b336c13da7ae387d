import type { Page } from '@playwright/test';
import { trust } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { admin, enter, openSite, owner, signIn, type Person } from './people.ts';
import { tryPlace } from './this-try.ts';

const school = 'Elmsworth Academy';

interface Teacher extends Person {
  readonly name: string;
}

/** Somebody of the school who is registered already, of whom there are six. */
async function teacherOf(office: Page, place: number): Promise<Teacher> {
  const me = await (await office.request.get('/trpc/portal.me')).json();
  const input = JSON.stringify({ site: me.result.data.sites[0].id, status: 'registered' });
  const list = await (await office.request.get('/trpc/invitations.list', { params: { input } })).json();
  const rows: readonly (Pick<Teacher, 'name' | 'email'> & { schools: readonly string[] })[] =
    list.result.data.rows;
  // Not whom another journey gives something here who works elsewhere.
  const teacher = rows.filter(({ schools }) => schools.includes(school))[place];
  if (teacher === undefined) throw new Error(`${school} has too few teachers who are registered`);
  return { name: teacher.name, email: teacher.email, password: owner.password };
}

/** On the home page: Ask for access → a product at a place → why → Send request. */
async function askFor(page: Page, product: string, place: string | RegExp, reason: string): Promise<void> {
  await page.getByRole('link', { name: 'Ask for access' }).click();
  await expect(page.getByRole('heading', { name: 'Ask for access' })).toBeVisible();
  await page.getByRole('group', { name: place }).getByRole('radio', { name: product }).check();
  await page.getByLabel('Why do you need it?').fill(reason);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send request' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Your request is sent' })).toBeVisible();
}

const nextYear = new Date().getFullYear() + 1;

test('a teacher asks: one product is given, another refused, and the teacher is told of both', async ({
  page,
  request,
  elsewhere,
}) => {
  test.setTimeout(150_000);
  await enter(page, admin);
  const teacher = await teacherOf(page, tryPlace() % 4);
  const teachers = await elsewhere();

  await test.step('the teacher asks for two products', async () => {
    await signIn(teachers, teacher);
    await expectAccessible(teachers);
    await askFor(teachers, 'Parents Evening', school, 'I run the Year 4 evening in December.');
    await askFor(teachers, 'Staff Room', /Trust/, 'I would like to write the news.');
    const mine = teachers.getByRole('region', { name: 'Your requests' });
    await expect(mine.getByRole('listitem')).toHaveCount(2);
    await expect(mine).toContainText('The answer comes by mail');
    await expectAccessible(teachers);
  });

  await test.step('the school office has a mail, and approves with a role and a last day', async () => {
    // One mail an hour at most: whoever asked at the other width may have been first.
    const mail = await latestMail(request, admin.email, new RegExp(`asks for .* at ${school}`));
    expect(mail.text).toContain('Parents Evening');
    await page.goto(linkIn(mail, '/sites/'));
    await expect(page.getByRole('heading', { name: 'Requests', level: 1 })).toBeVisible();
    const asked = page.getByRole('listitem').filter({ hasText: teacher.name });
    await expect(asked).toContainText('I run the Year 4 evening in December.');
    await expect(page.getByRole('main')).not.toContainText('Staff Room at');
    await expectAccessible(page);

    await asked.getByRole('button', { name: 'Approve' }).click();
    const dialog = page.getByRole('dialog', { name: `Give ${teacher.name} access to Parents Evening` });
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await expect(dialog.getByRole('alert').filter({ hasText: 'Choose a role' })).toBeVisible();
    await dialog.getByRole('radio', { name: 'Teacher' }).check();
    await dialog.getByLabel('Last day').fill(`${nextYear}-12-19`);
    await dialog.getByLabel('A word to them').fill('Your own class only.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await expect(
      page.getByRole('group', { name: `${teacher.name} can open Parents Evening now` }),
    ).toBeVisible();
    await expect(asked).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Requests', level: 1 })).toBeFocused();

    await page.getByRole('link', { name: /^Answered/ }).click();
    const answered = page.getByRole('row').filter({ hasText: teacher.name });
    await expect(answered).toContainText(`As Teacher until 19 December ${nextYear}, by Samir Malik`);
    await expectAccessible(page);
  });

  await test.step('the teacher has a mail, and sees the product as new', async () => {
    const mail = await latestMail(request, teacher.email, /Parents Evening .* was approved/);
    expect(mail.text).toContain(`Parents Evening, as Teacher, at ${school}`);
    expect(mail.text).toContain('They say: Your own class only.');
    expect(mail.text).toContain(`It ends by itself after 19 December ${nextYear}.`);
    await teachers.goto(linkIn(mail, '/'));
    const tile = teachers
      .getByRole('region', { name: school })
      .getByRole('link', { name: /^Parents Evening/ });
    await expect(tile).toContainText('New');
    await expect(tile).toContainText(`Your role: Teacher, until 19 December ${nextYear}`);
    await expect(tile).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(teachers.getByText(/^New since you were last here/)).toContainText(
      `Parents Evening at ${school}`,
    );
    await expectAccessible(teachers);
  });

  await test.step('the trust refuses the other, with a reason', async () => {
    const office = await elsewhere();
    await enter(office, owner);
    await openSite(office, trust, 'requests');
    const asked = office.getByRole('listitem').filter({ hasText: teacher.name });
    await asked.getByRole('button', { name: 'Refuse' }).click();
    const dialog = office.getByRole('dialog', { name: `Refuse ${teacher.name}’s request for Staff Room?` });
    await dialog.getByRole('button', { name: 'Refuse' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Say why');
    await dialog.getByLabel('Reason').fill('The office writes the news.');
    await expectAccessible(office);
    await dialog.getByRole('button', { name: 'Refuse' }).click();
    await expect(office.getByRole('group', { name: `Request of ${teacher.name} refused` })).toBeVisible();

    const mail = await latestMail(request, teacher.email, /Staff Room .* was refused/);
    expect(mail.text).toContain('The reason: The office writes the news.');
    await teachers.reload();
    const mine = teachers.getByRole('region', { name: 'Your requests' });
    await expect(mine).toContainText('Refused by Dana Whitfield just now: The office writes the news.');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a teacher asks and takes it back', async ({ page, elsewhere }) => {
    const office = await elsewhere({ javaScriptEnabled: true });
    await enter(office, admin);
    await signIn(page, await teacherOf(office, 4 + (tryPlace() % 2)));

    await page.getByRole('link', { name: 'Ask for access' }).click();
    await expect(page.getByRole('heading', { name: 'Ask for access' })).toBeVisible();
    const withdraw = page.getByRole('button', { name: /^Withdraw: Insights/ });
    // Where a first try came only so far.
    if (await withdraw.isVisible()) await withdraw.click();
    await page.getByRole('group', { name: /Trust/ }).getByRole('radio', { name: 'Insights' }).check();
    await page.getByLabel('Why do you need it?').fill('I compare the results of Year 4.');
    await page.getByRole('button', { name: 'Send request' }).click();
    await expect(page.getByRole('region', { name: 'Your requests' })).toContainText('Insights');
    await withdraw.click();
    await expect(page.getByText('Your request is withdrawn.')).toBeVisible();
    await expect(page.getByText('I compare the results of Year 4.')).toHaveCount(0);
  });
});
