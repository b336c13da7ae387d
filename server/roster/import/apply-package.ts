import { proposeCarryOvers } from '../../contacts/carry-over/propose-carry-overs.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { RosterPackage } from '../one-roster/open-package.ts';
import { rootOf } from '../one-roster/org-tree.ts';
import { keepAwayAnew } from '../../contacts/children/keep-away-anew.ts';
import { findLikenesses } from '../../contacts/blocks/find-likenesses.ts';
import type { Delivery } from '../nightly/rules.ts';
import type { ImportLosses, PersonKind } from '../rules.ts';
import { findSource } from './find-source.ts';
import { holdImport, type Held } from './hold-import.ts';
import { tiesAreMany } from '../held/rules.ts';
import { judgeOf, type Judge } from './judge.ts';
import { keepAbsent, type Accepted, type HeldSelection } from './keep-absent.ts';
import { keepLastKnown, noteWhoTheyWere } from './keep-last-known.ts';
import { keepStandings } from './keep-standings.ts';
import { countLosses } from './losses.ts';
import { mergeAffiliations } from './merge-affiliations.ts';
import { mergeBirths } from './merge-births.ts';
import { mergeEnrolments } from './merge-enrolments.ts';
import {
  compareGuardianships,
  guardianshipLoss,
  keepTies,
  mergeGuardianships,
  readAgents,
} from './merge-guardianships.ts';
import { comparePeople, mergePeople, type PeopleTally } from './merge-people.ts';
import { mergeSchools, stageOrgs } from './merge-schools.ts';
import { mergeSessions } from './merge-sessions.ts';
import { named, type Merge, type MergeIds } from './merge.ts';
import { gatherNotes, storeNotes, type NoteCounts } from './notes.ts';
import { recordImport } from './record-import.ts';
import { refreshStatistics } from './refresh-statistics.ts';
import { stagePackage } from './stage-package.ts';
import type { Tally } from './tally.ts';
import { wishPeople } from './wish-people.ts';
import { newId } from '../../new-id.ts';

/** What an import did, by sort of record. */
export interface ImportCounts {
  readonly people: Readonly<Record<PersonKind, PeopleTally>>;
  readonly schools: Tally;
  readonly affiliations: Tally;
  readonly guardianships: Tally;
  readonly enrolments: Tally;
  readonly sessions: Tally;
}

/** What to apply, and how. */
export interface ApplyInput {
  readonly trustId: string;
  readonly fileName: string;
  readonly sourceName?: string | undefined;
  /** Somebody has looked at the leavers and wants them gone: whoever it says, or those of a held import who were approved. */
  readonly acceptLeavers?: boolean | HeldSelection;
  /** What the package was, where it was fetched: the same is not fetched again. */
  readonly delivery?: Delivery | undefined;
  /** The package as a zip, to be kept if it is held. */
  readonly packageBytes?: () => Promise<Buffer | null>;
}

/** What became of a package that was applied. */
export interface Applied {
  readonly state: 'done';
  readonly importId: string;
  readonly counts: ImportCounts;
  readonly notes: NoteCounts;
}

/**
 * Brings one source's records in line with a package, in the transaction of `uow`; or, where that would take away too much,
 * puts it aside and leaves them be. Throws what cannot be read.
 */
