import { Form, useSubmit } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { IconSearch } from './icons.ts';

interface Props {
  readonly q: string;
  /** What is looked through, as a label and in the empty field. */
  readonly label: string;
  /** The rest of the filter, which stays as it is. */
  readonly kept: Readonly<Record<string, string | null | undefined>>;
}

const pause = 250;

/** Looks for people as one types; a plain form before the page is awake. */
export function SearchAsTyped({ q, label, kept }: Props) {
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
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
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <IconSearch size={16} aria-hidden />
        <input
          ref={input}
          name="q"
          type="search"
          defaultValue={q}
          maxLength={100}
          autoComplete="off"
          aria-label={label}
          placeholder={label}
          onChange={later}
        />
      </Form>
    </search>
  );
}
