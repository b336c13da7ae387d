import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { inWords, type Figure } from './figure.ts';

const columns = ['', 'measured', 'floor', 'ratio', 'target', '', 'runs'];

/** The figures as a table, subject by subject, with what each floor is and what there is to know besides. */
export function table(figures: readonly Figure[]): string {
  const subjects = [...new Set(figures.map(({ subject }) => subject))];
  return subjects
    .map((subject) =>
      subjectTable(
        subject,
        figures.filter((one) => one.subject === subject),
      ),
    )
    .join('\n\n');
}

function subjectTable(subject: string, figures: readonly Figure[]): string {
  const rows = [columns.with(0, subject), ...figures.map(cells)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  const floors = [...new Set(figures.map(({ floorIs }) => floorIs))].map((floor) => `  floor: ${floor}`);
  const notes = figures.flatMap(({ what, note }) => (note ? `  ${what}: ${note}` : []));
  return [...rows.map(line), ...floors, ...notes].join('\n');
}

function cells(figure: Figure): string[] {
  const { what, unit, measured, floor, ratio, verdict, samples } = figure;
  return [
    what,
    `${number(measured)} ${unit}`,
    number(floor),
    `${ratio.toFixed(2)} ×`,
    inWords(figure),
    verdict,
    String(samples.length),
  ];
}

const number = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0));

/** Writes the figures and where they were measured, for comparison with other days. */
export function writeJson(path: string, details: object, figures: readonly Figure[]): void {
  const machine = { cpus: cpus().length, cpu: cpus()[0]?.model, memoryGiB: Math.round(totalmem() / 2 ** 30) };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    `${JSON.stringify({ ...details, machine, node: process.version, figures }, null, 2)}\n`,
  );
}
