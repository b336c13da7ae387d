import { z } from 'zod';
import { atSite, provenAtSite, router } from '../trpc/init.ts';
import { answerHandover } from './answer-handover.ts';
import { askHandover } from './ask-handover.ts';
import { showHandover } from './find-handover.ts';

const here = z.strictObject({ site: z.uuid() });

/** Handing a trust over from an Account Owner to a successor. */
export const handoverRouter = router({
  /** What is under way, if anything. */
  get: atSite('staff:read')
    .input(here)
    .query(({ ctx }) => ctx.read(showHandover)),

  /**
   * Names a successor, an active administrator. Refuses `prove_again`, `not_permitted` for whoever is no Account Owner,
   * `not_found`, `self_change`, `role_held`, `handover_open`.
   */
  ask: provenAtSite('settings:manage')
    .input(here.extend({ administratorId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => askHandover(uow, input.administratorId))),

  /** The successor confirms: seven days from now it is done. Refuses `prove_again`, `handover_over`, `not_permitted`. */
  confirm: provenAtSite('staff:read')
    .input(here)
    .mutation(({ ctx }) => ctx.run((uow) => answerHandover(uow, 'confirm'))),

  /** Either of the two stops it, or any Account Owner. Refuses `handover_over`, `not_permitted`. */
  stop: atSite('staff:read')
    .input(here)
    .mutation(({ ctx }) => ctx.run((uow) => answerHandover(uow, 'stop'))),
});
