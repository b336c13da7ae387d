import { z } from 'zod';
import { provenAtSite, router } from '../trpc/init.ts';
import { line } from '../trust/text.ts';
import { erase } from './erase.ts';

const subject = z.strictObject({ kind: z.enum(['person', 'account']), id: z.uuid() });
const input = z.strictObject({ site: z.uuid(), subject, name: line(200) });

/** People, beyond what they have. */
export const peopleRouter = router({
  /**
   * Erases a person of the roster who has gone, or the account of a former administrator; `name` is theirs, as the
   * confirmation. It cannot be taken back. Refuses `not_found`, `erased`, `still_in_roster`, `still_has_access`,
   * `last_owner` and `name_wrong`. Answers with the name once more, and how many accounts went with it.
   */
  erase: provenAtSite('person:erase')
    .input(input)
    .mutation(({ ctx, input: { subject: whom, name } }) =>
      ctx.run((uow) => erase(uow, { subject: whom, name })),
    ),
});
