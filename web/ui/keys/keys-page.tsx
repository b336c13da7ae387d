import type { ApiKey, MySite } from '../../answers.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { IconPlus } from '../icons.ts';
import { useOpened } from '../use-opened.ts';
import { KeyDialog } from './key-dialog.tsx';
import { KeyTable } from './key-table.tsx';

interface Props {
  readonly site: MySite;
  readonly keys: readonly ApiKey[];
}

/** API keys: what scripts and other systems sign in with. */
export function KeysPage({ site, keys }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<'new' | ApiKey>();
  return (
    <div className="page narrow keys">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            API keys
          </h1>
          <p>
            For scripts and other systems that work with {site.trustName}. A key does what you allow it, at
            the sites that you choose, and never more than whoever made it may do.
          </p>
        </div>
        <button
          type="button"
          className="button"
          data-main
          onClick={({ currentTarget }) => openFrom(currentTarget, 'new')}
        >
          <IconPlus size={17} aria-hidden />
          New key
        </button>
      </div>
      {keys.length === 0 ? (
        <div className="card empty">
          <h2>No keys yet</h2>
          <p>Make one when another system has to work with this portal. You will see it once.</p>
        </div>
      ) : (
        <KeyTable keys={keys} onEnd={(key, button) => openFrom(button, key)} />
      )}
      {open === 'new' && <KeyDialog site={site} onClose={close} />}
      {open !== null && open !== 'new' && (
        <ConfirmDialog
          question={{
            title: `End the key “${open.name}”?`,
            body: ['Whatever uses it is shut out with its next request. This cannot be undone.'],
            yes: 'End key',
            no: 'Keep it',
            danger: true,
            action: 'keys/end',
            payload: { keyId: open.id },
          }}
          onClose={close}
          onDone={done}
        />
      )}
    </div>
  );
}
