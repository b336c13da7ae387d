import type { Page } from '@playwright/test';
import { acceptUnseen, goodPassword } from './accepting.ts';
import { expect } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import type { Person } from './people.ts';
import { call } from './small-trust.ts';

/** Somebody whom an Account Owner makes an administrator of the whole trust, and the role they get. */
export interface Appointee {
  readonly name: string;
  readonly email: string;
  readonly role: 'account_owner' | 'account_admin' | 'full_edit' | 'helpdesk' | 'observer';
}

/** Invites an administrator of all sites as whoever is signed in at the page, without the pages. */
export async function inviteAdministrator(by: Page, site: string, appointee: Appointee): Promise<void> {
  const sites = { allSites: true, schoolIds: [], groupIds: [] };
  await call(by.request, 'administrators.invite', { site, ...appointee, sites });
}

/** Makes an account from the mail of such an invitation, without the pages; afterwards the browser is theirs, at their first page. */
export async function comeIn(browser: Page, { email, name }: Omit<Appointee, 'role'>): Promise<Person> {
  const mail = await latestMail(browser.request, email, /be an administrator/);
  await acceptUnseen(browser, linkIn(mail, '/i/'), name);
  const home = browser.getByRole('heading', { name: 'Your products', level: 1 });
  await expect(home.or(browser.getByRole('heading', { name: 'Set up your second step' }))).toBeVisible();
  return { email, password: goodPassword };
}

/** Somebody who has been made an administrator of all sites of a trust, signed in at a browser of their own. */
export async function appoint(by: Page, site: string, browser: Page, appointee: Appointee): Promise<Person> {
  await inviteAdministrator(by, site, appointee);
  return comeIn(browser, appointee);
}
