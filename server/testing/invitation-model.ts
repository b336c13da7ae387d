const lifetime = 336;

interface Invitation {
  state: 'pending' | 'accepted' | 'cancelled';
  version: number;
  issuedAt: number;
  readonly offers: Set<string>;
}

/** What `docs/domain.md` says of one person's invitations at one school, as the smallest program that does it. */
export class InvitationModel {
  hour = 0;
  registered = false;
  readonly grants = new Set<string>();
  readonly issues: { readonly invitation: Invitation; readonly version: number }[] = [];
  #newest: Invitation | undefined;

  get open(): boolean {
    return this.#newest?.state === 'pending' && this.hour < this.#newest.issuedAt + lifetime;
  }
  get status(): string {
    if (this.registered) return 'registered';
    if (this.open) return 'invited';
    return this.#newest?.state === 'pending' ? 'invitation_expired' : 'not_registered';
  }

  invite(role: string): string {
    if (this.registered) {
      if (this.grants.has(role)) return 'role_held';
      this.grants.add(role);
      return 'done';
    }
    if (this.open && this.#newest?.offers.has(role)) return 'already_invited';
    if (this.#newest?.state !== 'pending') {
      this.#newest = { state: 'pending', version: 0, issuedAt: 0, offers: new Set() };
    }
    this.#newest.offers.add(role);
    return this.#issue(this.#newest);
  }

  reissue(): string {
    return this.#newest?.state === 'pending' ? this.#issue(this.#newest) : 'illegal_transition';
  }

  cancel(): string {
    if (this.#newest?.state !== 'pending') return 'illegal_transition';
    this.#newest.state = 'cancelled';
    return 'done';
  }

  /** What the link of an issue leads to. */
  landing(issue: number): string {
    const { invitation, version } = this.issues[issue] ?? {};
    if (!invitation) return 'unknown';
    if (invitation.state !== 'pending') return invitation.state;
    if (version !== invitation.version) return 'replaced';
    return this.hour < invitation.issuedAt + lifetime ? 'open' : 'expired';
  }

  accept(issue: number): string {
    const state = this.landing(issue);
    const { invitation } = this.issues[issue] ?? {};
    if (state !== 'open' || !invitation) return `invitation_${state}`;
    invitation.state = 'accepted';
    this.registered = true;
    for (const role of invitation.offers) this.grants.add(role);
    return 'done';
  }

  revoke(): string {
    if (!this.registered) return 'not_registered';
    this.registered = false;
    this.grants.clear();
    return 'done';
  }

  #issue(invitation: Invitation): string {
    invitation.version += 1;
    invitation.issuedAt = this.hour;
    this.issues.push({ invitation, version: invitation.version });
    return 'done';
  }
}
