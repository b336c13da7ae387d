#!/usr/bin/env -S node --max-semi-space-size=4
// A small young generation: an import of a million people then needs hardly more memory than one of ten thousand.
import { orExplain } from '../start/or-explain.ts';
import type { Command } from './command.ts';
import { auditVerify } from './audit-verify.ts';
import { demoRoster } from './demo-roster.ts';
import { importCommand } from './import.ts';
import { ownerAdd } from './owner-add.ts';
import { ownerRecover } from './owner-recover.ts';
import { secondStepReset } from './second-step-reset.ts';

/** Everything that the command line can do. */
const commands: readonly Command[] = [
  importCommand,
  demoRoster,
  ownerAdd,
  ownerRecover,
  secondStepReset,
  auditVerify,
];

const help = [
  'Usage: gatehouse <command> [options]',
  '',
  ...commands.map(({ name, summary }) => `  ${name.padEnd(17)} ${summary}`),
].join('\n');

await orExplain(async () => {
  const args = process.argv.slice(2);
  const command = commands.find(({ name }) => args.join(' ').startsWith(name));
  if (command === undefined) {
    const asked = args.length === 0 || args[0] === '--help' || args[0] === 'help';
    (asked ? console.log : console.error)(help);
    process.exitCode = asked ? 0 : 2;
    return;
  }
  const rest = args.slice(command.name.split(' ').length);
  if (rest.includes('--help')) {
    console.log(command.usage);
    return;
  }
  const code = await command.run(rest);
  if (code === null) console.error(command.usage);
  process.exitCode = code ?? 2;
});
