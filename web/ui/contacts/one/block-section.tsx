import { Button } from '@mantine/core';
import type { BlockMark, ContactBlocks, MySite } from '../../../answers.ts';
import { BlockCard } from '../../blocks/block-card.tsx';
import { BlockDialog, type BlockQuestion } from '../../blocks/block-dialog.tsx';
import { LiftedBlocks } from '../../blocks/lifted-blocks.tsx';
import { PlaceDialog } from '../../blocks/place-dialog.tsx';
import { WaitingCard } from '../../blocks/waiting-card.tsx';
import { useOpened } from '../../use-opened.ts';

interface Props {
  readonly site: MySite;
  readonly contactId: string;
  readonly mark: BlockMark;
  /** All of it, for those who look after blocks. */
  readonly blocks: ContactBlocks | null;
  readonly now: string;
}

/** Whether a contact is blocked. Why, only for those who look after blocks; for others whom to ask. */
export function BlockSection({ site, contactId, mark, blocks, now }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<BlockQuestion | 'place'>();
  if (blocks === null && !mark.blocked) return null;
  const ask = (question: BlockQuestion, button: HTMLElement) => openFrom(button, question);
  const whole = blocks?.blocks.some(({ student }) => student === null) === true;
  const isOpen = !whole || blocks?.children.some(({ blocked }) => !blocked) === true;
  return (
    <section className="contact-section" aria-labelledby="contact-block">
      <h2 id="contact-block" ref={heading} tabIndex={-1}>
        Safeguarding
      </h2>
      {blocks === null ? (
        <p className="card contact-block">
          Blocked. Nothing can be done for this contact here.{' '}
          {mark.ask.length > 0 && <>Ask {mark.ask.join(' or ')}.</>}
        </p>
      ) : (
        <div className="contact-blocks">
          {blocks.waiting.map((likeness) => (
            <div key={likeness.likenessId} className="card contact-block">
              <WaitingCard site={site} likeness={likeness} now={now} onAsk={ask} />
            </div>
          ))}
          {blocks.blocks.map((block) => (
            <div key={block.blockId} className="card contact-block">
              <BlockCard site={site} block={block} now={now} onAsk={ask} />
            </div>
          ))}
          {isOpen && (
            <div className="card contact-block">
              {!mark.blocked && blocks.blocks.length === 0 && <p>Not blocked.</p>}
              <div>
                <Button variant="default" onClick={({ currentTarget }) => openFrom(currentTarget, 'place')}>
                  {blocks.blocks.length === 0 ? 'Block…' : 'Block further…'}
                </Button>
              </div>
            </div>
          )}
          {blocks.lifted.length > 0 && <LiftedBlocks site={site} blocks={blocks.lifted} now={now} />}
        </div>
      )}
      {open === 'place' && blocks !== null && (
        <PlaceDialog contactId={contactId} contact={blocks} onClose={close} onDone={done} />
      )}
      {open !== null && open !== 'place' && <BlockDialog question={open} onClose={close} onDone={done} />}
    </section>
  );
}
