import { Button } from '@mantine/core';
import type { BlocksOfContact, MySite } from '../../../answers.ts';
import { BlockCard } from '../../blocks/block-card.tsx';
import { BlockDialog, type BlockQuestion } from '../../blocks/block-dialog.tsx';
import { LiftedBlocks } from '../../blocks/lifted-blocks.tsx';
import { PlaceDialog } from '../../blocks/place-dialog.tsx';
import { WaitingCard } from '../../blocks/waiting-card.tsx';
import { useOpened } from '../../use-opened.ts';

interface Props {
  readonly site: MySite;
  readonly contactId: string;
  readonly blocks: BlocksOfContact;
  readonly now: string;
}

/** Whether a contact is blocked. Why, only for those who look after blocks; for others whom to ask. */
export function BlockSection({ site, contactId, blocks: { blocked, ask: askWhom, details }, now }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<BlockQuestion | 'place'>();
  if (details === null && !blocked) return null;
  const ask = (question: BlockQuestion, button: HTMLElement) => openFrom(button, question);
  const whole = details?.blocks.some(({ student }) => student === null) === true;
  const isOpen = !whole || details?.children.some((child) => !child.blocked) === true;
  return (
    <section className="contact-section" aria-labelledby="contact-block">
      <h2 id="contact-block" ref={heading} tabIndex={-1}>
        Safeguarding
      </h2>
      {details === null ? (
        <p className="card contact-block">
          Blocked. Nothing can be done for this contact here.{' '}
          {askWhom.length > 0 && <>Ask {askWhom.join(' or ')}.</>}
        </p>
      ) : (
        <div className="contact-blocks">
          {details.waiting.map((likeness) => (
            <div key={likeness.likenessId} className="card contact-block">
              <WaitingCard site={site} likeness={likeness} now={now} onAsk={ask} />
            </div>
          ))}
          {details.blocks.map((block) => (
            <div key={block.blockId} className="card contact-block">
              <BlockCard site={site} block={block} now={now} onAsk={ask} />
            </div>
          ))}
          {isOpen && (
            <div className="card contact-block">
              {!blocked && details.blocks.length === 0 && <p>Not blocked.</p>}
              <div>
                <Button variant="default" onClick={({ currentTarget }) => openFrom(currentTarget, 'place')}>
                  {details.blocks.length === 0 ? 'Block…' : 'Block further…'}
                </Button>
              </div>
            </div>
          )}
          {details.lifted.length > 0 && <LiftedBlocks site={site} blocks={details.lifted} now={now} />}
        </div>
      )}
      {open === 'place' && details !== null && (
        <PlaceDialog contactId={contactId} contact={details} onClose={close} onDone={done} />
      )}
      {open !== null && open !== 'place' && <BlockDialog question={open} onClose={close} onDone={done} />}
    </section>
  );
}
