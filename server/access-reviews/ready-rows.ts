import type { Reading } from '../unit-of-work.ts';
import { isEnded } from './lines.ts';
import type { ReviewAnswer } from './rules.ts';

/** A row that is ticked, and goes along when the answers are submitted. */
export interface ReadyRow {
  readonly id: string;
  readonly answer: ReviewAnswer;
  readonly name: string;
  readonly grantId: string | null;
  readonly administratorId: string | null;
  readonly personId: string | null;
  readonly roleId: string | null;
}

/** The ticked rows of a part. What is to be removed from oneself stays for somebody else; what has ended needs no answer. */
export const readyRows = ({ sql, actor }: Reading, partId: string): Promise<ReadyRow[]> =>
  sql<ReadyRow>(
    `select w.id, w.answer, a.name, w.grant_id as "grantId", w.administrator_id as "administratorId",
       g.person_id as "personId", g.product_role_id as "roleId"
     from access_review_row w join account a on a.id = w.account_id
     left join "grant" g on g.id = w.grant_id left join administrator d on d.id = w.administrator_id
     where w.part_id = $1 and w.answer is not null and w.submitted_at is null and w.silent is null and not ${isEnded}
       and not (w.answer = 'remove' and w.account_id is not distinct from $2) order by w.id`,
    [partId, actor.accountId],
  );

/** How many people lose something in a product. */
export const peopleIn = (rows: readonly ReadyRow[]): number =>
  new Set(rows.flatMap(({ answer, personId }) => (answer === 'remove' && personId ? [personId] : []))).size;
