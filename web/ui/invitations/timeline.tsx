import { useFetcher, useParams } from '@remix-run/react';
import { useEffect } from 'react';
import type { Timeline as Events } from '../../answers.ts';
import { instantOf } from '../when.ts';
import { timelineLine } from './timeline-words.ts';

/** What happened with somebody's invitations, the oldest first. */
export function Timeline({ personId }: { personId: string }) {
  const { site } = useParams();
  const { data, load } = useFetcher<Events>();
  useEffect(() => {
    load(`/sites/${site}/people/${personId}/timeline`);
  }, [load, site, personId]);
  return (
    <section className="history" aria-labelledby="history" aria-busy={data === undefined}>
      <h3 id="history">History</h3>
      {data === undefined && <p className="muted">Looking it up…</p>}
      {data?.length === 0 && <p className="muted">Nothing has happened yet: they were never invited here.</p>}
      {data !== undefined && data.length > 0 && (
        <ol className="timeline">
          {data.map((event, position) => (
            <TimelineItem key={`${event.at} ${position}`} event={event} />
          ))}
        </ol>
      )}
    </section>
  );
}

function TimelineItem({ event }: { event: Events[number] }) {
  const { text, more, tone } = timelineLine(event);
  return (
    <li data-tone={tone}>
      <span>{text}</span>
      {more && <bdi className="sub">{more}</bdi>}
      <time className="sub" dateTime={event.at}>
        {instantOf(event.at)}
      </time>
    </li>
  );
}
