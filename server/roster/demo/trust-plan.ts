import { places, saints } from './names.ts';
import { demoId, random } from './random.ts';

/** What kind of trust to make up. Either `students` or `people` (everybody) says how large it is. */
export interface DemoOptions {
  readonly seed: number;
  /** What the trust is called after; left out, one of the generator's own places. */
  readonly place?: string;
  readonly schools: number;
  readonly students?: number;
  readonly people?: number;
  /** The share of people about whom something changed since the first package of this seed, 0 to 1. */
  readonly changed?: number;
  /** Whether the students' dates of birth come along, as a school may have them come or not. */
  readonly births?: boolean;
}

/** A school that does not exist. */
export interface DemoSchool {
  readonly id: string;
  readonly index: number;
  readonly name: string;
  readonly phase: 'primary' | 'secondary' | 'all-through';
  readonly years: readonly [first: number, last: number];
}

/** The frame that the people are put in. */
export interface TrustPlan {
  readonly options: DemoOptions;
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly schools: readonly DemoSchool[];
  /** For each year group, the schools that may teach it. */
  readonly schoolsByYear: readonly (readonly DemoSchool[])[];
  readonly trustStaff: number;
  readonly staffPerSchool: number;
  readonly staff: number;
}

/** Whether this person's record is one of those that changed. */
export function isChanged({ options }: TrustPlan, ...keys: readonly number[]): boolean {
  const { seed, changed = 0 } = options;
  return changed > 0 && random(seed, 9, ...keys).chance(changed);
}

/** Lays out the trust: two primaries to each secondary, a member of staff to fourteen students. */
export function planTrust(options: DemoOptions): TrustPlan {
  const { seed, schools: count } = options;
  const place = options.place ?? random(seed, 1).pick(places);
  const schools = Array.from({ length: count }, (_, index) => school(seed, index, count));
  const students = options.students ?? Math.round((options.people ?? 0) * 0.42);
  const staffPerSchool = Math.max(6, Math.round(students / count / 14));
  const trustStaff = 3 + Math.floor(count / 5);
  return {
    options,
    id: demoId(seed, 1),
    name: `${place} Learning Trust`,
    domain: `${place.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')}.example`,
    schools,
    schoolsByYear: Array.from({ length: 14 }, (_, year) => schoolsFor(schools, year)),
    trustStaff,
    staffPerSchool,
    staff: trustStaff + count * staffPerSchool,
  };
}

function schoolsFor(schools: readonly DemoSchool[], year: number): readonly DemoSchool[] {
  const fitting = schools.filter(({ years: [first, last] }) => year >= first && year <= last);
  return fitting.length > 0 ? fitting : schools;
}

function school(seed: number, index: number, count: number): DemoSchool {
  const phase = count === 1 ? 'all-through' : index % 3 === 2 ? 'secondary' : 'primary';
  const { pick, below } = random(seed, 2);
  const place = places[(below(places.length) + index * 5) % places.length] ?? pick(places);
  const saint = saints[index % saints.length] ?? pick(saints);
  const again = index < places.length ? '' : ` ${Math.floor(index / places.length) + 1}`;
  const base = { id: demoId(seed, 2, index), index };
  if (phase === 'secondary') return { ...base, phase, name: `${place} Academy${again}`, years: [7, 13] };
  if (phase === 'all-through') return { ...base, phase, name: `${place} School`, years: [0, 13] };
  const title = index % 3 === 1 ? `${saint}'s CofE Primary School, ${place}` : `${place} Primary School`;
  return { ...base, phase, name: `${title}${again}`, years: [0, 6] };
}
