import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { appointmentForm } from '../appointment-form.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { dayOf } from '../ui/when.ts';

const administrator = z.strictObject({ administratorId: z.string() });
const invitation = z.strictObject({ invitationId: z.string() });
const invitee = z.strictObject({ name: z.string(), email: z.string(), ...appointmentForm });

const sentAgain = ({ name, expiresAt }: { name: string; expiresAt: string }) => ({
  title: `A new invitation is sent to ${name}`,
  text: `It works until ${dayOf(expiresAt)}. The older link stops working.`,
});
const edited = ({ name, signedOut, waits }: { name: string; signedOut: boolean; waits: boolean }) => {
  if (waits)
    return {
      title: `Waiting for a second administrator`,
      text: `${name} becomes an Account Owner once somebody else has approved it.`,
    };
  const text = signedOut
    ? 'It takes effect at once. They are signed out, and see it when they sign in.'
    : 'It takes effect at once.';
  return { title: `${name} is saved`, text };
};

type Deed = (args: ActionFunctionArgs, site: string) => Promise<unknown>;

const deeds: Readonly<Record<string, Deed>> = {
  async invite(args, site) {
    const sent = await readJson(args.request, invitee);
    return deed(args, args.context.api.administrators.invite({ site, ...sent }), () => ({
      title: `Invitation sent to ${sent.name.trim()}`,
      text: 'The link in the mail works for 7 days.',
    }));
  },
  async reissue(args, site) {
    const sent = await readJson(args.request, invitation);
    return deed(args, args.context.api.administrators.reissue({ site, ...sent }), sentAgain);
  },
  async 'edit-invitation'(args, site) {
    const sent = await readJson(args.request, invitation.extend(appointmentForm));
    return deed(args, args.context.api.administrators.editInvitation({ site, ...sent }), sentAgain);
  },
  async uninvite(args, site) {
    const sent = await readJson(args.request, invitation);
    return deed(args, args.context.api.administrators.uninvite({ site, ...sent }), ({ name }) => ({
      title: `${name} is no longer invited`,
      text: 'The link in their mail does not work any more.',
    }));
  },
  async edit(args, site) {
    const sent = await readJson(args.request, administrator.extend(appointmentForm));
    return deed(args, args.context.api.administrators.edit({ site, ...sent }), edited);
  },
  async revoke(args, site) {
    const sent = await readJson(args.request, administrator);
    return deed(args, args.context.api.administrators.revoke({ site, ...sent }), ({ name }) => ({
      title: `${name} is no administrator any more`,
      text: 'They are signed out everywhere. The audit log keeps everything.',
    }));
  },
};

export async function action(args: ActionFunctionArgs) {
  const { site = '', deed: wanted = '' } = args.params;
  const does = Object.hasOwn(deeds, wanted) ? deeds[wanted] : undefined;
  if (does === undefined) throw data(null, { status: 404 });
  return does(args, site);
}
