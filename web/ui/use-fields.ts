import { useEffect, useRef, useState, type ChangeEvent, type FormEvent } from 'react';

/** What is wrong with a field, by its name. */
export type Faults<Fields> = Partial<Record<keyof Fields, string>>;

type TextName<Fields> = {
  [Name in keyof Fields]: string extends Fields[Name] ? Name : never;
}[keyof Fields];

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
  /** What a text field is told: what stands in it, what is wrong with it, and how it changes. */
  const text = (name: TextName<Fields>) => ({
    value: String(fields[name]),
    error: faults[name],
    autoComplete: 'off',
    onChange({ currentTarget: { value } }: ChangeEvent<HTMLInputElement>) {
      setFields((before) => ({ ...before, [name]: value }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(fields);
    setFaults(found);
    if (Object.keys(found).length === 0) send(fields);
  };
  return { fields, faults, change, text, form: { ref: form, onSubmit: submit } };
}
