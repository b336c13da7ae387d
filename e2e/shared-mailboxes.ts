import type { Page } from '@playwright/test';

/** Two contacts of a school whom one address reaches. */
export interface SharedMailbox {
  readonly email: string;
  readonly names: readonly [string, string];
}

interface Contact {
  readonly name: string;
  readonly email: string | null;
  readonly children: readonly { readonly name: string }[];
}

/** Whether a child of theirs is called like one of them: a page that names the child would seem to name the other. */
const isNamesake = (...parents: readonly Contact[]): boolean =>
  parents.some(({ children }) => children.some((child) => parents.some(({ name }) => name === child.name)));

/** The school of whoever is signed in at the page, and its contacts, ready to be welcomed, who share a mailbox. */
export async function sharedMailboxes({
  request,
}: Page): Promise<{ site: string; pairs: readonly SharedMailbox[] }> {
  const me = await (await request.get('/trpc/portal.me')).json();
  const site: string = me.result.data.sites[1].id;
  const contacts: Contact[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const input = JSON.stringify({ site, status: 'ready_to_provision', size: 100, ...(after && { after }) });
    const page = await (await request.get('/trpc/contacts.list', { params: { input } })).json();
    contacts.push(...page.result.data.rows);
    after = page.result.data.next ?? null;
  }
  const households = Map.groupBy(contacts, ({ email }) => email);
  const pairs = [...households].flatMap(([email, [one, other, ...more]]): SharedMailbox[] =>
    email !== null && one && other && more.length === 0 && one.name !== other.name && !isNamesake(one, other)
      ? [{ email, names: [one.name, other.name] }]
      : [],
  );
  return { site, pairs };
}
