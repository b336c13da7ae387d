import {
  data,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { z } from 'zod';
import { isProvider, providerName } from '#server/providers/rules.ts';
import { attempt } from '../api.server.ts';
import { readForm } from '../read-form.server.ts';
import { safePath } from '../safe-path.ts';
import { ProviderButton } from '../ui/providers/provider-button.tsx';
import { Fault } from '../ui/visitors/fault.tsx';

export const meta: MetaFunction = () => [{ title: 'Sign in · Gatehouse' }];

/** Also asked after the action: whoever leads on from here leads away from the provider. */
export function loader({ params }: LoaderFunctionArgs) {
  if (!isProvider(params['provider'])) throw data(null, { status: 404 });
  return null;
}

const form = z.object({ to: z.string().optional() });

/**
 * Sends somebody to a provider by the header `Refresh`: a redirect would be part of sending our form, which our policy
 * lets go to nobody else, and some providers go on by redirects of their own.
 */
export async function action(args: ActionFunctionArgs) {
  const { to } = await readForm(args.request, form);
  const { provider } = args.params;
  if (!isProvider(provider)) throw data(null, { status: 404 });
  const begun = await attempt(args, args.context.api.providers.beginSignIn({ provider, to: safePath(to) }));
  if (begun.refusal !== null) return data({ url: null, fault: begun.refusal.text }, { status: 422 });
  const { url } = begun.answer;
  return data({ url, fault: null }, { headers: { Refresh: `0; url=${url}` } });
}

export const headers = ({ actionHeaders }: HeadersArgs) => actionHeaders;

/** Nobody begins a sign-in by following a link: that shows the button. */
export default function SignInWithProvider() {
  const { provider } = useParams();
  const begun = useActionData<typeof action>();
  if (!isProvider(provider)) return null;
  const name = providerName[provider];
  return (
    <div className="sheet">
      {begun === undefined && (
        <>
          <h1>Sign in with {name}</h1>
          <ProviderButton provider={provider} to="/" />
        </>
      )}
      {begun?.fault && (
        <>
          <h1>{name} cannot be reached</h1>
          <Fault>{begun.fault}</Fault>
        </>
      )}
      {begun?.url && (
        <>
          <h1>Going to {name} …</h1>
          <p>
            Nothing happens? <a href={begun.url}>Go on to {name}</a>
          </p>
        </>
      )}
      <p className="sheet-end">
        <a href="/sign-in">Back to sign in</a>
      </p>
    </div>
  );
}
