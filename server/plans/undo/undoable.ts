import { undoHours } from '../rules.ts';

/**
 * The rows of plan `$1` that can be taken back ($2: these positions alone; null for all): done, within the window, and
 * in no undo that is still under way. For the `from` of a query.
 */
export const undoable = `(
  select i.* from plan_item i
  where i.plan_id = $1 and ($2::int[] is null or i.position = any ($2)) and i.state = 'done'
    and i.ended_at > gatehouse_now() - interval '${undoHours} hours'
    and not exists (select from plan u join plan_item t on t.plan_id = u.id
      where u.undoes_plan_id = $1 and u.state in ('draft', 'approved', 'running') and t.position = i.position and t.state = 'to_do'))`;
