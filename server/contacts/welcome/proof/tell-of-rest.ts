import { queueMails } from '../../../mail/queue-mails.ts';
import type { UnitOfWork } from '../../../unit-of-work.ts';
import { officeToTell } from '../../office-to-tell.ts';
import { proofTries } from './rules.ts';

const shown = 20;

const resting = `
  select i.name, s.name as school, t.name as trust
  from invitation i join link l on l.invitation_id = i.id and l.version = i.version
  join school s on s.id = i.school_id join trust t on t.id = i.trust_id
  where i.trust_id = app_trust() and i.school_id = $1 and i.kind = 'contact' and i.state = 'pending'
    and i.expires_at > gatehouse_now() and l.proof_tries >= ${proofTries}
  order by i.name, i.id`;

/**
 * Tells the office of a school that a welcome rests after too many wrong answers, at most once an hour: all that rest there
 * stand in the mail. What was answered is written down nowhere.
 */
export async function tellOfRest(uow: UnitOfWork, { schoolId }: { schoolId: string }): Promise<void> {
  const told = await officeToTell(uow, { schoolId, template: 'welcome-rests', except: null });
  if (told.length === 0) return;
  const rows = await uow.sql<{ name: string; school: string; trust: string }>(resting, [schoolId]);
  const [first] = rows;
  if (first === undefined) return;
  const data = {
    trustName: first.trust,
    placeName: first.school,
    restingCount: rows.length === 1 ? '1 welcome link rests' : `${rows.length} welcome links rest`,
    restingLines: [...new Set(rows.map(({ name }) => name))].slice(0, shown).join('\n'),
    contactsUrl: `${uow.settings.PUBLIC_URL}/sites/${schoolId}/contacts?status=never_logged_in`,
  };
  await queueMails(
    uow,
    told.map((to) => ({
      template: 'welcome-rests',
      to,
      data: { ...data, administratorName: to.name, toAddress: to.address },
    })),
  );
}
