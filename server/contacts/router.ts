import { router } from '../trpc/init.ts';
import { revokeProcedures } from './revoke/procedures.ts';

/** The account manager for contacts. */
export const contactsRouter = router({ ...revokeProcedures });
