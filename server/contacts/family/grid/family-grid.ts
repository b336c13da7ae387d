import { may, type Administration, type Site } from '../../../administrators/rules.ts';
import type { Reading } from '../../../unit-of-work.ts';
import { readContactCursor } from '../../contact-cursor.ts';
import type { ContactStatus } from '../../rules.ts';
import { yearInWords } from '../rules.ts';
import { foundAdults } from './found-adults.ts';
import { pairRows, type PairRow } from './pair-rows.ts';
import { familiesOf, pairReason, type PairReason } from './rules.ts';
import { withoutChild, type WithoutChild } from './without-child.ts';

/** Whether one adult sees one child, and why. */
export interface GridCell {
  readonly contactId: string;
  readonly reason: PairReason;
  /** Why they are blocked: only for whoever may place and lift blocks. */
  readonly blockReasons: readonly string[];
  readonly takenAwayBy: string | null;
  readonly takenAwayAt: string | null;
}

/** A family at a school: its adults are the columns, its children the rows. Where there is no cell, the two are not linked. */
export interface GridFamily {
  readonly schoolId: string;
  readonly school: string;
  readonly adults: readonly {
    readonly contactId: string;
    readonly name: string;
    readonly type: string;
    readonly status: ContactStatus;
  }[];
  readonly children: readonly {
    readonly studentId: string;
    readonly name: string;
    readonly year: string | null;
    readonly cells: readonly GridCell[];
  }[];
}

/** Who asks: with which words, and with what they may do. */
export interface GridQuestion {
  readonly site: Site;
  readonly q: string;
  /** Where the page before ends. */
  readonly after?: string | undefined;
  readonly administrations: readonly Administration[];
}

const mostWords = 8;
const mostLooks = 20;
const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** A page of families, by the adult who is found first, and where the next page begins; null on the last. */
export interface GridPage {
  readonly families: readonly GridFamily[];
  /** On the first page, who has access there and stands in none of the families. */
  readonly withoutChild: WithoutChild | null;
  readonly next: string | null;
}

/**
 * Children and their adults at a site, school by school: a school sees its own children alone, and adults only beside them.
 * By words of their names, or all of them by name. Adults whose children have all left are named besides. Refuses `not_found` for a page that there never was.
 */
export async function familyGrid(
  reading: Reading,
  { site, q, after: begin, administrations }: GridQuestion,
): Promise<GridPage> {
  const [typed] = await reading.sql<{ text: string }>('select plain($1) as text', [q]);
  const patterns = (typed?.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const { families, next } = await nextFamilies(reading, site, patterns, begin);
  const maySeeReasons = (schoolId: string) =>
    may(administrations, 'contact:block', { trustId: site.trustId, schoolId });
  return {
    families: families.map((family) => gridOf(family, maySeeReasons)),
    withoutChild: begin === undefined ? await withoutChild(reading, site, q) : null,
    next,
  };
}

/** The families of the next adults: past those who have no child there any more, as far as that goes at once. */
async function nextFamilies(
  reading: Reading,
  site: Site,
  patterns: readonly string[],
  begin: string | undefined,
): Promise<{ readonly families: readonly PairRow[][]; readonly next: string | null }> {
  const today = days.format(reading.now);
  let next = begin ?? null;
  for (let looked = 1; ; looked += 1) {
    const after = readContactCursor(next ?? undefined);
    const found = await foundAdults(reading, site, { patterns, after });
    next = found.next;
    const rows = await pairRows(reading, site, { adults: found.adults, patterns, after, today });
    const families = familiesOf(rows).filter((family) => !family.some(({ onEarlierPage }) => onEarlierPage));
    if (families.length > 0 || next === null || looked === mostLooks) return { families, next };
  }
}

function gridOf(pairs: readonly PairRow[], maySeeReasons: (schoolId: string) => boolean): GridFamily {
  const [first] = pairs;
  const schoolId = first?.schoolId ?? '';
  const adults = new Map(
    pairs.map(({ contactId, adult, type, status }) => [contactId, { contactId, name: adult, type, status }]),
  );
  const children = new Map(
    pairs.map(({ studentId, child, grade }) => [studentId, { name: child, year: yearInWords(grade) }]),
  );
  const cellsOf = (studentId: string) =>
    pairs.filter((pair) => pair.studentId === studentId).map((pair) => cellOf(pair, maySeeReasons(schoolId)));
  return {
    schoolId,
    school: first?.school ?? '',
    adults: [...adults.values()],
    children: [...children].map(([studentId, child]) => ({ studentId, ...child, cells: cellsOf(studentId) })),
  };
}

function cellOf(pair: PairRow, maySeeReasons: boolean): GridCell {
  const reason = pairReason(pair);
  const isTaken = reason === 'taken_away';
  return {
    contactId: pair.contactId,
    reason,
    blockReasons: reason === 'blocked' && maySeeReasons ? pair.blockReasons : [],
    takenAwayBy: isTaken ? pair.takenAwayBy : null,
    takenAwayAt: isTaken ? pair.takenAwayAt : null,
  };
}
