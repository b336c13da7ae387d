import type { ComponentProps, ReactNode } from 'react';
import type { Language } from '#server/contacts/family/rules.ts';
import { Dialog } from './dialog.tsx';
import { FormButtons } from './form-buttons.tsx';
import { Refused } from './refused.tsx';

interface Props extends ComponentProps<typeof FormButtons> {
  readonly title: string;
  readonly size?: number;
  readonly language?: Language;
  /** What happens when it is sent, and the rest that the form is told. */
  readonly form: Omit<ComponentProps<'form'>, 'children' | 'className'>;
  /** Why it was not done. */
  readonly refusal: string | null;
  /** What is to be known of it, said beside the buttons. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** A form in a dialog: its fields, why it was refused, and the buttons, which stay in sight. */
export function FormDialog({ title, size, language, form, refusal, note, children, ...buttons }: Props) {
  return (
    <Dialog title={title} size={size} language={language} onClose={buttons.onClose}>
      <form className="dialog-form" noValidate {...form}>
        {children}
        <Refused>{refusal}</Refused>
        <div className="dialog-foot">
          {note !== undefined && <p>{note}</p>}
          <FormButtons {...buttons} />
        </div>
      </form>
    </Dialog>
  );
}
