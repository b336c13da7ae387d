import { router } from '../trpc/init.ts';
import { clientProcedures } from './clients/router.ts';

/** One sign-in for the products: how each of them is connected. */
export const ssoRouter = router({ ...clientProcedures });
