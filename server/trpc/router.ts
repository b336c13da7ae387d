import { accessRouter } from '../access/router.ts';
import { portalRouter } from '../accounts/portal-router.ts';
import { accessReviewsRouter } from '../access-reviews/router.ts';
import { accountsRouter } from '../accounts/router.ts';
import { administratorsRouter } from '../administrators/router.ts';
import { auditRouter } from '../audit/router.ts';
import { blocksRouter } from '../contacts/blocks/router.ts';
import { carryOverRouter } from '../contacts/carry-over/router.ts';
import { familyRouter } from '../contacts/family/router.ts';
import { contactsRouter } from '../contacts/router.ts';
import { eventsRouter } from '../events/router.ts';
import { driftRouter } from '../drift/router.ts';
import { factorsRouter } from '../factors/router.ts';
import { handoverRouter } from '../handover/router.ts';
import { invitationsRouter } from '../invitations/router.ts';
import { peopleRouter } from '../erasure/router.ts';
import { jobsRouter } from '../runs/router.ts';
import { keysRouter } from '../keys/router.ts';
import { approvalsRouter } from '../approvals/router.ts';
import { lettersRouter } from '../contacts/letters/router.ts';
import { passportRouter } from '../passport/router.ts';
import { passkeysRouter } from '../passkeys/router.ts';
import { plansRouter } from '../plans/router.ts';
import { profileRouter } from '../profile/router.ts';
import { providersRouter } from '../providers/router.ts';
import { requestsRouter } from '../requests/router.ts';
import { reviewsRouter } from '../reviews/router.ts';
import { rolloverRouter } from '../rollover/router.ts';
import { nightlyRouter } from '../roster/nightly/router.ts';
import { rosterRouter } from '../roster/router.ts';
import { ssoRouter } from '../sso/router.ts';
import { trustRouter } from '../trust/router.ts';
import { welcomeRouter } from '../contacts/welcome/router.ts';
import { createCallerFactory, router } from './init.ts';

/** Every procedure of the portal: called in process by pages, and over HTTP at `/trpc`. */
export const appRouter = router({
  access: accessRouter,
  accessReviews: accessReviewsRouter,
  accounts: accountsRouter,
  administrators: administratorsRouter,
  approvals: approvalsRouter,
  audit: auditRouter,
  blocks: blocksRouter,
  carryOver: carryOverRouter,
  contacts: contactsRouter,
  events: eventsRouter,
  drift: driftRouter,
  factors: factorsRouter,
  family: familyRouter,
  handover: handoverRouter,
  invitations: invitationsRouter,
  jobs: jobsRouter,
  keys: keysRouter,
  letters: lettersRouter,
  passkeys: passkeysRouter,
  passport: passportRouter,
  people: peopleRouter,
  plans: plansRouter,
  portal: portalRouter,
  profile: profileRouter,
  providers: providersRouter,
  requests: requestsRouter,
  reviews: reviewsRouter,
  rollover: rolloverRouter,
  nightly: nightlyRouter,
  roster: rosterRouter,
  sso: ssoRouter,
  trust: trustRouter,
  welcome: welcomeRouter,
});
export type AppRouter = typeof appRouter;

/** Calls procedures as plain functions, on behalf of whoever a context stands for. */
export const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;
