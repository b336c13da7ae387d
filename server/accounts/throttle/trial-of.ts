import type { Attempt } from './throttle-key.ts';

/** What an administrator has the portal ask or tell a product, to see whether it works. */
type Trial = 'connection' | 'report' | 'event';

/** A trial of one product, as it is counted: whoever presses the button. */
export const trialOf = (trial: Trial, productId: string): Attempt => ({
  door: 'trial',
  about: `${trial} ${productId}`,
  network: '',
  deviceId: null,
});
