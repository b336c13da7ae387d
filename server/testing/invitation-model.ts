const [lifetime, linksADay] = [336, 3];

interface Invitation {
  state: 'pending' | 'accepted' | 'declined' | 'cancelled';
  version: number;
  issuedAt: number;
  /** Whether it goes to another address than that of the account which would accept without a code. */
  corrected: boolean;
  /** When the invitee asked for a new link, and got one. */
  readonly asked: number[];
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

  invite(roles: readonly string[]): string {
    if (this.registered) {
      if (roles.every((role) => this.grants.has(role))) return 'role_held';
      for (const role of roles) this.grants.add(role);
      return 'done';
    }
    if (this.open && roles.every((role) => this.#newest?.offers.has(role))) return 'already_invited';
    if (this.#newest?.state !== 'pending') {
      const fresh = { version: 0, issuedAt: 0, corrected: false, asked: [], offers: new Set<string>() };
      this.#newest = { state: 'pending', ...fresh };
    }
    for (const role of roles) this.#newest.offers.add(role);
    return this.#issue(this.#newest);
  }

  reissue(): string {
    return this.#newest?.state === 'pending' ? this.#issue(this.#newest) : 'illegal_transition';
  }

  correct(): string {
    if (this.#newest?.state === 'pending') this.#newest.corrected = true;
    return this.reissue();
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
    if (this.landing(issue) === 'open' && this.issues[issue]?.invitation.corrected) return 'wrong_recipient';
    return this.acceptByCode(issue);
  }

  acceptByCode(issue: number): string {
    const done = this.#answer(issue, 'accepted');
    if (done !== 'done') return done;
    this.registered = true;
    for (const role of this.issues[issue]?.invitation.offers ?? []) this.grants.add(role);
    return done;
  }

  decline(issue: number): string {
    return this.#answer(issue, 'declined');
  }

  askAgain(issue: number): string {
    const [state, invitation] = [this.landing(issue), this.issues[issue]?.invitation];
    if (state === 'open') return 'illegal_transition';
    if (!invitation || invitation.state !== 'pending') return `invitation_${state}`;
    const today = invitation.asked.filter((hour) => hour > this.hour - 24);
    if (invitation.issuedAt === this.hour || today.length >= linksADay) return 'too_often';
    invitation.asked.push(this.hour);
    return this.#issue(invitation);
  }

  revoke(): string {
    if (!this.registered) return 'not_registered';
    this.registered = false;
    this.grants.clear();
    return 'done';
  }

  #answer(issue: number, answer: 'accepted' | 'declined'): string {
    const [state, invitation] = [this.landing(issue), this.issues[issue]?.invitation];
    if (state !== 'open' || !invitation) return `invitation_${state}`;
    invitation.state = answer;
    return 'done';
  }

  #issue(invitation: Invitation): string {
    invitation.version += 1;
    invitation.issuedAt = this.hour;
    this.issues.push({ invitation, version: invitation.version });
    return 'done';
  }
}
