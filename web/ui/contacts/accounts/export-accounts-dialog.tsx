import type { AccountSelection } from '#server/contacts/accounts/account-filter.ts';
import type { UserType } from '#server/contacts/accounts/rules.ts';
import { ExportFileDialog } from '../actions/export-file-dialog.tsx';
import { typeNames } from './account-words.ts';

interface Props {
  readonly user: Exclude<UserType, 'contact'>;
  readonly who: AccountSelection;
  readonly onClose: () => void;
}

/** Asks before people are taken along as a file. */
export function ExportAccountsDialog({ user, who, onClose }: Props) {
  const [one, many] = typeNames[user];
  return (
    <ExportFileDialog
      title={`Export ${many}`}
      units={[one, many]}
      holds="with their type, school, status and why."
      count="contacts/count-accounts"
      action="contacts/export-accounts"
      who={who}
      onClose={onClose}
    />
  );
}
