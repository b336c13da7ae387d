import { accessAdded } from './access-added.ts';
import { accessRemoved } from './access-removed.ts';
import { addressCode } from './address-code.ts';
import { administratorInvitation } from './administrator-invitation.ts';
import { approvalAnswered } from './approval-answered.ts';
import { approvalAsked } from './approval-asked.ts';
import { importFailed } from './import-failed.ts';
import { importHeld } from './import-held.ts';
import { auditHead } from './audit-head.ts';
import { contactRestored } from './contact-restored.ts';
import { contactRevokedHere } from './contact-revoked-here.ts';
import { contactRevoked } from './contact-revoked.ts';
import { childAdded } from './child-added.ts';
import { blockLikeness } from './block-likeness.ts';
import { differencesFound } from './differences-found.ts';
import { emailChange } from './email-change.ts';
import { emailChangeAsked } from './email-change-asked.ts';
import { emailChangeTaken } from './email-change-taken.ts';
import { emailChanged } from './email-changed.ts';
import { accessReview } from './access-review.ts';
import { accessRequested } from './access-requested.ts';
import { eventsStopped } from './events-stopped.ts';
import { expiredDigest } from './expired-digest.ts';
import { factorChanged } from './factor-changed.ts';
import { invitationDeclined } from './invitation-declined.ts';
import { invitationLastReminder } from './invitation-last-reminder.ts';
import { invitationMoved } from './invitation-moved.ts';
import { invitationReminder } from './invitation-reminder.ts';
import { newDevice } from './new-device.ts';
import { otherAddress } from './other-address.ts';
import { familyReported } from './family-reported.ts';
import { reportAnswered } from './report-answered.ts';
import { handoverTold } from './handover-told.ts';
import { ownerRecovered } from './owner-recovered.ts';
import { passwordChanged } from './password-changed.ts';
import { passwordReset } from './password-reset.ts';
import { planDone } from './plan-done.ts';
import { reviewDrafted } from './review-drafted.ts';
import { requestAnswered } from './request-answered.ts';
import { rolloverTold } from './rollover-told.ts';
import { roleChanged } from './role-changed.ts';
import { staffInvitation } from './staff-invitation.ts';
import { welcome } from './welcome.ts';
import { welcomeLastReminder } from './welcome-last-reminder.ts';
import { welcomeReminder } from './welcome-reminder.ts';
import { welcomeRests } from './welcome-rests.ts';
import { welcomeTakenBack } from './welcome-taken-back.ts';

/** Every message there is, by the name that the outbox knows it by. */
export const emails = {
  'staff-invitation': staffInvitation,
  'administrator-invitation': administratorInvitation,
  'invitation-reminder': invitationReminder,
  'invitation-last-reminder': invitationLastReminder,
  welcome,
  'welcome-reminder': welcomeReminder,
  'welcome-last-reminder': welcomeLastReminder,
  'welcome-rests': welcomeRests,
  'welcome-taken-back': welcomeTakenBack,
  'child-added': childAdded,
  'invitation-declined': invitationDeclined,
  'invitation-moved': invitationMoved,
  'address-code': addressCode,
  'other-address': otherAddress,
  'access-added': accessAdded,
  'access-removed': accessRemoved,
  'contact-revoked': contactRevoked,
  'contact-revoked-here': contactRevokedHere,
  'contact-restored': contactRestored,
  'access-requested': accessRequested,
  'request-answered': requestAnswered,
  'family-reported': familyReported,
  'report-answered': reportAnswered,
  'handover-told': handoverTold,
  'owner-recovered': ownerRecovered,
  'access-review': accessReview,
  'approval-asked': approvalAsked,
  'approval-answered': approvalAnswered,
  'plan-done': planDone,
  'review-drafted': reviewDrafted,
  'rollover-told': rolloverTold,
  'role-changed': roleChanged,
  'password-reset': passwordReset,
  'password-changed': passwordChanged,
  'email-change': emailChange,
  'email-change-asked': emailChangeAsked,
  'email-change-taken': emailChangeTaken,
  'email-changed': emailChanged,
  'new-device': newDevice,
  'factor-changed': factorChanged,
  'expired-digest': expiredDigest,
  'block-likeness': blockLikeness,
  'audit-head': auditHead,
  'import-held': importHeld,
  'import-failed': importFailed,
  'events-stopped': eventsStopped,
  'differences-found': differencesFound,
} as const;
