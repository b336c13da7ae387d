import { emails } from '#emails/index.ts';
import { guardedBy, inLanguage } from '#emails/define-email.ts';
import { languageOf } from '#emails/languages.ts';
import { renderEmail } from '#emails/render-email.ts';
import { beginMails } from '#server/mail/begin-mails.ts';
import { claimMails } from '#server/mail/claim-mails.ts';
import type { Letter } from '#server/mail/letter.ts';
import { recordOutcomes, type Result } from '#server/mail/record-outcomes.ts';
import type { Outcome } from '#server/mail/rules.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import type { JobContext } from './define-job.ts';
import { together } from './together.ts';

/** How many mails are taken on at once. */
const chunk = 50;
/** How many are begun at once. */
const groupSize = 10;

/** Thrown where a mail must not leave after all. */
class Withdrawn extends Error {}

/** Sends every mail of one trust (null: of no trust) that is due, until there is none or the job has to stop. */
export async function deliverDue(context: JobContext, trustId: string | null): Promise<{ handled: number }> {
  const actor = systemActor('Gatehouse', trustId);
  let handled = 0;
  while (!context.signal.aborted) {
    const { taken, letters } = await unitOfWork(context.services, actor, (uow) =>
      claimMails(uow, { limit: chunk }),
    );
    if (taken === 0) break;
    await deliver(context, trustId, letters);
    handled += taken;
  }
  return { handled };
}

/** No network in a transaction: the beginnings and the outcomes of mails are written in transactions of their own. */
async function deliver(
  { services, lanes, signal }: JobContext,
  trustId: string | null,
  letters: readonly Letter[],
) {
  const actor = systemActor('Gatehouse', trustId);
  const begin = inGroups(letters, (some) => unitOfWork(services, actor, (uow) => beginMails(uow, some)));
  const record = together((some: readonly Result[]) =>
    unitOfWork(services, actor, (uow) => recordOutcomes(uow, some)),
  );

  async function send(letter: Letter): Promise<Outcome> {
    const { toName, toAddress, messageId, date } = letter;
    const to = { name: toName, address: toAddress };
    const mail = { from: services.settings.MAIL_FROM, to, messageId, date, ...(await write(letter)) };
    return lanes.send(mail, async () => {
      if (signal.aborted || !(await begin(letter)).has(letter.id)) throw new Withdrawn();
    });
  }

  await Promise.all(
    letters.map(async (letter) =>
      record({ letter, outcome: await send(letter).catch(outcomeOfError(letter)) }),
    ),
  );
}

/**
 * Begins a mail together with its neighbours, which follow at once: a transaction for each would cost more
 * than the mail. What is begun and then not sent after all is put back with its outcome.
 */
function inGroups<Begun>(letters: readonly Letter[], begin: (group: readonly Letter[]) => Promise<Begun>) {
  const begun = new Map<number, Promise<Begun>>();
  return (letter: Letter): Promise<Begun> => {
    const first = Math.floor(letters.indexOf(letter) / groupSize) * groupSize;
    const group = begun.get(first) ?? begin(letters.slice(first, first + groupSize));
    begun.set(first, group);
    return group;
  };
}

const write = ({ template, words }: Letter) =>
  renderEmail<string>(
    inLanguage<string>(guardedBy<string>(emails[template], words['proof']), languageOf(words['language'])),
    words,
  );

/** A mail that cannot be written holds up no other, and is tried again in case a better version is installed. */
const outcomeOfError =
  ({ id, template }: Letter) =>
  (error: unknown): Outcome => {
    if (error instanceof Withdrawn) return { kind: 'withdrawn' };
    console.error(JSON.stringify({ at: 'mail', id, template, error: String(error) }));
    return {
      kind: 'retry',
      code: null,
      reason: 'The mail could not be sent because of a fault of ours.',
      away: false,
    };
  };
