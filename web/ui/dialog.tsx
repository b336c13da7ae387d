import { Modal } from '@mantine/core';
import type { Language } from '#server/contacts/family/rules.ts';
import { useContext, type ReactNode } from 'react';
import { directionOf } from './direction-of.ts';
import { passkeyWords } from './passkeys/words/words-in.ts';
import { ProofOpenContext } from './proof/proof-context.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: number;
  /** What it is written in, where that may be another language than English. */
  readonly language?: Language;
  readonly children: ReactNode;
}

/**
 * A dialog; on a phone a sheet at the bottom. Put together from its parts, because the library's own
 * header would read as a second banner of the page.
 */
export function Dialog({ title, onClose, size = 460, language = 'en', children }: Props) {
  const beneath = useContext(ProofOpenContext);
  return (
    <Modal.Root opened onClose={onClose} closeOnEscape={!beneath} size={size} centered returnFocus={false}>
      <Modal.Overlay />
      <Modal.Content lang={language === 'en' ? undefined : language} dir={directionOf(language)}>
        <div className="dialog-head">
          <Modal.Title component="h2">{title}</Modal.Title>
          <Modal.CloseButton aria-label={passkeyWords[language].close} size={36} />
        </div>
        <Modal.Body className="dialog-body">{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