export async function applyPackage(
  uow: UnitOfWork,
  content: RosterPackage,
  input: ApplyInput,
): Promise<Applied | Held> {
  await uow.sql(`select set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true),
    set_config('default_statistics_target', '10', true)`);
  const { orgs, ...staged } = await stagePackage(uow, content);
  const source = await findSource(uow, rootOf(orgs.orgs), input.sourceName);
  const ids: MergeIds = { trustId: input.trustId, sourceId: source.id, importId: newId() };
  const people = staged.reach.users === 'all' ? 'who' : '(select * from person where source_id = :source)';
  const merge: Merge = { uow, run: named(uow, ids), people, ...staged };
  await stageOrgs(merge, orgs.orgs, orgs.rejections);
  await wishPeople(merge);
  await comparePeople(merge);
  const accepted = acceptedOf(input);
  const judge = await judgeOf(uow, source.id, accepted);
  const losses = await countLosses(merge, judge.widened);
  const none = { active: 0, gone: 0 };
  const hold = (causes: Held['causes'], guardianships = none) =>
    holdImport(merge, ids, input, {
      version: content.version,
      causes,
      losses: { ...losses, guardianships },
    });
  const causes = judge.causes({ ...losses, guardianships: none });
  if (causes.length > 0) return hold(causes);

  await uow.sql('savepoint unchanged');
  await uow.sql(`select set_config('app.roster_import', $1, true)`, [ids.importId]);
  const choice = accepted === 'all' ? null : accepted;
  const merged = await mergeAll(inPart(merge, choice, losses.emptied), { accepted, judge, losses, choice });
  if ('lost' in merged) {
    await uow.sql('rollback to savepoint unchanged');
    return hold(judge.causes({ ...losses, guardianships: merged.lost }), merged.lost);
  }
  const { counts } = merged;
  const { staff, student, contact } = counts.people;
  await refreshStatistics(merge, { added: staff.added + student.added + contact.added });
  await keepLastKnown(merge);
  await keepStandings(merge, counts);
  await keepAwayAnew(uow, ids.importId);
  await proposeCarryOvers(uow, ids.importId);
  await findLikenesses(uow, { importId: ids.importId });
  const notes = await gatherNotes(merge, orgs.rejections);
  await recordImport(uow, ids, { state: 'done', ...input, version: content.version, counts, notes });
  await storeNotes(merge);
  return { state: 'done', importId: ids.importId, counts, notes };
}

const isPart = (choice: HeldSelection | null): boolean =>
  choice !== null && (choice.schools !== null || choice.kinds !== null);

/** Of a held import that was approved in part, a file that came empty says nothing. */
function inPart(merge: Merge, choice: HeldSelection | null, emptied: readonly string[]): Merge {
  if (!isPart(choice)) return merge;
  const { reach } = merge;
  const unlessEmpty = (file: 'orgs' | 'academicSessions' | 'enrollments') =>
    emptied.includes(file) ? 'none' : reach[file];
  return {
    ...merge,
    reach: {
      ...reach,
      orgs: unlessEmpty('orgs'),
      academicSessions: unlessEmpty('academicSessions'),
      enrollments: unlessEmpty('enrollments'),
    },
  };
}

function acceptedOf({ acceptLeavers = false }: ApplyInput): Accepted {
  if (typeof acceptLeavers === 'object') return acceptLeavers;
  return acceptLeavers ? 'all' : null;
}

interface MergeBy {
  readonly accepted: Accepted;
  readonly judge: Judge;
  readonly losses: Omit<ImportLosses, 'guardianships'>;
  readonly choice: HeldSelection | null;
}

/** Schools before people before what ties them together. Stops where too many ties would end, and tells how many. */
async function mergeAll(
  merge: Merge,
  { accepted, judge, losses, choice }: MergeBy,
): Promise<{ counts: ImportCounts } | { lost: ImportLosses['guardianships'] }> {
  await keepAbsent(merge, { accepted, absences: judge.absences });
  const schools = await mergeSchools(merge, choice);
  const sessions = await mergeSessions(merge);
  await noteWhoTheyWere(merge);
  const people = await mergePeople(merge);
  if (merge.people === 'who') {
    await merge.run(
      'create temporary table who on commit drop as select external_id, kind, id from person where source_id = :source',
    );
    await merge.run('analyze who (external_id)');
  }
  await readAgents(merge);
  await compareGuardianships(merge);
  const lost = await guardianshipLoss(merge);
  if (judge.causes({ ...losses, guardianships: lost }).length > 0) return { lost };
  if (isPart(choice) && tiesAreMany(lost)) await keepTies(merge);
  const affiliations = await mergeAffiliations(merge);
  const guardianships = await mergeGuardianships(merge);
  const enrolments = await mergeEnrolments(merge);
  await mergeBirths(merge);
  return { counts: { people, schools, affiliations, guardianships, enrolments, sessions } };
}
