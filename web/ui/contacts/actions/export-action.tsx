import { useParams } from '@remix-run/react';
import { Dialog } from '../../dialog.tsx';
import { counted } from '../../counted.ts';
import { IconDownload } from '../../icons.ts';
import { Refused } from '../../refused.tsx';
import { useQuestion } from '../../use-question.ts';
import type { SelectedCount } from '../../../answers.ts';
import type { ActionDialogProps, ContactAction } from './contact-action.ts';

function ExportDialog({ who, onClose }: ActionDialogProps) {
  const { site } = useParams();
  const { answer, refusal } = useQuestion<SelectedCount>('contacts/count', JSON.stringify({ who }));
  return (
    <Dialog title="Export contacts" onClose={onClose}>
      <form
        className="dialog-form"
        method="post"
        action={`/sites/${site}/contacts/export`}
        onSubmit={() => setTimeout(onClose, 0)}
      >
        <input type="hidden" name="who" value={JSON.stringify(who)} />
        <p>
          {answer === null ? 'Counting …' : `The file holds ${counted(answer.total, 'contact', 'contacts')}`}
          {answer !== null && ' with their children, e-mail address, status and the reasons for it.'}
        </p>
        <p className="muted">
          It opens in any spreadsheet program. That you took it along is written in the audit log.
        </p>
        <Refused>{refusal}</Refused>
        <div className="dialog-foot">
          <div className="dialog-buttons">
            <button className="button" type="button" onClick={onClose}>
              Cancel
            </button>
            <button className="button" data-main type="submit" disabled={answer === null}>
              Export
            </button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}

/** Takes contacts along as a file for a spreadsheet. */
export const exportAction: ContactAction = {
  id: 'export',
  label: 'Export',
  icon: IconDownload,
  permission: 'contact:read',
  statuses: null,
  Dialog: ExportDialog,
};
