import type { ImportRow } from '../../answers.ts';
import { IconAlert } from '../icons.ts';
import { heldText } from './import-text.ts';

/** Explains an import that was put aside: what it would have done, that nothing happened, and what to do. */
export function HeldNote({ held, mayImport }: { held: ImportRow; mayImport: boolean }) {
  return (
    <div className="note" data-tone="late">
      <IconAlert size={18} aria-hidden />
      <div>
        <p>
          <b>{held.fileName} was put aside, and nothing was changed.</b> {heldText(held)} A roster that takes
          away so much is more often broken than true, and people would lose their access by it.
        </p>
        {mayImport && (
          <p>
            Look at the file and at the MIS. If it is broken, have it made again and upload that. If these
            people have left, upload it again and tick “Accept leavers”.
          </p>
        )}
      </div>
    </div>
  );
}
