import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const longest = 200;
const medianBelow = 70;

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'])
  .toString()
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));

const lengths = files
  .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
  .toSorted((a, b) => b.lines - a.lines);
const median = lengths[Math.floor(lengths.length / 2)]?.lines ?? 0;
const tooLong = lengths.filter(({ lines }) => lines > longest);

for (const { path, lines } of tooLong) console.error(`${path} has ${lines} lines; ${longest} is the most.`);
if (median >= medianBelow)
  console.error(`The median file has ${median} lines; it should stay below ${medianBelow}.`);
if (tooLong.length > 0 || median >= medianBelow) process.exit(1);
console.log(`${files.length} files, median ${median} lines, longest ${lengths[0]?.lines ?? 0}.`);
