import { useParams } from '@remix-run/react';
import { counted } from '../../counted.ts';
import { Dialog } from '../../dialog.tsx';
import { Refused } from '../../refused.tsx';
import { useQuestion } from '../../use-question.ts';

interface Props {
  readonly title: string;
  /** What one of them is called, and several. */
  readonly units: readonly [one: string, many: string];
  /** What the file says of them. */
  readonly holds: string;
  /** The resources below the site that count the selection, and send the file. */
  readonly count: string;
  readonly action: string;
  readonly who: object;
  readonly onClose: () => void;
}

/** Asks before a selection is taken along as a file: how many, and that it is written down. */
export function ExportFileDialog({ title, units: [one, many], holds, count, action, who, onClose }: Props) {
  const { site } = useParams();
  const { answer, refusal } = useQuestion<{ total: number }>(count, JSON.stringify({ who }));
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="dialog-form"
        method="post"
        action={`/sites/${site}/${action}`}
        onSubmit={() => setTimeout(onClose, 0)}
      >
        <input type="hidden" name="who" value={JSON.stringify(who)} />
        <p>
          {answer === null ? 'Counting …' : `The file holds ${counted(answer.total, one, many)} ${holds}`}
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
