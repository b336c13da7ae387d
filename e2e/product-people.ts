import { expect, type Page } from '@playwright/test';
import { acceptUnseen, goodPassword } from './accepting.ts';
import { trust, visitorFor } from './cast.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { siteNamed, type Person } from './people.ts';
import { call } from './small-trust.ts';

interface Role {
  readonly id: string;
  readonly name: string;
}

/** A product as the office may give it. */
interface Given {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Somebody of the staff, who has an account. */
export interface Colleague extends Person {
  readonly name: string;
  /** Where they work. */
  readonly school: string;
}

async function ask(office: Page, procedure: string, input: object) {
  const answer = await office.request.get(`/trpc/${procedure}`, {
    params: { input: JSON.stringify(input) },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()).result.data;
}

/** What may be given at a site. */
const products = async (office: Page, site: string): Promise<readonly Given[]> =>
  ask(office, 'access.products', { site });

/** Where a product of the demo runs. */
export async function addressOf(office: Page, product: string): Promise<string> {
  const site = await siteNamed(office, trust);
  const found = (await products(office, site)).find(({ name }) => name === product);
  const { client } = await ask(office, 'sso.client', { site, productId: found?.id });
  return new URL(client.startUri).origin;
}

/**
 * Somebody of the school, invited to these roles by whoever is signed in at the office's page, who has accepted in this
 * browser and is signed in.
 */
export async function colleague(
  office: Page,
  own: Page,
  part: Parameters<typeof visitorFor>[1],
  roles: Readonly<Record<string, string>>,
): Promise<Colleague> {
  const { name, email, school } = await visitorFor(office, part);
  const site = await siteNamed(office, school);
  const list = await ask(office, 'invitations.list', { site, q: email });
  const offers = (await products(office, site)).flatMap((product) =>
    product.roles.filter((role) => role.name === roles[product.name]).map(({ id: roleId }) => ({ roleId })),
  );
  const [{ personId }] = list.rows;
  await call(office.request, 'invitations.send', { site, personId, offers });
  const mail = await latestMail(own.request, email, /invited you/);
  await acceptUnseen(own, linkIn(mail, '/i/'), name);
  return { name, email, school, password: goodPassword };
}
