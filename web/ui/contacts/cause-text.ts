import type { ContactCauses } from '../../answers.ts';

type Cause = ContactCauses['causes'][number];

/** Why so many would lose access, to be read after their number: "because contact type Carer lost the portal flag". */
export function causeText({ reason, type, switchedOff }: Cause): string {
  if (switchedOff) return 'because the MIS switched them off';
  if (reason === 'portal_flag_removed')
    return type === null
      ? 'because the office ended their access to each child here'
      : `because contact type ${type.name} lost the portal flag`;
  if (reason === 'no_student') return 'because no child of theirs is at the school any more';
  if (reason === 'replaced') return 'because a newer record of them exists';
  return 'because they were never meant to have an account';
}
