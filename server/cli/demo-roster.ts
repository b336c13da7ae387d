import { parseArgs } from 'node:util';
import { writeDemoPackage } from '../roster/demo/write-demo-package.ts';
import type { Command } from './command.ts';

const usage = `Usage: gatehouse demo-roster [--schools 3] [--students 1200 | --people N] [--seed 7] [--changed 0.1] [--place Larkfield] out.zip

Writes a made-up, valid OneRoster 1.2 package: families with siblings across schools, split families, shared and
missing addresses, dates of birth. The same options give the same file.

  --people   how many people of all kinds, instead of --students
  --place    what the trust is called after, and its addresses
  --changed  the share of people about whom something changed since the package without this option, 0 to 1`;

/** Makes up a roster. */
export const demoRoster: Command = {
  name: 'demo-roster',
  summary: 'Make up a OneRoster package for trying things out',
  usage,
  async run(args) {
    const wanted = readArguments(args);
    if (wanted === null) return null;
    const { path, ...options } = wanted;
    const { users } = await writeDemoPackage({ ...options, births: true }, path);
    console.log(`Wrote ${new Intl.NumberFormat('en-GB').format(users)} people to ${path}`);
    return 0;
  },
};

function readArguments(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    schools: text,
    students: text,
    people: text,
    seed: text,
    changed: text,
    place: text,
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [path, ...more] = positionals;
    const size =
      values.people === undefined
        ? { students: whole(values.students ?? '1200') }
        : { people: whole(values.people) };
    const sizes = {
      schools: whole(values.schools ?? '3'),
      seed: whole(values.seed ?? '7'),
      changed: Number(values.changed ?? 0),
      ...size,
    };
    const isUsable =
      Object.values(sizes).every((number) => number >= 0) && sizes.schools > 0 && sizes.changed <= 1;
    const place = values.place?.trim() || null;
    return path === undefined || more.length > 0 || !isUsable
      ? null
      : { path, ...sizes, ...(place && { place }) };
  } catch {
    return null;
  }
}

const whole = (text: string): number => (/^\d{1,8}$/.test(text) ? Number(text) : Number.NaN);
