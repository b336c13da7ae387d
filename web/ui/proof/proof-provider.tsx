import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ProofContext, ProofOpenContext } from './proof-context.ts';
import { ProofDialog } from './proof-dialog.tsx';

type Again = () => void;

/** Lets every page ask who is there, over whatever is open, before what cannot be taken back. */
export function ProofProvider({ children }: { children: ReactNode }) {
  const [again, setAgain] = useState<Again | null>(null);
  const [ask] = useState(() => (wanted: Again) => setAgain(() => wanted));
  const isOpen = again !== null;
  const giveFocusBack = useFocusBefore(isOpen);
  const close = () => {
    setAgain(null);
    giveFocusBack();
  };
  return (
    <ProofContext.Provider value={ask}>
      <ProofOpenContext.Provider value={isOpen}>{children}</ProofOpenContext.Provider>
      {again !== null && (
        <ProofDialog
          onClose={close}
          onProven={() => {
            close();
            again();
          }}
        />
      )}
    </ProofContext.Provider>
  );
}

/** Gives the focus back to what had it last before the question came: the button that was pressed, as a rule. */
function useFocusBefore(isOpen: boolean): () => void {
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (isOpen) return;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) before.current = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [isOpen]);
  const closing = useRef(false);
  useEffect(() => {
    if (!isOpen && closing.current) before.current?.focus();
    closing.current = false;
  }, [isOpen]);
  return () => {
    closing.current = true;
  };
}
