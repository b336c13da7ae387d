import { redirect } from '@remix-run/node';
import { ask, type Asking } from './api.server.ts';
import { offersSomething } from './ui/visitors/offers-something.ts';
import type { InvitationShown, Landing, Me, WelcomeShown } from './answers.ts';
import { hiddenToken } from './link-cookie.server.ts';

/** The invitation whose link was opened last in this browser, and who is signed in. */
export interface Opened {
  readonly token: string | null;
  /** Of a welcome, that what it asks for was answered in this browser. */
  readonly proof?: string | undefined;
  readonly landing: Landing;
  readonly me: Me | null;
}

/** Looks the opened link up. Changes nothing. */
export async function openedInvitation(
  asking: Asking,
  link: 'invitation' | 'welcome' = 'invitation',
): Promise<Opened> {
  const { api } = asking.context;
  const token = await hiddenToken(asking.request, link);
  const proof = link === 'welcome' ? ((await hiddenToken(asking.request, 'proof')) ?? undefined) : undefined;
  const [landing, { person: me }] = await Promise.all([
    token === null
      ? { state: 'unknown' as const, invitation: null }
      : ask(asking, api.invitations.landing({ token, proof })),
    ask(asking, api.portal.me()),
  ]);
  return { token, proof, landing, me };
}

/** The opened invitation while it can be accepted; any other leads back to the page that says what it is. */
export async function openInvitation(
  asking: Asking,
): Promise<{ token: string; invitation: InvitationShown; me: Me | null }> {
  const { token, landing, me } = await openedInvitation(asking);
  if (token === null || landing.state !== 'open' || !offersSomething(landing.invitation))
    throw redirect('/i', 303);
  return { token, invitation: landing.invitation, me };
}

/** The opened welcome of a family, once it can be accepted. */
export interface OpenWelcome {
  readonly token: string;
  readonly proof: string | undefined;
  readonly invitation: InvitationShown;
  readonly welcome: WelcomeShown;
  readonly me: Me | null;
}

/** The opened welcome while it can be accepted; any other leads back to the page that says what it is, or asks first. */
export async function openWelcome(asking: Asking): Promise<OpenWelcome> {
  const { token, proof, landing, me } = await openedInvitation(asking, 'welcome');
  if (token === null || landing.state !== 'open' || landing.invitation.welcome === null)
    throw redirect('/welcome', 303);
  return { token, proof, invitation: landing.invitation, welcome: landing.invitation.welcome, me };
}
