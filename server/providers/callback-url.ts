import type { Settings } from '../settings.ts';
import type { Provider } from './rules.ts';

/** Where a provider sends people back to: registered there, letter by letter. */
export const callbackUrl = ({ PUBLIC_URL }: Pick<Settings, 'PUBLIC_URL'>, provider: Provider): URL =>
  new URL(`/sign-in/${provider}/callback`, PUBLIC_URL);
