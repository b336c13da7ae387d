import type { Provider } from '#server/providers/rules.ts';

/** The mark by which people find the button of a provider. */
export function ProviderMark({ provider }: { provider: Provider }) {
  return provider === 'microsoft' ? <Squares /> : <Letter />;
}

const Squares = () => (
  <svg width="18" height="18" viewBox="0 0 21 21" aria-hidden focusable="false">
    <path fill="#f25022" d="M1 1h9v9H1z" />
    <path fill="#7fba00" d="M11 1h9v9h-9z" />
    <path fill="#00a4ef" d="M1 11h9v9H1z" />
    <path fill="#ffb900" d="M11 11h9v9h-9z" />
  </svg>
);

const Letter = () => (
  <svg width="18" height="18" viewBox="0 0 48 48" aria-hidden focusable="false">
    <path
      fill="#4285f4"
      d="M45.1 24.5c0-1.6-.1-3.1-.4-4.5H24v8.5h11.8c-.5 2.7-2.1 5-4.4 6.6v5.5h7.1c4.2-3.8 6.6-9.5 6.6-16.1z"
    />
    <path
      fill="#34a853"
      d="M24 46c5.9 0 10.9-2 14.6-5.3l-7.1-5.5c-2 1.3-4.5 2.1-7.5 2.1-5.7 0-10.6-3.9-12.3-9.1H4.3v5.7C7.9 41.1 15.4 46 24 46z"
    />
    <path fill="#fbbc05" d="M11.7 28.2a13.2 13.2 0 0 1 0-8.4v-5.7H4.3a22 22 0 0 0 0 19.8z" />
    <path
      fill="#ea4335"
      d="M24 10.7c3.2 0 6.1 1.1 8.4 3.3l6.3-6.3A21 21 0 0 0 24 2C15.4 2 7.9 6.9 4.3 14.1l7.4 5.7C13.4 14.6 18.3 10.7 24 10.7z"
    />
  </svg>
);
