/** What decides whether somebody can be invited to be an administrator. */
export interface CandidateFacts {
  /** Whether they are an administrator of the trust already. */
  readonly isAdministrator: boolean;
  /** Their invitation that is neither answered nor cancelled: whether accepting it would still give something. */
  readonly live: { readonly works: boolean } | null;
}

/** What inviting somebody comes to: a new invitation, a new issue of one that is dead but listed, or an obstacle. */
export function decideInvitation({
  isAdministrator,
  live,
}: CandidateFacts): 'invite' | 'reissue' | 'administrator_exists' | 'already_invited' {
  if (isAdministrator) return 'administrator_exists';
  if (live === null) return 'invite';
  return live.works ? 'already_invited' : 'reissue';
}
