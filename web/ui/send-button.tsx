import { useEffect, useRef, useState, type ReactNode } from 'react';

/** The button that sends a plain form, once: while the answer is on its way a second press does nothing. */
export function SendButton({ children, busy }: { children: ReactNode; busy: string }) {
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
    <button ref={button} className="button" data-main type="submit" disabled={sent}>
      {sent ? busy : children}
    </button>
  );
}
