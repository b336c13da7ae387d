import { Form, useSubmit } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { IconSearch } from '../icons.ts';

const pause = 250;

interface Filter {
  readonly q: string;
  readonly status: string | null;
}

/** Looks for people as one types; a plain form before the page is awake. */
export function SearchBox({ filter }: { filter: Filter }) {
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { q, status } = filter;
  useEffect(() => {
    // Follows the address (a tab, the back button), but never a person who is typing.
    if (input.current && input.current !== document.activeElement) input.current.value = q;
  }, [q]);
  const later = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => submit(form.current, { replace: true, preventScrollReset: true }),
      pause,
    );
  };
  return (
    <search className="search">
      <Form ref={form} preventScrollReset>
        {status && <input type="hidden" name="status" value={status} />}
        <IconSearch size={16} aria-hidden />
        <input
          ref={input}
          name="q"
          type="search"
          defaultValue={q}
          maxLength={100}
          autoComplete="off"
          aria-label="Search by name or e-mail"
          placeholder="Search by name or e-mail"
          onChange={later}
        />
      </Form>
    </search>
  );
}
