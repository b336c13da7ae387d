import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { isProvider } from '#server/providers/rules.ts';
import { afterSignIn } from '../after-sign-in.server.ts';
import { attempt } from '../api.server.ts';
import { onward } from '../onward.server.ts';

/**
 * Where a provider sends people back to. Opening this address changes nothing, save that the browser that was sent there
 * a moment ago completes what it began, once. The address holds a code: everybody is led on from it at once.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { provider } = args.params;
  if (!isProvider(provider)) throw data(null, { status: 404 });
  const query = new URL(args.request.url).search.slice(1);
  const { api, person } = args.context;
  const { answer, refusal } = await attempt(args, api.providers.finish({ provider, query }));
  // Whoever is signed in was about to connect an account.
  if (refusal !== null)
    return redirect(`${person === null ? '/sign-in' : '/profile'}?problem=${refusal.code}`);
  if (answer.kind === 'connected') return redirect(`/profile?done=${provider}`);
  return onward(afterSignIn(answer, answer.to), 302);
}
