import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { appointmentForm } from '../appointment-form.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import type { Said } from '../ui/say.tsx';
import { dayOf } from '../ui/when.ts';

const administrator = z.strictObject({ administratorId: z.string() });
const invitation = z.strictObject({ invitationId: z.string() });
const invitee = z.strictObject({ name: z.string(), email: z.string(), ...appointmentForm });

/** The invitation of an Account Owner goes out once a second administrator has approved it. */
const sent = (answer: object, name: string, said: Said): Said =>
  'waits' in answer && answer.waits === true
    ? {
        title: 'Waiting for a second administrator',
        text: `The invitation goes to ${name} once somebody else has approved it.`,
      }
    : said;
const sentAgain = (answer: { name: string; expiresAt: string }) =>
  sent(answer, answer.name, {
    title: `A new invitation is sent to ${answer.name}`,
    text: `It works until ${dayOf(answer.expiresAt)}. The older link stops working.`,
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
    const wanted = await readJson(args.request, invitee);
    const name = wanted.name.trim();
    const said = { title: `Invitation sent to ${name}`, text: 'The link in the mail works for 7 days.' };
    return deed(args, args.context.api.administrators.invite({ site, ...wanted }), (answer) =>
      sent(answer, name, said),
    );
  },
  async reissue(args, site) {
    const wanted = await readJson(args.request, invitation);
    return deed(args, args.context.api.administrators.reissue({ site, ...wanted }), sentAgain);
  },
  async 'edit-invitation'(args, site) {
    const wanted = await readJson(args.request, invitation.extend(appointmentForm));
    return deed(args, args.context.api.administrators.editInvitation({ site, ...wanted }), sentAgain);
  },
  async uninvite(args, site) {
    const wanted = await readJson(args.request, invitation);
    return deed(args, args.context.api.administrators.uninvite({ site, ...wanted }), ({ name }) => ({
      title: `${name} is no longer invited`,
      text: 'The link in their mail does not work any more.',
    }));
  },
  async edit(args, site) {
    const wanted = await readJson(args.request, administrator.extend(appointmentForm));
    return deed(args, args.context.api.administrators.edit({ site, ...wanted }), edited);
  },
  async 'reset-second-step'(args, site) {
    const wanted = await readJson(args.request, administrator);
    return deed(args, args.context.api.administrators.resetSecondStep({ site, ...wanted }), ({ name }) => ({
      title: `Second step of ${name} is reset`,
      text: 'They are signed out, and told by mail. They sign in with their password, and set up a new one.',
    }));
  },
  async revoke(args, site) {
    const wanted = await readJson(args.request, administrator.extend({ note: z.string().optional() }));
    return deed(args, args.context.api.administrators.revoke({ site, ...wanted }), ({ name }) => ({
      title: `${name} is no administrator any more`,
      text: 'They are signed out everywhere. The audit log keeps everything.',
    }));
  },
};

export async function action(args: ActionFunctionArgs) {
  const { site = '', deed: named = '' } = args.params;
  const does = Object.hasOwn(deeds, named) ? deeds[named] : undefined;
  if (does === undefined) throw data(null, { status: 404 });
  return does(args, site);
}
