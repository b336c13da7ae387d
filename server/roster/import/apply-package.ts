import { proposeCarryOvers } from '../../contacts/carry-over/propose-carry-overs.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { RosterPackage } from '../one-roster/open-package.ts';
import { rootOf } from '../one-roster/org-tree.ts';
import { findLikenesses } from '../../contacts/blocks/find-likenesses.ts';
import { reasonToHold, type ImportLosses, type PersonKind } from '../rules.ts';
import { findSource } from './find-source.ts';
import { HeldImport } from './held-import.ts';
import { keepStandings } from './keep-standings.ts';
import { countLosses } from './losses.ts';
import { mergeAffiliations } from './merge-affiliations.ts';
import { mergeBirths } from './merge-births.ts';
import { mergeEnrolments } from './merge-enrolments.ts';
import {
  compareGuardianships,
  guardianshipLoss,
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
  /** Somebody has looked at the leavers and wants them gone. */
  readonly acceptLeavers?: boolean;
}

/** What became of a package that was applied. */
export interface Applied {
  readonly importId: string;
  readonly counts: ImportCounts;
  readonly notes: NoteCounts;
}

/** Brings one source's records in line with a package, in the transaction of `uow`, or throws and leaves them be. */
export async function applyPackage(
  uow: UnitOfWork,
  content: RosterPackage,
  input: ApplyInput,
): Promise<Applied> {
  await uow.sql(`select set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true),
    set_config('default_statistics_target', '10', true)`);
  const { orgs, ...staged } = await stagePackage(uow, content);
  const source = await findSource(uow, rootOf(orgs.orgs), input.sourceName);
  const ids: MergeIds = { trustId: input.trustId, sourceId: source.id, importId: newId() };
  await uow.sql(`select set_config('app.roster_import', $1, true)`, [ids.importId]);
  const people = staged.reach.users === 'all' ? 'who' : '(select * from person where source_id = :source)';
  const merge: Merge = { uow, run: named(uow, ids), people, ...staged };
  await stageOrgs(merge, orgs.orgs, orgs.rejections);
  await wishPeople(merge);
  await comparePeople(merge);
  const losses = await countLosses(merge);
  const hold = (all: ImportLosses) => {
    const reason = input.acceptLeavers === true ? null : reasonToHold(all);
    if (reason !== null) throw new HeldImport(reason, all);
  };
  hold({ ...losses, guardianships: { active: 0, gone: 0 } });
  const counts = await mergeAll(merge, (guardianships) => hold({ ...losses, guardianships }));
  const { staff, student, contact } = counts.people;
  await refreshStatistics(merge, { added: staff.added + student.added + contact.added });
  await keepStandings(merge, { schools: counts.schools, contacts: contact });
  await proposeCarryOvers(uow, ids.importId);
  await findLikenesses(uow, { importId: ids.importId });
  const notes = await gatherNotes(merge, orgs.rejections);
  await recordImport(uow, ids, { state: 'done', ...input, version: content.version, counts, notes });
  await storeNotes(merge);
  return { importId: ids.importId, counts, notes };
}

/** Schools before people before what ties them together. */
async function mergeAll(
  merge: Merge,
  judge: (guardianships: ImportLosses['guardianships']) => void,
): Promise<ImportCounts> {
  const schools = await mergeSchools(merge);
  const sessions = await mergeSessions(merge);
  const people = await mergePeople(merge);
  if (merge.people === 'who') {
    await merge.run(
      'create temporary table who on commit drop as select external_id, kind, id from person where source_id = :source',
    );
    await merge.run('analyze who (external_id)');
  }
  await readAgents(merge);
  await compareGuardianships(merge);
  judge(await guardianshipLoss(merge));
  const affiliations = await mergeAffiliations(merge);
  const guardianships = await mergeGuardianships(merge);
  const enrolments = await mergeEnrolments(merge);
  await mergeBirths(merge);
  return { people, schools, affiliations, guardianships, enrolments, sessions };
}
