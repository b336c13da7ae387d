import type { Leaver } from '../../answers.ts';

/** What was shown to be ended of somebody: it is done as it was shown, or not at all. */
export interface Proposal {
  readonly personId: string;
  readonly grantIds: readonly string[];
}

/** What is proposed of a leaver. */
export const proposal = ({ personId, access }: Leaver): Proposal => ({
  personId,
  grantIds: access.flatMap(({ grantId, proposed }) => (proposed ? [grantId] : [])),
});
