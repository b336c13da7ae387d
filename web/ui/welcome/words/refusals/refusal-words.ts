/** Why something was not taken that a family typed in. Most are called as the refusal is; `dead` is of links that do not work, `other` of all the rest. */
export interface RefusalWords {
  readonly password_weak: string;
  readonly name_taken: string;
  readonly name_wrong: string;
  readonly mailbox_shared: string;
  readonly account_exists: string;
  readonly wrong_password: string;
  readonly throttled: string;
  readonly too_often: string;
  readonly welcome_proof_wrong: string;
  readonly triesLeft: string;
  readonly welcome_proof_rests: string;
  readonly welcome_proof_asked: string;
  readonly letter_code_wrong: string;
  readonly code_wrong: string;
  readonly code_expired: string;
  readonly code_tries: string;
  readonly reset_expired: string;
  readonly reset_used: string;
  readonly address_unreadable: string;
  readonly address_same: string;
  readonly address_taken: string;
  readonly wrong_current_password: string;
  readonly change_expired: string;
  readonly change_used: string;
  readonly prove_again: string;
  readonly factor_wrong: string;
  readonly factor_required: string;
  readonly step_expired: string;
  readonly passkey_refused: string;
  readonly dead: string;
  readonly no_new_link: string;
  readonly other: string;
}
