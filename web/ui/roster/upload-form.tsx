import { useId } from 'react';
import { Refused } from '../refused.tsx';
import { SendButton } from '../send-button.tsx';

interface Props {
  readonly site: string;
  readonly refusal: string | null;
  /** Whether an import was put aside: then leavers can be accepted. */
  readonly held: boolean;
}

/** Uploads a roster package. A plain form: a large file is sent by the browser itself. */
export function UploadForm({ site, refusal, held }: Props) {
  const id = useId();
  return (
    <form className="upload" method="post" action={`/sites/${site}/roster`} encType="multipart/form-data">
      <Refused>{refusal}</Refused>
      <div className="upload-file">
        <label htmlFor={id}>Roster package</label>
        <p className="muted" id={`${id}-hint`}>
          OneRoster CSV, version 1.1 or 1.2, as a zip file of up to 128 MB
        </p>
        <input
          id={id}
          type="file"
          name="package"
          accept=".zip,application/zip"
          aria-describedby={`${id}-hint`}
          required
        />
      </div>
      {held && <AcceptLeavers />}
      <SendButton busy="Importing …">Import roster</SendButton>
    </form>
  );
}

function AcceptLeavers() {
  const id = useId();
  return (
    <div className="upload-accept">
      <input
        id={id}
        type="checkbox"
        name="acceptLeavers"
        value="yes"
        className="check"
        aria-describedby={`${id}-hint`}
      />
      <label htmlFor={id}>Accept leavers</label>
      <p className="muted" id={`${id}-hint`}>
        I have looked at who would go, and it is right: they have left. Import even so.
      </p>
    </div>
  );
}
