import { Form, useSubmit } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { IconSearch } from '../../icons.ts';
import { contactFilterKeys, type ContactListFilter } from './contact-links.ts';

const pause = 250;

/** Looks for contacts as one types, by their own name or a child's; a plain form before the page is awake. */
export function ContactSearch({ filter }: { filter: ContactListFilter }) {
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { q = '' } = filter;
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
        {contactFilterKeys.map(
          (key) =>
            key !== 'q' && filter[key] && <input key={key} type="hidden" name={key} value={filter[key]} />,
        )}
        <IconSearch size={16} aria-hidden />
        <input
          ref={input}
          name="q"
          type="search"
          defaultValue={q}
          maxLength={100}
          autoComplete="off"
          aria-label="Search by name, child or e-mail"
          placeholder="Search by name, child or e-mail"
          onChange={later}
        />
      </Form>
    </search>
  );
}
