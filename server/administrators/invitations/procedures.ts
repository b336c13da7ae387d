import { z } from 'zod';
import { provenAtSite } from '../../trpc/init.ts';
import { line } from '../../trust/text.ts';
import { appointmentInput } from '../appointment-input.ts';
import { cancelInvitation } from './cancel-invitation.ts';
import { editInvitation } from './edit-invitation.ts';
import { inviteAdministrator } from './invite-administrator.ts';
import { reissueInvitation } from './reissue-invitation.ts';

const site = z.uuid();
const one = z.strictObject({ site, invitationId: z.uuid() });
const invitee = z.strictObject({ site, name: line(200).min(1), email: line(320), ...appointmentInput });

/**
 * Invitations of administrators, part of the `administrators` router. Whoever asks proved a moment ago who they are, and
 * may appoint what is offered: within their own sites, below their own power. Instants are ISO 8601 strings in UTC.
 */
export const invitationProcedures = {
  /** Invites somebody to a role at some sites, for 168 hours. Refuses with the obstacle. */
  invite: provenAtSite('administrator:manage')
    .input(invitee)
    .mutation(({ ctx, input }) => ctx.run((uow) => inviteAdministrator(uow, { ...input, site: ctx.site }))),

  /** Another role or other sites for somebody who has not answered: a new mail, the older link is dead. */
  editInvitation: provenAtSite('administrator:manage')
    .input(one.extend(appointmentInput))
    .mutation(({ ctx, input }) => ctx.run((uow) => editInvitation(uow, { ...input, site: ctx.site }))),

  /** Sends an invitation again, with a new link and a full new period; the older link is dead. */
  reissue: provenAtSite('administrator:manage')
    .input(one)
    .mutation(({ ctx, input }) => ctx.run((uow) => reissueInvitation(uow, { ...input, site: ctx.site }))),

  /** Takes an invitation back: the row is gone, the log stays. */
  uninvite: provenAtSite('administrator:manage')
    .input(one)
    .mutation(({ ctx, input }) => ctx.run((uow) => cancelInvitation(uow, { ...input, site: ctx.site }))),
};
