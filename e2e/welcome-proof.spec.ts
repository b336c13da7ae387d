import { goodPassword } from './accepting.ts';
import { giveBirthDates } from './birth-dates.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { foundTrust, type OwnTrust } from './own-trust.ts';
import { enter } from './people.ts';
import { sharedMailboxes } from './shared-mailboxes.ts';
import { call } from './small-trust.ts';

let own: OwnTrust;
test.beforeAll(async () => {
  const info = test.info();
  own = await foundTrust(info.workerIndex, info.outputPath());
});

test('a welcome asks for the date of birth of a child before it tells anything', async ({
  page,
  request,
  elsewhere,
  gate,
}) => {
  test.setTimeout(240_000);
  gate.expectComplaint(/422/);
  await giveBirthDates(own, '2016-03-07', test.info().outputPath());
  await enter(page, own.owner);
  const { site, pairs } = await sharedMailboxes(page);
  const pair = pairs.at(-1);
  if (pair === undefined) throw new Error(`${own.school} has no two contacts with one mailbox`);
  const { email, names } = pair;
  const me = await (await page.request.get('/trpc/portal.me')).json();
  const change = (procedure: string, data: object) => call(page.request, procedure, data);
  const trust: string = me.result.data.sites[0].id;

  await page.goto(`/sites/${trust}/settings`);
  const settings = page.getByRole('form', { name: 'Welcome e-mails to families' });
  await settings.getByRole('radio', { name: /^The date of birth/ }).check();
  await settings.getByRole('button', { name: 'Save welcome e-mails' }).click();
  await expect(page.getByText('It counts at once').first()).toBeVisible();
  await expect(() => expectAccessible(page)).toPass();

  try {
    const input = JSON.stringify({ site, q: email });
    const list = await (await page.request.get('/trpc/contacts.list', { params: { input } })).json();
    const rows: { contactId: string; name: string }[] = list.result.data.rows;
    const contactId = rows.find(({ name }) => name === names[0])?.contactId;
    await change('welcome.send', { site, contactId, schoolId: site });
    const mail = await latestMail(request, email, /^Welcome to your family account/, 1);
    expect(mail.text).toContain('The link first asks for the date of birth');

    const parent = await elsewhere({ viewport: page.viewportSize() ?? undefined });
    await parent.goto(linkIn(mail, '/welcome/'));
    await expect(parent.getByRole('heading', { name: 'A question first' })).toBeVisible();
    await expect(parent.getByText(names[0])).toHaveCount(0);
    await expectAccessible(parent);
    const answer = async (day: string, month: string, year: string) => {
      await parent.getByLabel('Day').fill(day);
      await parent.getByLabel('Month').fill(month);
      await parent.getByLabel('Year').fill(year);
      await parent.getByRole('button', { name: 'Go on' }).click();
    };
    await answer('8', '3', '2016');
    await expect(parent.getByRole('alert')).toContainText('You can try 4 more times.');
    await expectAccessible(parent);

    await answer('7', '3', '2016');
    await expect(parent.getByText(`Hello ${names[0]}`)).toBeVisible();
    await parent.getByRole('link', { name: 'Create my account' }).click();
    await parent.getByLabel('Password', { exact: true }).fill(goodPassword);
    await parent.getByRole('button', { name: 'Create my account' }).click();
    await expect(parent.getByRole('heading', { name: 'My family', level: 1 })).toBeVisible();
  } finally {
    // Other journeys of this trust welcome people without a question.
    await change('trust.changeSettings', { site: trust, welcomeProof: 'none' });
  }
});
