import type { Caller } from '#server/trpc/router.ts';

type Answer<Procedure extends (...input: never[]) => unknown> = Awaited<ReturnType<Procedure>>;

export type StaffPage = Answer<Caller['invitations']['list']>;
export type StaffRow = StaffPage['rows'][number];
export type OpenInvitation = NonNullable<StaffRow['invitation']>;
export type HeldRole = StaffRow['access'][number];
export type Timeline = Answer<Caller['invitations']['timeline']>;
export type Preview = Answer<Caller['invitations']['preview']>;
export type Product = Answer<Caller['access']['products']>[number];
export type CatalogueProduct = Answer<Caller['access']['catalogue']>[number];
export type CatalogueRole = CatalogueProduct['roles'][number];
export type Landing = Answer<Caller['invitations']['landing']>;
export type InvitationShown = Extract<Landing, { state: 'open' }>['invitation'];
export type TrustSettings = Answer<Caller['trust']['settings']>;
export type Me = NonNullable<Answer<Caller['portal']['me']>['person']>;
export type MySite = Answer<Caller['portal']['me']>['sites'][number];
export type Home = Answer<Caller['portal']['home']>;
export type PlanReport = Answer<Caller['plans']['get']>;
export type PlanProgress = Answer<Caller['plans']['list']>[number];
export type PlanResults = Answer<Caller['plans']['results']>;
export type ImportRow = Answer<Caller['roster']['imports']>[number];
export type ImportReport = Answer<Caller['roster']['importReport']>;
export type MyAccess = Answer<Caller['portal']['myAccess']>;
export type OwnAccess = MyAccess['present'][number];
export type OwnSession = Answer<Caller['profile']['sessions']>[number];
export type EmailLanding = Answer<Caller['profile']['emailChangeLanding']>;
