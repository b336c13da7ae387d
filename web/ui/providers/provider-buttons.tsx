import { providerName, type Provider } from '#server/providers/rules.ts';
import { ProviderMark } from './provider-mark.tsx';

/** The ways in with an account of somebody else's. Each is a form of its own: it needs no script. */
export function ProviderButtons({ offered, to }: { offered: readonly Provider[]; to: string }) {
  if (offered.length === 0) return null;
  return (
    <div className="provider-buttons">
      <p className="or">or</p>
      {offered.map((provider) => (
        <form key={provider} method="post" action={`/sign-in/${provider}`}>
          <input type="hidden" name="to" value={to} />
          <button className="button" type="submit">
            <ProviderMark provider={provider} />
            Continue with {providerName[provider]}
          </button>
        </form>
      ))}
    </div>
  );
}
