import { z } from 'zod';
import { makeInvitePlan } from '../plans/make-invite-plan.ts';
import { codeSent } from '../proofs/code-sent.ts';
import { sendCode } from '../proofs/send-code.ts';
import { line } from '../trust/text.ts';
import { atSite, byLink, router, signedIn } from '../trpc/init.ts';
import { acceptLink, howToAccept } from './accept-link.ts';
import { asInvitee } from './as-invitee.ts';
import { askAgain } from './ask-again.ts';
import { basket, placedRole, readBasket, readOffers } from './basket.ts';
import { cancelInvitation } from './cancel-invitation.ts';
import { correctAddress } from './correction/correct-address.ts';
import { declineInvitation } from './decline-invitation.ts';
import { requireTrustOfLink, trustOfLink } from './find-link.ts';
import { landing, type Landing } from './landing.ts';
import { listStaff } from './list-staff.ts';
import { previewInvitations } from './preview-invitations.ts';
import { reissueInvitation } from './reissue-invitation.ts';
import { sendInvitation } from './send-invitation.ts';
import { staffFilter, staffSelection } from './staff-filter.ts';
import { findTimeline } from './timeline/find-timeline.ts';

const site = z.uuid();
const token = z.string().regex(/^[\w-]{1,100}$/);
const proof = token.optional();
const listInput = staffFilter.extend({
  site,
  after: z.string().max(4000).optional(),
  before: z.string().max(4000).optional(),
  size: z.number().int().min(1).max(100).optional(),
});

/** Staff and their invitations. `site` is the id of a trust or of a school; instants are ISO 8601 strings in UTC. */
export const invitationsRouter = router({
  /** One page of the staff of a site, with the counts of every status. `after`/`before` are cursors of earlier pages. */
  list: atSite('staff:read')
    .input(listInput)
    .query(({ ctx, input: { site: _, ...input } }) =>
      ctx.read((reading) => listStaff(reading, ctx.site, input)),
    ),

  /** What happened with somebody's invitations here, the oldest first. Refuses `not_found`. */
  timeline: atSite('staff:read')
    .input(z.strictObject({ site, personId: z.uuid() }))
    .query(({ ctx, input }) => ctx.read((reading) => findTimeline(reading, ctx.site, input.personId))),

  /** What inviting a selection would come to, with these roles or, as long as none is chosen, in general. Changes nothing. */
  preview: atSite('invitation:send')
    .input(z.strictObject({ site, who: staffSelection, offers: z.array(placedRole).max(200).default([]) }))
    .query(({ ctx, input: { who, offers } }) =>
      ctx.read((reading) =>
        previewInvitations(reading, ctx.site, { who, offers: readOffers(ctx.site, offers) }),
      ),
    ),

  /** Invites one member of staff to one or several roles, or gives access at once if they have an account. Refuses with the obstacle. */
  send: atSite('invitation:send')
    .input(basket.extend({ personId: z.uuid() }))
    .mutation(({ ctx, input: { personId, ...chosen } }) =>
      ctx.run((uow) => sendInvitation(uow, { ...readBasket(ctx.site, chosen), personId })),
    ),

  /** Invites a selection: frozen as a plan here, carried out by the worker. */
  sendMany: atSite('invitation:send')
    .input(basket.extend({ who: staffSelection }))
    .mutation(({ ctx, input: { who, ...chosen } }) =>
      ctx.run((uow) =>
        makeInvitePlan(uow, { ...readBasket(ctx.site, chosen), who, by: ctx.person.accountId }),
      ),
    ),

  /** Sends an invitation again, with a new link and a full new period; the older link is dead. */
  reissue: atSite('invitation:reissue')
    .input(z.strictObject({ site, invitationId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => reissueInvitation(uow, { ...input, site: ctx.site }))),

  /**
   * Sends an invitation to another address than the roster's: new link, older one dead. Refuses `address_unreadable`,
   * `address_same`, `address_in_use`, `self_change`, `person_left`, and what stands against granting what it offers.
   */
  correctAddress: atSite('invitation:send')
    .input(z.strictObject({ site, invitationId: z.uuid(), email: line(320) }))
    .mutation(({ ctx, input }) => ctx.run((uow) => correctAddress(uow, { ...input, site: ctx.site }))),

  /** Takes an offer back. */
  cancel: atSite('invitation:cancel')
    .input(z.strictObject({ site, invitationId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => cancelInvitation(uow, { ...input, site: ctx.site }))),

  /** What a link leads to. Changes nothing; asked by POST so that the token stands in no address. `proof` is what `welcome.prove` gave. */
  landing: byLink
    .input(z.strictObject({ token, proof }))
    .mutation(async ({ ctx, input }): Promise<Landing> => {
      const trustId = await trustOfLink(ctx.services, input.token);
      if (trustId === null) return { state: 'unknown', invitation: null };
      return ctx.inTrust(trustId).read((reading) => landing(reading, input.token, input.proof));
    }),

  /**
   * Accepts, with a new account, an existing one, or the one that is signed in: with a code when its address is not
   * the invited one. Signs the invitee in.
   */
  accept: byLink
    .input(z.strictObject({ token, proof, how: howToAccept }))
    .mutation(({ ctx, input }) => acceptLink(ctx, input)),

  /** Mails a code to the invited address, for whoever is signed in with another one. It works until `expiresAt`. */
  sendCode: signedIn.input(z.strictObject({ token, proof })).mutation(async ({ ctx, input }) => {
    const trust = ctx.inTrust(await requireTrustOfLink(ctx.services, input.token));
    return trust.run((uow) => sendCode(uow, { ...input, person: ctx.person }));
  }),

  /** Until when the code works that was mailed last, or null. Changes nothing; asked by POST, as `landing` is. */
  codeSent: signedIn.input(z.strictObject({ token })).mutation(async ({ ctx, input }) => {
    const trust = ctx.inTrust(await requireTrustOfLink(ctx.services, input.token));
    return trust.read((reading) => codeSent(reading, { ...input, accountId: ctx.person.accountId }));
  }),

  /** Says no, for good, with a reason or without. Refuses with why the link is dead. */
  decline: byLink
    .input(z.strictObject({ token, reason: line(500).optional() }))
    .mutation(async ({ ctx, input }) => {
      const trustId = await requireTrustOfLink(ctx.services, input.token);
      const reason = input.reason || null;
      return asInvitee(ctx, trustId, (uow) => declineInvitation(uow, { token: input.token, reason }));
    }),

  /** Sends a new link for a dead one, to the address on file. `sentTo` is masked; null: ask the school. Refuses `too_often`. */
  askAgain: byLink.input(z.strictObject({ token })).mutation(async ({ ctx, input }) => {
    const trustId = await requireTrustOfLink(ctx.services, input.token);
    return asInvitee(ctx, trustId, (uow) => askAgain(uow, input));
  }),
});
