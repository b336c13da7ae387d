import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Notice } from './claim-notices.ts';
import { nextOf, type Answer } from './rules.ts';

const actions = {
  accepted: 'product.told',
  refused: 'product.refused_notice',
  failed: 'product.not_told',
  unreachable: 'product.not_reached',
} as const;

/**
 * Writes down what a product answered: each try is in the audit log. What was accepted meanwhile, by another's try, stays so.
 * Returns in how many seconds it is due again; null when it is not.
 */
export async function recordAnswer(
  { sql, now, audit }: UnitOfWork,
  { notice, answer }: { readonly notice: Notice; readonly answer: Answer },
): Promise<{ againIn: number | null }> {
  const { id, productId, accountId, attempt } = notice;
  const { state, dueAt } = nextOf(answer, attempt, now, Math.random());
  const rows = await sql(
    `update sign_out_notice set state = $2, due_at = coalesce($3, due_at), last_answer = $4, taken_until = null
     where id = $1 and trust_id = app_trust() and state = 'due' returning id`,
    [id, state, dueAt, answer.words],
  );
  if (rows.length === 0) return { againIn: null };
  const againAt = dueAt?.toISOString() ?? null;
  const about = { kind: 'product', id: productId };
  audit(actions[answer.heard], about, { accountId, noticeId: id, attempt, answer: answer.words, againAt });
  return { againIn: dueAt === null ? null : Math.ceil((dueAt.getTime() - now.getTime()) / 1000) };
}
