import { useId, useState } from 'react';
import { Refused } from '../refused.tsx';
import { SendButton } from '../send-button.tsx';

const most = 5 * 1024 * 1024;

/** Uploads a file of people, products and roles. A plain form: it works without scripts, too. */
export function FileForm({ site, refusal }: { site: string; refusal: string | null }) {
  const id = useId();
  const [tooLarge, setTooLarge] = useState(false);
  return (
    <form
      className="upload"
      method="post"
      action={`/sites/${site}/invitations/file`}
      encType="multipart/form-data"
      onSubmit={(event) => {
        if (tooLarge) event.preventDefault();
      }}
    >
      <Refused>{tooLarge ? 'This file is too large. A file may have 5 MB.' : refusal}</Refused>
      <div className="upload-file">
        <label htmlFor={id}>CSV file</label>
        <p className="muted" id={`${id}-hint`}>
          At most 10,000 rows and 5 MB. Nothing happens to anybody yet.
        </p>
        <input
          id={id}
          type="file"
          name="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-describedby={`${id}-hint`}
          required
          onChange={({ currentTarget: { files } }) => setTooLarge((files?.[0]?.size ?? 0) > most)}
        />
      </div>
      <SendButton busy="Reading …">Show what it comes to</SendButton>
    </form>
  );
}
