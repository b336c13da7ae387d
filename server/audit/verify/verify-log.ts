import { Client } from 'pg';
import type { Head } from '../chain/rules.ts';
import { judgeLetGo, readLetGo } from './let-go.ts';
import { judgeProtection } from './judge-protection.ts';
import { judgeInserted } from './judge-inserted.ts';
import type { Finding, Report, Wrong } from './rules.ts';
import { walkChain, type Walked } from './walk-chain.ts';

/** How many findings are told of one by one. */
const most = 20;

// What was written since the newest seal only waits for the next one; anything else without a seal does not belong.
const unsealed = `
  select count(*)::float8 as waiting, iso(min(at)) as since, coalesce(min(at) < now() - interval '1 day', false) as late
  from public.audit_entry where id > $1::bigint`;

/**
 * Verifies the whole audit log, of all trusts, as the owner of the database: every entry against its seal, every seal
 * against the one before it, and the chain against heads that were kept elsewhere. Reads one state of the database, in
 * batches, and changes nothing.
 */
export async function verifyLog(
  ownerUrl: string,
  { heads }: { readonly heads: readonly Head[] },
): Promise<Report> {
  const client = new Client({ connectionString: ownerUrl });
  // When the connection breaks, the query under way fails, and says so to whoever waits for it.
  client.on('error', () => {});
  await client.connect();
  const tally = new Tally();
  try {
    await tally.all(judgeProtection(client));
    await client.query('begin isolation level repeatable read, read only');
    const letGo = await readLetGo(client);
    const walked = await tally.all(walkChain(client, byPosition(heads), letGo));
    await tally.all(judgeInserted(client, walked));
    const { rows } = await client.query<Waiting>(unsealed, [walked.lastEntry.toString()]);
    const { waiting = 0, since = '', late = false } = rows[0] ?? {};
    if (late) tally.add({ wrong: 'not_sealed', position: null, about: `${waiting} since ${since}` });
    for (const finding of cutOff(walked, heads)) tally.add(finding);
    await tally.all(judgeLetGo(client));
    await client.query('commit');
    return {
      entries: walked.found + waiting,
      seals: walked.seals,
      letGo: letGo.count,
      waiting,
      heads: heads.length,
      head: walked.head,
      ...tally.result(),
    };
  } finally {
    await client.end();
  }
}

interface Waiting {
  readonly waiting: number;
  readonly since: string;
  readonly late: boolean;
}

class Tally {
  readonly #first: Finding[] = [];
  readonly #counts: Partial<Record<Wrong, number>> = {};

  add(finding: Finding): void {
    this.#counts[finding.wrong] = (this.#counts[finding.wrong] ?? 0) + 1;
    if (this.#first.length < most) this.#first.push(finding);
  }

  async all<End>(findings: AsyncGenerator<Finding, End>): Promise<End> {
    for (;;) {
      const { done, value } = await findings.next();
      if (done === true) return value;
      this.add(value);
    }
  }

  result(): Pick<Report, 'findings' | 'counts'> {
    const place = ({ position }: Finding) => position ?? Infinity;
    return {
      findings: this.#first.toSorted((one, other) => place(one) - place(other)),
      counts: this.#counts,
    };
  }
}

function byPosition(heads: readonly Head[]): Map<number, Head[]> {
  const map = new Map<number, Head[]>();
  for (const head of heads) map.set(head.position, [...(map.get(head.position) ?? []), head]);
  return map;
}

/** A head beyond the end of the chain tells that there was more. */
function cutOff({ head }: Walked, heads: readonly Head[]): Finding[] {
  const end = head?.position ?? 0;
  const furthest = heads.reduce<Head | null>(
    (far, one) => (one.position > (far?.position ?? end) ? one : far),
    null,
  );
  if (furthest === null) return [];
  const until = furthest.at === null ? '' : ` on ${furthest.at}`;
  return [
    {
      wrong: 'cut_off',
      position: end + 1,
      about: `it went on to position ${furthest.position}${until}, and ends at ${end} now`,
    },
  ];
}
