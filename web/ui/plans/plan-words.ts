import { isLimited, isOfContacts, type PlanKind, type PlanState } from '#server/plans/rules.ts';
import type { PlanProgress } from '../../answers.ts';
import { inWords } from '../access-words.ts';
import { counted, number } from '../counted.ts';

/** What a kind of bulk change is called, and what is said while it goes on and at its end. */
export interface PlanWords {
  readonly title: string;
  /** Before "12 of 40". */
  readonly doing: string;
  /** What one counts. */
  readonly rows: readonly [one: string, many: string];
  /** After the count of what was done. */
  readonly done: string;
  /** The heading of that count. */
  readonly doneTerm: string;
  readonly icon: 'mail' | 'file' | 'change' | 'remove' | 'revoke';
}

const people = ['person', 'people'] as const;
const contacts = ['contact', 'contacts'] as const;
const roles = ['role', 'roles'] as const;
const invited = { rows: people, done: 'invited', doneTerm: 'Invited or given access' } as const;

export const planWords: Readonly<Record<PlanKind, PlanWords>> = {
  invite: { ...invited, title: 'Bulk invitation', doing: 'Sending invitations', icon: 'mail' },
  csv: { ...invited, title: 'Invitation by file', doing: 'Sending invitations', icon: 'file' },
  change_role: {
    title: 'Bulk change of role',
    doing: 'Changing roles',
    rows: roles,
    done: 'changed',
    doneTerm: 'Roles changed',
    icon: 'change',
  },
  remove_role: {
    title: 'Bulk removal of a role',
    doing: 'Removing roles',
    rows: roles,
    done: 'removed',
    doneTerm: 'Roles removed',
    icon: 'remove',
  },
  revoke: {
    title: 'Bulk revoke of access',
    doing: 'Revoking access',
    rows: people,
    done: 'revoked',
    doneTerm: 'Access revoked',
    icon: 'revoke',
  },
  welcome: {
    title: 'Bulk welcome of families',
    doing: 'Sending welcome e-mails',
    rows: contacts,
    done: 'welcomed',
    doneTerm: 'Welcomed or added',
    icon: 'mail',
  },
  contact_reset: {
    title: 'Bulk password reset of families',
    doing: 'Sending links for a new password',
    rows: contacts,
    done: 'sent a link',
    doneTerm: 'Links sent',
    icon: 'mail',
  },
  contact_revoke: {
    title: 'Bulk revoke of contacts’ access',
    doing: 'Revoking access',
    rows: contacts,
    done: 'revoked',
    doneTerm: 'Access revoked',
    icon: 'revoke',
  },
  contact_restore: {
    title: 'Bulk restore of contacts’ access',
    doing: 'Giving access back',
    rows: contacts,
    done: 'restored',
    doneTerm: 'Access given back',
    icon: 'change',
  },
  undo: {
    title: 'Undo of a bulk change',
    doing: 'Taking it back',
    rows: ['row', 'rows'],
    done: 'taken back',
    doneTerm: 'Taken back',
    icon: 'change',
  },
  rollover: {
    title: 'Rollover',
    doing: 'Turning the year',
    rows: people,
    done: 'settled',
    doneTerm: 'Settled',
    icon: 'change',
  },
};

type About = Pick<PlanProgress, 'kind' | 'undoesKind' | 'access' | 'product' | 'fileName' | 'total'>;

/** What a bulk change is about: "40 people to Tracker as Full Edit". */
export function aboutPlan({ kind, undoesKind, access, product, fileName, total }: About): string {
  if (kind === 'undo' && undoesKind !== null)
    return `${planWords[undoesKind].title}: ${counted(total, ...planWords[undoesKind].rows)}`;
  const count = counted(total, ...planWords[kind].rows);
  if (kind === 'csv') return `${count} from ${fileName ?? 'a file'}`;
  if (kind === 'invite') return `${count} to ${inWords(access)}`;
  if (isOfContacts(kind) || kind === 'rollover') return count;
  if (kind === 'change_role')
    return `${count} in ${product ?? 'a product'} to ${access[0]?.role ?? 'another'}`;
  return kind === 'remove_role' ? `${count} in ${product ?? 'a product'}` : `Everything of ${count}`;
}

/** How a plan stands, in a word with a shape. */
export function planStatus(
  plan: Pick<
    PlanProgress,
    'kind' | 'undoesKind' | 'state' | 'stoppedAt' | 'failed' | 'approvedAt' | 'origin'
  >,
): {
  readonly label: string;
  readonly tone: 'ok' | 'wait' | 'late' | 'idle' | 'stop';
} {
  if (plan.stoppedAt !== null) return { label: 'Stopped', tone: 'late' };
  if (plan.state === 'done' && plan.failed > 0)
    return { label: `${number(plan.failed)} failed`, tone: 'stop' };
  if (plan.state === 'draft' && plan.approvedAt !== null) return { label: 'Look at it again', tone: 'late' };
  if (plan.state === 'draft' && plan.origin !== 'person') return { label: 'To be looked at', tone: 'wait' };
  if (plan.state === 'draft' && isLimited(plan.kind, plan.undoesKind))
    return { label: 'Waits for approval', tone: 'wait' };
  return statuses[plan.state];
}

const statuses: Readonly<Record<PlanState, ReturnType<typeof planStatus>>> = {
  draft: { label: 'Not carried out yet', tone: 'idle' },
  approved: { label: 'About to begin', tone: 'wait' },
  running: { label: 'Under way', tone: 'wait' },
  done: { label: 'Done', tone: 'ok' },
  cancelled: { label: 'Discarded', tone: 'idle' },
  undone: { label: 'Undone', tone: 'idle' },
};
