import type { AdministratorOffer } from './offers-of.ts';

/** How many sites a mail names, before it counts the rest. */
const named = 12;

/** What an invitation would make of somebody, as a mail says it: their role, and their sites. */
export const appointmentLines = (offer: AdministratorOffer, trustName: string): string =>
  [`Role: ${offer.roleName}`, `Sites: ${sitesInWords(offer, trustName)}`].join('\n');

function sitesInWords({ sites, siteNames }: AdministratorOffer, trustName: string): string {
  if (sites.allSites) return `all sites of ${trustName}`;
  const rest = siteNames.length - named;
  const shown = rest > 0 ? [...siteNames.slice(0, named), `${rest} more`] : siteNames;
  return new Intl.ListFormat('en-GB').format(shown);
}
