import { useId } from 'react';
import { Refused } from '../refused.tsx';
import { SendButton } from '../send-button.tsx';

interface Props {
  readonly site: string;
  readonly refusal: string | null;
}

/** Uploads a roster package. A plain form: a large file is sent by the browser itself. */
export function UploadForm({ site, refusal }: Props) {
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
      <SendButton busy="Importing …">Import roster</SendButton>
    </form>
  );
}
