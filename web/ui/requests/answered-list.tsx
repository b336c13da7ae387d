import type { RequestRow } from '../../answers.ts';
import { TableScroll } from '../table-scroll.tsx';
import { ago, wholeInstantOf } from '../when.ts';
import { answerLine } from './answer-line.ts';
import { RequestBadge } from './request-badge.tsx';

/** What was answered: by whom, when and how. */
export function AnsweredList({ rows, now }: { rows: readonly RequestRow[]; now: string }) {
  return (
    <TableScroll label="Answered requests">
      <table className="plain stacked">
        <caption className="unseen">Answered requests</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Product</th>
            <th scope="col">Reason</th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ requestId, name, product, place, reason, state, askedAt, ...request }) => (
            <tr key={requestId}>
              <th scope="row">
                <bdi>{name}</bdi>
                <span className="sub" title={wholeInstantOf(askedAt)}>
                  Asked {ago(askedAt, now)}
                </span>
              </th>
              <td>
                {product}
                <span className="sub">{place}</span>
              </td>
              <td className="request-reason">{reason}</td>
              <td>
                <RequestBadge state={state} />
                <span className="sub">{answerLine({ ...request, state }, now)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
