import { useRef, useState, type ReactNode } from 'react';
import { say } from '../say.tsx';
import { EraseDialog, type ErasureSubject } from './erase-dialog.tsx';

interface Props {
  readonly subject: ErasureSubject;
  readonly name: string;
  readonly trust: string;
  readonly erased: boolean;
  /** What stands against it now; null when it can be done. */
  readonly obstacle: string | null;
  /** What it comes to. */
  readonly children: string;
  /** What may be kept of them before. */
  readonly keepFirst?: ReactNode;
}

/** Where whoever may erase people does so, or reads what stands against it. */
export function EraseCard({ subject, name, trust, erased, obstacle, children, keepFirst }: Props) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // The dialog stays until it has said that it is done: by then the page shows them as erased.
  if (erased && !asking) return null;
  return (
    <section className="card erase-card" aria-labelledby="erase-heading">
      <h2 id="erase-heading">Erase this person</h2>
      <p>{obstacle ?? children}</p>
      {obstacle === null && (
        <button ref={button} type="button" className="button danger" onClick={() => setAsking(true)}>
          Erase this person …
        </button>
      )}
      {asking && (
        <EraseDialog
          subject={subject}
          name={name}
          trust={trust}
          keepFirst={keepFirst}
          onClose={() => {
            setAsking(false);
            button.current?.focus();
          }}
          onDone={(said) => {
            setAsking(false);
            say(said);
            document.querySelector('h1')?.focus();
          }}
        />
      )}
    </section>
  );
}
