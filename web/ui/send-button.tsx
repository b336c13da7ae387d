import { useEffect, useRef, useState, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly busy: string;
  /** Not what the page is there for. */
  readonly quiet?: boolean;
}

/** The button that sends a plain form, once: while the answer is on its way a second press does nothing. */
export function SendButton({ children, busy, quiet = false }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [sent, setSent] = useState(false);
  useEffect(() => {
    const form = button.current?.form;
    const onSubmit = () => setSent(true);
    // A page that comes back out of the browser's memory is to be used again.
    const onShow = () => setSent(false);
    form?.addEventListener('submit', onSubmit);
    window.addEventListener('pageshow', onShow);
    return () => {
      form?.removeEventListener('submit', onSubmit);
      window.removeEventListener('pageshow', onShow);
    };
  }, []);
  return (
    <button ref={button} className="button" data-main={!quiet || undefined} type="submit" disabled={sent}>
      {sent ? busy : children}
    </button>
  );
}
