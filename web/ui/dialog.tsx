import { Modal } from '@mantine/core';
import { useContext, type ReactNode } from 'react';
import { ProofOpenContext } from './proof/proof-context.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: number;
  readonly children: ReactNode;
}

/**
 * A dialog; on a phone a sheet at the bottom. Put together from its parts, because the library's own
 * header would read as a second banner of the page.
 */
export function Dialog({ title, onClose, size = 460, children }: Props) {
  const beneath = useContext(ProofOpenContext);
  return (
    <Modal.Root opened onClose={onClose} closeOnEscape={!beneath} size={size} centered returnFocus={false}>
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title component="h2">{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" size={36} />
        </div>
        <Modal.Body className="dialog-body">{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
