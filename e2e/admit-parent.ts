import { expect, request as requests, type Page } from '@playwright/test';
import { z } from 'zod';
import { goodPassword } from './accepting.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { siteNamed, type Person } from './people.ts';
import { tryPlace } from './this-try.ts';

/** A parent of a school of the demo who has a family account. */
export interface Parent extends Person {
  readonly name: string;
  readonly contactId: string;
  readonly schoolId: string;
  readonly school: string;
  /** Their child there. */
  readonly child: string;
}

const answer = <Data extends z.ZodType>(data: Data) => z.object({ result: z.object({ data }) });
const contacts = answer(
  z.object({
    rows: z.array(
      z.object({
        contactId: z.string(),
        schoolId: z.string(),
        name: z.string(),
        email: z.string().nullable(),
        status: z.string(),
        children: z.array(z.object({ name: z.string(), here: z.boolean() })),
      }),
    ),
  }),
);

const places = 4;

/**
 * Lets a parent in by the welcome that the office sends, whoever is signed in at this page, and the forms of the pages that
 * its link leads to: another one for each `place` (of four), width and try.
 */
export async function admitParent(page: Page, school: string, place: number): Promise<Parent> {
  const { request } = page;
  const site = await siteNamed(page, school);
  // Of every status: a list from which whoever was let in goes is another one for whoever comes next.
  const query = { params: { input: JSON.stringify({ site, size: 100 }) } };
  const list = contacts.parse(await (await request.get('/trpc/contacts.list', query)).json());
  const households = Map.groupBy(list.result.data.rows, ({ email }) => email);
  const alone = [...households.values()].flatMap(([one, ...others]) =>
    one?.email && others.length === 0 && one.children.length === 1 ? [{ ...one, email: one.email }] : [],
  );
  const seats = 4 * places;
  const seat = (4 * place + tryPlace()) % seats;
  const parent = alone.find(({ status }, at) => at % seats === seat && status === 'ready_to_provision');
  if (parent === undefined) throw new Error(`${school} has too few parents`);
  const { contactId, schoolId, name, email } = parent;
  const headers = { origin: process.env['GATEHOUSE_URL'] ?? '' };
  const sent = await request.post('/trpc/welcome.send', { data: { site, contactId, schoolId }, headers });
  expect(sent.ok(), await sent.text()).toBe(true);
  const mail = await latestMail(request, email, /^Welcome to your family account/);
  await accept(linkIn(mail, '/welcome/'), name);
  const child = parent.children[0]?.name ?? '';
  return { name, contactId, schoolId, school, child, email, password: goodPassword };
}

/** What the pages of a welcome send, from a browser without them. */
async function accept(link: string, name: string): Promise<void> {
  const origin = new URL(link).origin;
  const visitor = await requests.newContext({ extraHTTPHeaders: { origin } });
  expect((await visitor.get(link)).ok()).toBe(true);
  const accepted = await visitor.post(`${origin}/welcome/create`, {
    form: { name, password: goodPassword },
    maxRedirects: 0,
  });
  expect(accepted.headers()['location']).toBe('/family');
  await visitor.dispose();
}
