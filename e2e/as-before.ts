import type { Page } from '@playwright/test';
import { forgetMails } from './mailbox.ts';
import { call, send } from './small-trust.ts';
import { tryPlace } from './this-try.ts';

/** Somebody as the list of the staff has them. */
interface Listed {
  readonly personId: string;
  readonly email: string;
}

/**
 * Where a journey is tried again with the same member of staff: takes back what they were given and asked to be, and passes
 * over the mails that they had. Done by whoever is signed in at the page, an Account Owner.
 */
export async function asBefore({ request }: Page, { personId, email }: Listed): Promise<void> {
  if (tryPlace() < 2) return;
  const ask = async (procedure: string, input: object) => {
    const answer = await request.get(`/trpc/${procedure}`, { params: { input: JSON.stringify(input) } });
    return (await answer.json()).result.data;
  };
  const { sites }: { sites: readonly { id: string }[] } = await ask('portal.me', {});
  for (const { id: site } of sites) {
    const { rows } = await ask('invitations.list', { site, q: email });
    const open = rows.find((row: Listed) => row.personId === personId)?.invitation;
    if (open?.managedHere) await call(request, 'invitations.cancel', { site, invitationId: open.id });
  }
  const [trust] = sites;
  if (trust === undefined) throw new Error('whoever is signed in administers nothing');
  const site = trust.id;
  const administrators = await ask('administrators.list', { site, q: email });
  for (const { id: administratorId } of administrators.rows)
    await call(request, 'administrators.revoke', { site, administratorId });
  // Refused when they were given nothing.
  await send(request, 'access.revoke', { site, personId, reach: 'everything', tell: false });
  await forgetMails(request, email);
}
