import { Link } from '@remix-run/react';
import type { Blocks, MySite } from '../../answers.ts';
import { useOpened } from '../use-opened.ts';
import { BlockCard } from './block-card.tsx';
import { BlockDialog, type BlockQuestion } from './block-dialog.tsx';
import { LiftedBlocks } from './lifted-blocks.tsx';
import { WaitingCard } from './waiting-card.tsx';

interface Props {
  readonly site: MySite;
  readonly blocks: Blocks;
  readonly now: string;
}

/** Blocks: records that wait for a decision, who is kept from a child and why, and what was lifted. */
export function BlocksPage({ site, blocks: { waiting, standing, lifted }, now }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<BlockQuestion>();
  const ask = (question: BlockQuestion, button: HTMLElement) => openFrom(button, question);
  return (
    <div className="page requests approvals blocks">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Blocks
          </h1>
          <p>
            Who must not see a child, or any, whatever the school’s records say. Whoever is kept from all of
            their children can open nothing, and nothing is sent to them. Only people who look after blocks
            read the reasons.
          </p>
        </div>
      </div>
      {waiting.length > 0 && (
        <section aria-labelledby="blocks-waiting">
          <h2 id="blocks-waiting">Waiting for your decision</h2>
          <ul className="request-list">
            {waiting.map((likeness) => (
              <li key={likeness.likenessId} className="card">
                <WaitingCard site={site} likeness={likeness} now={now} onAsk={ask} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="blocks-standing">
        <h2 id="blocks-standing">Blocked</h2>
        {standing.length === 0 ? (
          <div className="card empty">
            <h3>Nobody is blocked at {site.name}</h3>
            <p>
              To block somebody, find them in the{' '}
              <Link to={`/sites/${site.id}/contacts`}>Account Manager</Link> and open their page.
            </p>
          </div>
        ) : (
          <ul className="request-list">
            {standing.map((block) => (
              <li key={block.blockId} className="card">
                <BlockCard site={site} block={block} now={now} named onAsk={ask} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {lifted.length > 0 && <LiftedBlocks site={site} blocks={lifted} now={now} />}
      {open && <BlockDialog question={open} onClose={close} onDone={done} />}
    </div>
  );
}
