import type { ContactCauses } from '../../answers.ts';

type Cause = ContactCauses['causes'][number];

/** Why so many would lose access, to be read after their number: "because contact type Carer lost the portal flag". */
export function causeText({ reason, type }: Cause): string {
  if (reason === 'portal_flag_removed')
    return `because contact type ${type?.name ?? 'unknown'} lost the portal flag, or their children were taken away by hand`;
  if (reason === 'no_student') return 'because no child of theirs is at the school any more';
  if (reason === 'replaced') return 'because a newer record of them exists';
  return 'because they were never meant to have an account';
}
