import { figure, type Figure, type Target } from '../figure.ts';
import { median, percentile } from '../statistics.ts';
import type { Pages } from './measure-pages.ts';
import { everybody } from './questions.ts';

/** The times of one sort of page, over all tabs. */
interface Sort {
  readonly what: string;
  readonly first: readonly number[];
  readonly deep: readonly number[];
}

const p95 = (times: readonly number[]) => percentile(times, 0.95);
const within: Target = { on: 'measured', atMost: 10 };
const twice: Target = { on: 'ratio', atMost: 2 };

/** What the pages of a roster cost: without a search, and with the search that costs most. */
export const pageFigures = (roster: string, measured: readonly Pages[]): Figure[] =>
  measured.flatMap(({ place, floor, times }) =>
    kindsOf(times).flatMap(({ kind, sorts }) => {
      const line = (page: string, { what, ...pages }: Sort, part: 'first' | 'deep') =>
        figure({
          subject: 'list',
          what: `${roster}, ${place}, ${kind}${page}, p95`,
          unit: 'ms',
          floorIs: 'p95 of fetching 25 people by their ids, in the same kind of transaction',
          samples: [{ measured: p95(pages[part]), floor: p95(floor) }],
          target: within,
          note: `${what}, p50 ${median(pages[part]).toFixed(1)} ms`,
        });
      const first = line(
        'first page',
        worst(sorts, ({ first: times }) => p95(times)),
        'first',
      );
      const long = sorts.filter(({ deep }) => deep.length > 0);
      if (long.length === 0) return [first];
      const steepest = worst(long, (sort) => p95(sort.deep) / p95(sort.firstOfLong));
      return [
        first,
        line(
          'deep page',
          worst(long, ({ deep }) => p95(deep)),
          'deep',
        ),
        figure({
          subject: 'list',
          what: `${roster}, ${place}, ${kind}deep / first`,
          unit: 'ms',
          floorIs: 'deep / first: p95 of the first pages of the same lists',
          samples: [{ measured: p95(steepest.deep), floor: p95(steepest.firstOfLong) }],
          target: twice,
          note: steepest.what,
        }),
      ];
    }),
  );

/** What the larger roster costs more, for the sort of page where that is most. */
export const growthFigures = (rosters: string, less: readonly Pages[], more: readonly Pages[]): Figure[] =>
  more.flatMap(({ place, times }, index) => {
    const before = new Map(
      kindsOf(less[index]?.times ?? []).flatMap(({ sorts }) => sorts.map((sort) => [sort.what, sort])),
    );
    const floorOf = ({ what }: Sort) => p95(before.get(what)?.first ?? []);
    return kindsOf(times).map(({ kind, sorts }) => {
      const grown = worst(sorts, (sort) => p95(sort.first) / floorOf(sort));
      return figure({
        subject: 'list',
        what: `${rosters}, ${place}, ${kind}first page`,
        unit: 'ms',
        floorIs: 'growth: p95 of the same pages of the smaller roster',
        samples: [{ measured: p95(grown.first), floor: floorOf(grown) }],
        target: twice,
        note: grown.what,
      });
    });
  });

/** Pages without and with a search; the tabs of each sort together. */
function kindsOf(times: Pages['times']) {
  const whats = [...new Set(times.map(({ what }) => what))];
  const sorts = whats.map((what) => {
    const tabs = times.filter((one) => one.what === what);
    return {
      what,
      first: tabs.flatMap(({ first }) => first),
      deep: tabs.flatMap(({ deep }) => deep),
      /** The first pages of those tabs that have deep ones. */
      firstOfLong: tabs.filter(({ deep }) => deep.length > 0).flatMap(({ first }) => first),
    };
  });
  return [
    { kind: '', sorts: sorts.filter(({ what }) => what === everybody) },
    { kind: 'search, ', sorts: sorts.filter(({ what }) => what !== everybody) },
  ];
}

function worst<Thing>(things: readonly Thing[], cost: (thing: Thing) => number): Thing {
  const [found] = things.toSorted((a, b) => cost(b) - cost(a));
  if (found === undefined) throw new Error('nothing was asked');
  return found;
}
