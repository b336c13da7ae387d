import { queueMails } from '../mail/queue-mails.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { Plan } from './plan.ts';
import { answersFor } from './answers-for.ts';
import type { PlanKind } from './rules.ts';

/** What whoever answers for a plan is told: a heading without a full stop, what came of it line by line, and what to do next. */
export interface AboutPlan {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly next: string;
}

interface Told {
  readonly name: string;
  readonly address: string;
  readonly trust: string;
  readonly place: string;
}

/** Mails whoever answers for a plan how it stands, with the way to its page. Does nothing while nobody answers for it. */
export async function tellWhoeverAnswers(
  uow: UnitOfWork,
  plan: Plan,
  { heading, lines, next }: AboutPlan,
): Promise<void> {
  const accountId = await answersFor(uow, plan);
  const { id, trustId, schoolId = null, kind, undoesKind = null } = plan;
  const [told] = await uow.sql<Told>(
    `select a.name, coalesce(a.mailbox, a.email) as address, t.name as trust, coalesce(s.name, t.name) as place
     from account a join trust t on t.id = $2 left join school s on s.id = $3 where a.id = $1 and a.erased_at is null`,
    [accountId, trustId, schoolId],
  );
  if (told === undefined) return;
  const { name, address, trust, place } = told;
  const data = {
    trustName: trust,
    placeName: place,
    administratorName: name,
    heading,
    about: `${titles[kind]}${undoesKind === null ? '' : `: ${titles[undoesKind].toLowerCase()}`}, at ${place}`,
    outcomeLines: lines.join('\n'),
    next,
    portalUrl: `${uow.settings.PUBLIC_URL}/sites/${schoolId ?? trustId}/plans/${id}`,
    toAddress: address,
  };
  await queueMails(uow, [{ template: 'plan-done', to: { name, address }, data }]);
}

const titles: Readonly<Record<PlanKind, string>> = {
  invite: 'Bulk invitation',
  csv: 'Invitation by file',
  change_role: 'Bulk change of role',
  remove_role: 'Bulk removal of a role',
  revoke: 'Bulk revoke of access',
  welcome: 'Bulk welcome of families',
  contact_reset: 'Bulk password reset of families',
  contact_revoke: 'Bulk revoke of contacts’ access',
  contact_restore: 'Bulk restore of contacts’ access',
  undo: 'Taking back',
  rollover: 'Rollover',
};
