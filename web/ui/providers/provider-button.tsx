import { providerName, type Provider } from '#server/providers/rules.ts';
import { ProviderMark } from './provider-mark.tsx';

/** The way in with an account of somebody else's. A form of its own: it needs no script. */
export function ProviderButton({ provider, to }: { provider: Provider; to: string }) {
  return (
    <form method="post" action={`/sign-in/${provider}`}>
      <input type="hidden" name="to" value={to} />
      <button className="button" type="submit">
        <ProviderMark provider={provider} />
        Continue with {providerName[provider]}
      </button>
    </form>
  );
}
