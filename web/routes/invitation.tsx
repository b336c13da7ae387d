import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { acceptInvitation } from '../accept-invitation.server.ts';
import { hiddenToken } from '../link-cookie.server.ts';
import { openedInvitation } from '../opened-invitation.server.ts';
import { ChooseWay } from '../ui/visitors/choose-way.tsx';
import { DeadLink } from '../ui/visitors/dead-link.tsx';
import { Fault } from '../ui/visitors/fault.tsx';
import { InvitationSummary } from '../ui/visitors/invitation-summary.tsx';
import { JoinAs } from '../ui/visitors/join-as.tsx';
import { SomebodyElse } from '../ui/visitors/somebody-else.tsx';

export const meta: MetaFunction = () => [{ title: 'Your invitation · Gatehouse' }];

export async function loader(args: LoaderFunctionArgs) {
  const { landing, me } = await openedInvitation(args);
  return data({ landing, me }, { status: landing.state === 'unknown' ? 404 : 200 });
}

export async function action(args: ActionFunctionArgs) {
  const token = await hiddenToken(args.request, 'invitation');
  if (token === null) return redirect('/i', 303);
  const refusal = await acceptInvitation(args, { token, how: { signedIn: true } });
  return data({ refusal: refusal.text }, { status: 422 });
}

export default function InvitationPage() {
  const { landing, me } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { state, invitation } = landing;
  if (state !== 'open' || invitation === null) return <DeadLink landing={landing} />;
  if (me !== null && me.email !== invitation.email) return <SomebodyElse invitation={invitation} me={me} />;
  return (
    <div className="sheet">
      {refused && <Fault>{refused.refusal}</Fault>}
      <InvitationSummary invitation={invitation} />
      {me === null ? <ChooseWay {...invitation} /> : <JoinAs me={me} />}
    </div>
  );
}
