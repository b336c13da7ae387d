import { expect, type APIRequestContext } from '@playwright/test';

/** A mail as the inbox of the try-out shows it. */
export interface Mail {
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly html: string;
  readonly text: string;
  readonly links: readonly string[];
}

/** What has been passed over, for good: the ids of mails. */
const forgotten = new Set<string>();

/** Passes over the mails to an address (or a part of it) that have arrived already. */
export async function forgetMails(request: APIRequestContext, to: string): Promise<void> {
  for (const { messageId } of await mailsTo(request, to)) forgotten.add(messageId);
}

/** Every mail to an address (or a part of it) that has arrived, the newest first. */
export async function mailsTo(request: APIRequestContext, to: string): Promise<readonly Mail[]> {
  const response = await request.get('/dev/inbox/messages.json', { params: { to } });
  const mails: readonly Mail[] = await response.json();
  return mails.filter(({ messageId }) => !forgotten.has(messageId));
}

/** The newest mail to an address with such a subject; waits until as many as `count` of them have arrived. */
export async function latestMail(
  request: APIRequestContext,
  to: string,
  subject: RegExp,
  count = 1,
): Promise<Mail> {
  const found = async () => (await mailsTo(request, to)).filter((mail) => subject.test(mail.subject));
  // The worker has other things to do, too, and on a loaded machine no ten seconds are enough.
  const patience = { message: `mails to ${to}`, timeout: 30_000 };
  await expect.poll(async () => (await found()).length, patience).toBe(count);
  const [newest] = await found();
  if (newest === undefined) throw new Error(`${to} has no mail about ${subject}`);
  return newest;
}

/** The one link of a mail that begins with this path. */
export function linkIn({ links, subject }: Mail, path: string): string {
  const [link, ...others] = links.filter((url) => new URL(url).pathname.startsWith(path));
  if (link === undefined || others.length > 0) throw new Error(`“${subject}” leads to ${links.join(', ')}`);
  return link;
}
