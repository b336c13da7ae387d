import { router } from '../trpc/init.ts';
import { invitationProcedures } from './invitations/procedures.ts';

/** Who administers the portal itself, and what they may do there. */
export const administratorsRouter = router({
  ...invitationProcedures,
});
