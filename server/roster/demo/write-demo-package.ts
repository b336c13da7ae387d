import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate } from 'fflate';
import { demoFiles, type DemoFile } from './demo-files.ts';
import { planTrust, type DemoOptions } from './trust-plan.ts';

const absentFiles = [
  'categories', 'classResources', 'courseResources', 'demographics', 'lineItemLearningObjectiveIds', 'lineItemScoreScales',
  'lineItems', 'resources', 'resultLearningObjectiveIds', 'resultScoreScales', 'results', 'scoreScales', 'userProfiles',
  'userResources',
]; // prettier-ignore

/** Files in a zip carry a time; always the same one, so that the same seed gives the same bytes. */
const packedAt = '2026-09-01T00:00:00Z';

/**
 * Writes a made-up but valid OneRoster 1.2 bulk package to `path`, row by row: a million people need
 * no more memory than a hundred. The same options give the same file, byte for byte.
 */
export async function writeDemoPackage(options: DemoOptions, path: string): Promise<{ users: number }> {
  const plan = planTrust(options);
  const files = demoFiles(plan);
  const target = createWriteStream(path);
  const whole = finished(target);
  let failure: Error | null = null;
  const zip = new Zip((error, data) => {
    failure ??= error;
    if (!failure) target.write(data);
  });
  let users = 0;
  for (const file of [manifest(files), ...files]) {
    const entry = new ZipDeflate(`${file.name}.csv`, { level: 1 });
    entry.mtime = packedAt;
    zip.add(entry);
    for (const { text, rows } of chunks(file)) {
      entry.push(Buffer.from(text));
      if (file.name === 'users') users += rows;
      if (target.writableNeedDrain) await once(target, 'drain');
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  target.end();
  await whole;
  if (failure) throw failure;
  return { users };
}

function manifest(files: readonly DemoFile[]): DemoFile {
  return {
    name: 'manifest',
    header: 'propertyName,value',
    rows: [
      ['manifest.version', '1.0'],
      ['oneroster.version', '1.2'],
      ...files.map(({ name }) => [`file.${name}`, 'bulk']),
      ...absentFiles.filter(isAbsent(files)).map((name) => [`file.${name}`, 'absent']),
      ['source.systemName', 'Gatehouse demo roster'],
    ],
  };
}

const isAbsent = (files: readonly DemoFile[]) => (name: string) => files.every((file) => file.name !== name);

/** The file's text in pieces of some tens of kilobytes. */
function* chunks({ header, rows }: DemoFile): Generator<{ text: string; rows: number }> {
  let text = `${header}\n`;
  let count = 0;
  for (const cells of rows) {
    text += `${cells.map(csvCell).join(',')}\n`;
    count += 1;
    if (text.length < 65_536) continue;
    yield { text, rows: count };
    text = '';
    count = 0;
  }
  yield { text, rows: count };
}

function csvCell(value: string | number): string {
  return typeof value === 'string' && /[",\n]/.test(value)
    ? `"${value.replaceAll('"', '""')}"`
    : String(value);
}
