import { queueMails } from '../mail/queue-mails.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { newsInWords, type RolloverNews } from './news-in-words.ts';
import { turnersOf } from './turners.ts';

const whom = { opened: 'school', no_go: 'both', ending: 'school_else_trust' } as const;

const query = `
  select t.name as trust, s.name as school, w.title, w.last_on::text as "lastOn", w.first_on::text as "firstOn", w.state, w.school_id as "schoolId"
  from rollover w join school s on s.id = w.school_id join trust t on t.id = w.trust_id
  where w.id = $1 and w.trust_id = app_trust()`;

/** Mails whoever may turn the year of a school what has happened to its rollover: everybody save whoever did it. */
export async function tellTurners(
  uow: UnitOfWork,
  rolloverId: string,
  news: RolloverNews,
  note: string | null = null,
): Promise<void> {
  const [row] = await uow.sql<Parameters<typeof newsInWords>[1] & { trust: string; schoolId: string }>(
    query,
    [rolloverId],
  );
  if (row === undefined) return;
  const words = newsInWords(news, row, { by: uow.actor.label, note });
  const turners = await turnersOf(uow, row.schoolId, whom[news]);
  await queueMails(
    uow,
    turners.map(({ name, address }) => ({
      template: 'rollover-told',
      to: { name, address },
      data: {
        ...words,
        trustName: row.trust,
        placeName: row.school,
        administratorName: name,
        rolloverUrl: `${uow.settings.PUBLIC_URL}/sites/${row.schoolId}/rollover/${rolloverId}`,
        toAddress: address,
      },
    })),
  );
}
