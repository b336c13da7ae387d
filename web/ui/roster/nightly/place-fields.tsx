import type { NightlyImport } from '../../../answers.ts';
import { TextField } from '../../visitors/text-field.tsx';
import type { PlaceDraft } from './place-draft.ts';

interface Props {
  readonly source: NightlyImport['sources'][number];
  /** Whether the trust has no other source. */
  readonly isOnly: boolean;
  /** The trust's own folder on the server; null: it takes none from folders. */
  readonly folder: string | null;
  readonly draft: PlaceDraft;
  readonly onChange: (part: Partial<PlaceDraft>) => void;
}

const choices = [
  {
    kind: 'folder',
    name: 'A folder on the server',
    about: 'Your MIS, or whoever runs the server, puts the files there.',
  },
  { kind: 'address', name: 'An address on the web', about: 'It answers with a OneRoster zip file.' },
  { kind: 'nowhere', name: 'Nowhere', about: 'Somebody uploads it by hand.' },
] as const;

/** Where the roster of one source comes from. */
export function PlaceFields({ source, isOnly, folder, draft, onChange }: Props) {
  const { kind } = draft;
  return (
    <>
      <fieldset className="picks">
        <legend>
          {isOnly ? 'Where does the roster come from?' : `Where does the roster of ${source.name} come from?`}
        </legend>
        {choices
          .filter((choice) => choice.kind !== 'folder' || folder !== null || kind === 'folder')
          .map((choice) => (
            <label key={choice.kind} className="pick">
              <input
                type="radio"
                name={`from-${source.sourceId}`}
                value={choice.kind}
                checked={choice.kind === kind}
                onChange={() => onChange({ kind: choice.kind })}
              />
              <b>{choice.name}</b>
              <span>{choice.about}</span>
            </label>
          ))}
      </fieldset>
      {kind === 'folder' && (
        <TextField
          label="Folder or zip file"
          hint={
            <>
              Below <code className="file-name">{folder ?? 'the folder of the trust'}</code>. Leave it empty
              for that folder itself: its CSV files are taken, or else its newest zip file.
            </>
          }
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={draft.folder}
          onChange={({ currentTarget }) => onChange({ folder: currentTarget.value })}
        />
      )}
      {kind === 'address' && (
        <>
          <TextField
            label="Address"
            hint="It begins with https://. Write no name or password into it."
            type="url"
            required
            autoComplete="off"
            spellCheck={false}
            maxLength={2000}
            value={draft.address}
            onChange={({ currentTarget }) => onChange({ address: currentTarget.value })}
          />
          <TextField
            label="Secret"
            hint={
              source.hasSecret
                ? 'One is kept, and is never shown again. Leave this empty to keep it.'
                : 'If the address wants one. It is sent as a bearer token, and never shown again.'
            }
            type="password"
            autoComplete="new-password"
            maxLength={2000}
            value={draft.secret}
            onChange={({ currentTarget }) => onChange({ secret: currentTarget.value })}
          />
          {source.hasSecret && draft.secret === '' && (
            <label className="leavers-twice">
              <span className="leavers-box">
                <input
                  type="checkbox"
                  className="check"
                  checked={draft.noSecret}
                  onChange={({ currentTarget }) => onChange({ noSecret: currentTarget.checked })}
                />
              </span>
              The address wants no secret any more
            </label>
          )}
        </>
      )}
    </>
  );
}
