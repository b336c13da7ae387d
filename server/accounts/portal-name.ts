import type { Settings } from '../settings.ts';

/** How the portal calls itself in mails that concern an account, which belongs to no trust. */
export const portalName = ({ PUBLIC_URL }: Pick<Settings, 'PUBLIC_URL'>): string =>
  `Gatehouse at ${new URL(PUBLIC_URL).hostname}`;
