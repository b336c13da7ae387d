import type { Provider } from '#server/providers/rules.ts';
import { ProviderButton } from './provider-button.tsx';

/** The ways in with an account of somebody else's, below our own. */
export function ProviderButtons({ offered, to }: { offered: readonly Provider[]; to: string }) {
  if (offered.length === 0) return null;
  return (
    <div className="provider-buttons">
      <p className="or">or</p>
      {offered.map((provider) => (
        <ProviderButton key={provider} provider={provider} to={to} />
      ))}
    </div>
  );
}
