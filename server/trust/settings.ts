import { usualLeaverLimits } from '../roster/held/rules.ts';
import type { FactorFor } from '../factors/rules.ts';
import type { WelcomeProof } from '../contacts/welcome/proof/rules.ts';
import type { Reading, UnitOfWork } from '../unit-of-work.ts';

/** What a trust decides for all of its schools. */
export interface TrustSettings {
  /** Whether people are reminded before their invitation runs out. */
  readonly reminders: boolean;
  /** Whether people are told by mail that access of theirs has ended, unless somebody decides otherwise at the time. */
  readonly tellEnded: boolean;
  /** Of whom more than a password is asked: Account Owners and Account Admins in any case. */
  readonly factorFor: FactorFor;
  /** For how many days Restore gives a revoked contact the same account and password back: 1 to 90. */
  readonly restoreDays: number;
  /** What a welcome by mail asks for before it tells anything. */
  readonly welcomeProof: WelcomeProof;
  /** From how many complete rosters in a row somebody has to be missing before they count as gone: 1 or 2. */
  readonly absences: number;
  /** An import that would make more leavers than either is held. */
  readonly leaverPeople: number;
  readonly leaverPercent: number;
}

const columns =
  'reminders, tell_ended as "tellEnded", factor_for as "factorFor", restore_days as "restoreDays", welcome_proof as "welcomeProof", absences, leaver_people as "leaverPeople", leaver_percent as "leaverPercent"';
const unread: TrustSettings = {
  reminders: true,
  tellEnded: true,
  factorFor: 'powerful',
  restoreDays: 30,
  welcomeProof: 'none',
  absences: 2,
  leaverPeople: usualLeaverLimits.people,
  leaverPercent: usualLeaverLimits.percent,
};

/** The settings of the actor's trust. */
export async function trustSettings({ sql }: Pick<Reading, 'sql'>): Promise<TrustSettings> {
  const [settings = unread] = await sql<TrustSettings>(`select ${columns} from trust where id = app_trust()`);
  return settings;
}

/** Changes settings of the actor's trust; what is not named stays. Writes down what was before, and what is now. */
export async function changeTrustSettings(
  { sql, audit, actor }: UnitOfWork,
  change: Partial<TrustSettings>,
): Promise<TrustSettings> {
  const [before = unread] = await sql<TrustSettings>(
    `select ${columns} from trust where id = app_trust() for update`,
  );
  const after = {
    reminders: change.reminders ?? before.reminders,
    tellEnded: change.tellEnded ?? before.tellEnded,
    factorFor: change.factorFor ?? before.factorFor,
    restoreDays: change.restoreDays ?? before.restoreDays,
    welcomeProof: change.welcomeProof ?? before.welcomeProof,
    absences: change.absences ?? before.absences,
    leaverPeople: change.leaverPeople ?? before.leaverPeople,
    leaverPercent: change.leaverPercent ?? before.leaverPercent,
  };
  if (JSON.stringify(after) === JSON.stringify(before)) return after;
  await sql(
    `update trust set reminders = $1, tell_ended = $2, factor_for = $3, restore_days = $4, welcome_proof = $5,
       absences = $6, leaver_people = $7, leaver_percent = $8 where id = app_trust()`,
    Object.values(after),
  );
  audit(
    'trust.settings_changed',
    { kind: 'trust', id: actor.trustId ?? '' },
    {},
    { before: { ...before }, after },
  );
  return after;
}
