/** Every answer "no" that the rules can give. Each has words for people in `web/ui/refusal-text.ts`. */
export const refusalCodes = [
  'illegal_transition',
  'not_permitted',
  'not_found',
  'invitation_expired',
  'invitation_cancelled',
  'invitation_declined',
  'invitation_accepted',
  'invitation_replaced',
  'link_unknown',
  'address_missing',
  'address_in_use',
  'person_left',
  'role_held',
  'already_invited',
  'role_unknown',
  'nobody_selected',
  'grant_ended',
  'managed_elsewhere',
  'not_registered',
  'self_change',
  'account_exists',
  'account_unknown',
  'wrong_recipient',
  'wrong_password',
  'password_weak',
  'reset_expired',
  'reset_used',
  'last_owner',
  'package_unreadable',
  'package_too_large',
  'package_other_trust',
  'import_held',
  'import_unknown_trust',
  'above_own_power',
  'address_unreadable',
  'address_same',
  'address_taken',
  'code_wrong',
  'code_expired',
  'code_tries',
  'too_often',
  'role_retired',
  'role_in_use',
  'name_taken',
  'product_unknown',
  'plan_running',
  'plan_finished',
  'plan_stale',
  'file_unreadable',
  'file_too_large',
  'request_answered',
  'already_asked',
  'too_many_open',
  'ends_in_past',
  'ends_too_late',
  'wrong_current_password',
  'change_expired',
  'change_used',
  'session_own',
  'prove_again',
  'factor_wrong',
  'factor_required',
  'factor_unknown',
  'step_expired',
  'throttled',
  'passkey_refused',
  'provider_refused',
  'provider_not_allowed',
  'provider_home_wrong',
  'identity_unknown',
  'identity_taken',
  'administrator_exists',
  'handover_open',
  'handover_over',
  'approval_needed',
  'approval_own',
  'approval_over',
  'limits_unordered',
  'number_wrong',
  'too_large',
  'key_too_wide',
  'erased',
  'still_in_roster',
  'still_has_access',
  'name_wrong',
  'already_active',
  'not_eligible',
  'still_eligible',
  'restore_too_late',
  'letter_code_wrong',
  'contact_blocked',
  'block_exists',
  'already_decided',
  'mailbox_shared',
  'undo_impossible',
  'undo_too_late',
  'rollover_open',
  'rollover_over',
  'rollover_not_ready',
  'import_outdated',
  'job_paused',
  'job_running',
  'review_over',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** The rules said no: a coded answer for a person, not a bug. `detail` is plain English that adds the particulars. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: string | undefined;
  /** Whether an entry of the audit log tells of it already, by whoever found it out. */
  readonly isWrittenDown: boolean;

  constructor(code: RefusalCode, detail?: string, { isWrittenDown = false } = {}) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
    this.isWrittenDown = isWrittenDown;
  }

  /** One that stands in the audit log already, with what is known of it where it was found out. */
  static writtenDown = (code: RefusalCode, detail?: string): Refusal =>
    new Refusal(code, detail, { isWrittenDown: true });
}
