import { Link } from '@remix-run/react';
import type { Block, MySite } from '../../answers.ts';
import { TableScroll } from '../table-scroll.tsx';
import { ago, wholeInstantOf } from '../when.ts';
import { scopeOf } from './block-text.ts';

interface Props {
  readonly site: MySite;
  readonly blocks: readonly Block[];
  readonly now: string;
}

/** Blocks that two people lifted: why each had been placed, and why it was lifted. The newest first. */
export function LiftedBlocks({ site, blocks, now }: Props) {
  return (
    <section aria-labelledby="blocks-lifted">
      <h2 id="blocks-lifted">Lifted</h2>
      <TableScroll label="Lifted blocks">
        <table className="plain stacked">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Blocked</th>
              <th scope="col">Lifted</th>
            </tr>
          </thead>
          <tbody>
            {blocks.map((block) => (
              <tr key={block.blockId}>
                <th scope="row">
                  <Link to={`/sites/${site.id}/contacts/${block.contactId}`}>
                    <bdi>{block.name}</bdi>
                  </Link>
                  <span className="sub">{scopeOf(block)}</span>
                </th>
                <td>
                  {block.reason}
                  <span className="sub" title={wholeInstantOf(block.placedAt)}>
                    {block.placedBy}, {ago(block.placedAt, now)}
                  </span>
                </td>
                <td>
                  {block.liftReason}
                  {block.liftedAt !== null && (
                    <span className="sub" title={wholeInstantOf(block.liftedAt)}>
                      Asked by {block.liftAskedBy}, approved by {block.liftedBy}, {ago(block.liftedAt, now)}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
