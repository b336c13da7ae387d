import type { RefusalCode } from '#server/refusal.ts';

/** What each refusal is to a person. The refusal's detail, where it has one, follows. */
export const refusalText: Record<RefusalCode, string> = {
  illegal_transition: 'This has changed in the meantime. Look at it again before you go on.',
  not_permitted: 'Your role does not allow this here. Ask an Account Owner of your trust.',
  not_found: 'This is not there, or no longer.',
  invitation_expired: 'This invitation has run out. Ask whoever invited you to send it again.',
  invitation_cancelled: 'This invitation was taken back.',
  invitation_declined: 'This invitation was declined.',
  invitation_accepted: 'This invitation was used already. Sign in instead.',
  invitation_replaced: 'A newer invitation was sent. Use the link in the newest mail.',
  link_unknown: 'We do not know this link. Copy the whole of it from the mail, or ask for a new one.',
  address_missing:
    'The roster has no work e-mail for this person. Add it in the MIS; it comes with the next import.',
  no_safe_address:
    'There is no e-mail address that is safely theirs, so nothing was sent. Print a letter for them instead.',
  address_in_use:
    'Somebody else with the same e-mail address has been invited. Correct the address in the MIS.',
  person_left: 'This person has left, or is switched off, according to the roster.',
  role_held: 'This person has a role in this product already. Change that role instead.',
  already_invited: 'This person has an open invitation to this role. Use Re-invite to send it again.',
  role_unknown: 'This role cannot be given here.',
  nobody_selected: 'Nobody is selected any more. The list may have changed: select again.',
  grant_ended: 'This role has been removed already.',
  managed_elsewhere: 'This was given elsewhere, and is managed there.',
  not_registered: 'This person is not registered here.',
  self_change: 'Nobody can change their own access. Ask another administrator.',
  account_exists: 'There is an account already. Choose “Log in with an existing account”.',
  account_unknown: 'There is no such account.',
  wrong_recipient: 'This invitation is for another e-mail address.',
  wrong_password: 'The e-mail address or sign-in name, or the password, is wrong.',
  password_weak: 'Choose a stronger password.',
  reset_expired: 'This link no longer works. Ask for a new one.',
  reset_used: 'This link was used already. Ask for a new one if you need it.',
  last_owner: 'A trust needs at least one Account Owner. Make somebody else an Account Owner first.',
  package_unreadable: 'This file could not be read, and nothing was changed.',
  package_too_large: 'This file is too large, and nothing was changed.',
  package_other_trust: 'This roster belongs to another trust, and nothing was changed.',
  import_held: 'This roster was put aside, and nothing was changed.',
  import_unknown_trust: 'The roster names a trust that is not here, and nothing was changed.',
  above_own_power: 'Your own role does not reach that far. Ask an Account Owner.',
  address_unreadable: 'This is not an e-mail address. Look for a missing @ or a mistyped ending.',
  address_same: 'This is the address it has already.',
  address_taken: 'Somebody else signs in with this address. Choose another.',
  code_wrong: 'This is not the code. Look at the newest mail and try again.',
  code_expired: 'This code has run out. Ask for a new one.',
  code_tries: 'That was one try too many. Ask for a new code.',
  too_often:
    'That was asked for a moment ago. Wait a little, and look in your mail, also in the junk folder.',
  role_retired: 'This role is not given any more. Choose another.',
  role_in_use: 'People have this, or are invited to it.',
  name_taken: 'There is one with this name already. Choose another name.',
  product_unknown: 'This product is not there, or no longer.',
  plan_running: 'This is being carried out already.',
  plan_finished: 'This is finished already.',
  plan_stale: 'This preview is too old. Make it again.',
  file_unreadable: 'This file could not be read, and nothing was changed.',
  file_too_large: 'This file is too large, and nothing was changed.',
  request_answered: 'Somebody has answered this request already.',
  already_asked: 'You have asked for this already. The answer comes by mail.',
  too_many_open: 'Ten of your requests wait for an answer. Withdraw one of them, or wait.',
  ends_in_past: 'The last day has to be today or later.',
  ends_too_late: 'Access with an end date lasts two years at most. Choose an earlier day, or none.',
  wrong_current_password: 'That is not your password.',
  change_expired: 'This link no longer works. Ask for the change again.',
  change_used: 'This link was used already: the address is changed.',
  session_own: 'This is the session you are using. Sign out instead.',
  prove_again: 'Confirm that it is you, then go on.',
  factor_wrong: 'This code is not right, or was used already. Wait for the next one and type that in.',
  factor_required: 'Your account needs a second step at sign-in. Set one up first, in your profile.',
  factor_unknown: 'No such second step is set up, or not any more.',
  step_expired: 'This took too long. Sign in again.',
  throttled: 'Too many wrong attempts. Wait a few minutes, then try again.',
  passkey_refused: 'This passkey was not accepted. Try again, or sign in another way.',
  provider_refused: 'The sign-in there did not work. Try again, or sign in with your password.',
  provider_not_allowed: 'Your trust does not allow sign-in from there. Sign in with your password.',
  provider_home_wrong: 'This cannot be allowed as it is written.',
  identity_unknown:
    'No account here is connected with that one yet. Sign in with your password, then connect it in your profile.',
  identity_taken: 'That account is connected with somebody else here.',
  administrator_exists: 'This person is an administrator already. Change their role or sites instead.',
  handover_open: 'The trust is being handed over already. Stop that first.',
  handover_over: 'This hand-over is over.',
  approval_needed: 'A second administrator has to approve this first.',
  approval_own: 'Nobody approves what they asked for themselves. Ask another administrator.',
  approval_over: 'This was answered, or ran out, in the meantime.',
  limits_unordered: 'Each limit has to be at least as high as the one above it. Nothing was changed.',
  number_wrong: 'The number is not right. Look at how many people it concerns, and type that in.',
  too_large:
    'This would take access from too many people at once. It is allowed only while a rollover is declared.',
  key_too_wide: 'A key cannot do more than you may yourself.',
  erased: 'This person was erased already.',
  still_in_roster: 'The roster still has them. Somebody can be erased once they have gone from the roster.',
  still_has_access: 'They still have access here. Revoke it first, then erase them.',
  name_wrong: 'The name is not right. Type it as it stands above.',
  already_active: 'This contact has access here already.',
  not_eligible:
    'This contact has no student here whom they may have an account for. Look at the reasons on their page.',
  still_eligible:
    'This contact has a student here and may keep their access. End their access to a child, or block them, instead, if that is what is meant.',
  restore_too_late:
    'The account cannot be given back any more: its password was destroyed. Send a welcome e-mail instead.',
  letter_code_wrong:
    'That code is not right, or is no longer good. Look at the letter again, or ask the school office for a new one.',
  contact_blocked:
    'This cannot be done for this contact. Somebody who looks after safeguarding has to decide first.',
  block_exists: 'This contact is blocked so already.',
  already_decided: 'Somebody else decided this in the meantime. Load the page again to see what.',
  mailbox_shared: 'That address cannot be used to sign in with. Use the sign-in name that is shown instead.',
  undo_impossible: 'There is nothing here that can be undone.',
  undo_too_late: 'A bulk change can be undone for 30 days. That time is over.',
  rollover_open: 'A rollover is open at this school already. Finish or cancel it first.',
  rollover_over: 'This rollover is finished or was cancelled. Load the page again to see how it stands.',
  rollover_not_ready: 'The rollover is not ready yet. Look at what is still to be done on its page.',
  place_wrong: 'No roster can come from there.',
  import_outdated: 'A newer roster came in since. Decide about the newest one.',
  job_paused: 'This job is paused. Let it go on first.',
  job_running: 'This job is running at this moment. Wait until it has ended.',
  review_over: 'This review is over, and its answers stand.',
  welcome_proof_asked: 'Open the link in your mail again, and answer what it asks first.',
  welcome_proof_wrong: 'That does not fit what the school has on record.',
  welcome_proof_rests:
    'There were too many wrong answers, so this link does not take any more. Ask the school office for a new one.',
  mailbox_barred:
    'No link goes to this mailbox: somebody who is kept from their children may read it as well. Ask them to sign in and choose another address in their profile. If they cannot, end their access to the children, revoke it, then give it back and print a letter.',
  endpoint_refused:
    'Gatehouse cannot call this address. It has to begin with https:// and lead to a server on the internet. For a server of your own network, ask whoever runs Gatehouse.',
  endpoints_many: 'A product has five endpoints at most. Remove one that is not needed any more.',
  birth_date_missing:
    'The roster has no date of birth for their children here, so they could not answer. Print a letter for them instead.',
};

const selfExplaining: readonly RefusalCode[] = ['not_permitted', 'illegal_transition', 'invitation_expired'];
/** Their detail says all there is to say. */
const detailAlone: readonly RefusalCode[] = ['password_weak', 'managed_elsewhere', 'throttled'];

const isCode = (code: string): code is RefusalCode => Object.hasOwn(refusalText, code);

/** A refusal in words. An unknown code is a bug, and null. */
export function refusalInWords(code: string, detail?: string | null): string | null {
  if (!isCode(code)) return null;
  const text = refusalText[code];
  if (!detail || selfExplaining.includes(code)) return text;
  return detailAlone.includes(code) ? detail : `${text} ${sentence(detail)}`;
}

const sentence = (text: string): string => {
  const begun = text.slice(0, 1).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
};
