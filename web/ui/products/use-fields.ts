import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Faults } from './product-fields.ts';

/** The fields of a form in a dialog: what is wrong is said at the field once the form was sent, and the first such field has the focus. */
export function useFields<Fields>(
  first: Fields,
  faultsOf: (fields: Fields) => Faults<Fields>,
  send: (fields: Fields) => void,
) {
  const [fields, setFields] = useState(first);
  const [faults, setFaults] = useState<Faults<Fields>>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(faults).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  const change = (part: Partial<Fields>) => setFields((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(fields);
    setFaults(found);
    if (Object.keys(found).length === 0) send(fields);
  };
  return { fields, faults, change, form: { ref: form, onSubmit: submit, noValidate: true } };
}
