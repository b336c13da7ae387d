import { IconDownload } from '../../icons.ts';
import type { ActionDialogProps, ContactAction } from './contact-action.ts';
import { ExportFileDialog } from './export-file-dialog.tsx';

const ExportDialog = ({ who, onClose }: ActionDialogProps) => (
  <ExportFileDialog
    title="Export contacts"
    units={['contact', 'contacts']}
    holds="with their children, e-mail address, status and the reasons for it."
    count="contacts/count"
    action="contacts/export"
    who={who}
    onClose={onClose}
  />
);

/** Takes contacts along as a file for a spreadsheet. */
export const exportAction: ContactAction = {
  id: 'export',
  label: 'Export',
  icon: IconDownload,
  permission: 'contact:read',
  statuses: null,
  Dialog: ExportDialog,
};
