import { systemActor } from '../../trust/actor.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../../unit-of-work.ts';
import { trustOfLink } from '../find-link.ts';
import { tokenHash } from '../token.ts';
import { probablyScanner, type Opening } from './probably-scanner.ts';

/** Of one invitation so many openings are kept, most of them of scanners: a person's must still find room. */
const most = { scanner: 30, person: 50 } as const;

interface Opened {
  readonly invitationId: string;
  readonly trustId: string;
  readonly version: number;
  readonly sinceSent: number | null;
}

const opened = `
  select l.invitation_id as "invitationId", l.trust_id as "trustId", l.version,
    extract(epoch from $2 - (select min(m.ended_at) from mail m where m.invitation_id = l.invitation_id
      and m.invitation_version = l.version and m.state = 'sent'))::float as "sinceSent"
  from link l where l.token_hash = $1`;

/**
 * Writes down that a link was opened, and whether a mail scanner probably did it. An observation: it decides nothing,
 * and touches neither the invitation nor its link. At most one is kept a minute, and fifty of an invitation; a
 * person who comes in the minute of a scanner takes its place. Of an unknown link nothing is kept.
 */
export async function noteOpening(
  services: Services,
  token: string,
  seen: Omit<Opening, 'secondsSinceSent'>,
): Promise<void> {
  const trustId = await trustOfLink(services, token);
  if (trustId === null) return;
  await unitOfWork(services, systemActor('A link', trustId), async (uow) => {
    const [link] = await uow.sql<Opened>(opened, [tokenHash(token), uow.now.toISOString()]);
    if (link === undefined) return;
    const scanner = probablyScanner({ ...seen, secondsSinceSent: link.sinceSent });
    await keep(uow, link, scanner);
  });
}

/** Whoever comes while another is being written down has come in the same minute. */
const keep = ({ sql, now }: UnitOfWork, link: Opened, scanner: boolean) =>
  sql(
    `with mine as materialized (select pg_try_advisory_xact_lock(hashtextextended('opening ' || $1, 0)) as held),
     recent as (select id, scanner from link_opening
       where invitation_id = $1::uuid and opened_at > $4::timestamptz - interval '1 minute' order by opened_at desc limit 1),
     taken as (update link_opening o set scanner = false, version = $3, opened_at = $4 from recent, mine
       where mine.held and o.id = recent.id and recent.scanner and not $5)
     insert into link_opening (trust_id, invitation_id, version, opened_at, scanner)
     select $2, $1::uuid, $3, $4, $5 from mine
     where held and not exists (select from recent)
       and (select count(*) from link_opening where invitation_id = $1::uuid) < $6`,
    [
      link.invitationId,
      link.trustId,
      link.version,
      now.toISOString(),
      scanner,
      most[scanner ? 'scanner' : 'person'],
    ],
  );
