import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { headsFile } from '../audit/chain/keep-head.ts';
import { readHead, type Head } from '../audit/chain/rules.ts';
import { readHeads } from '../audit/verify/read-heads.ts';
import { reportInWords } from '../audit/verify/rules.ts';
import { verifyLog } from '../audit/verify/verify-log.ts';
import { Refusal } from '../refusal.ts';
import type { Command } from './command.ts';
import { withServices } from './with-services.ts';

const usage = `gatehouse audit verify [--heads file] [--head POSITION:HASH]

  --heads   the file of heads that the worker keeps; audit-heads.log in DATA_DIR unless it is said.
            A copy from another machine tells most: whoever changed the database may have changed that file, too
  --head    one head, such as the monthly mail to the Account Owners has it

Ends with 0 when the log is as it was written, 1 when it is not, 2 when the command was not understood.`;

/** Checks the whole audit log against its chain, and the chain against heads from outside the database. */
export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'Check that nobody changed the audit log',
  usage,
  async run(args) {
    const wanted = readArguments(args);
    if (wanted === null) return null;
    return withServices(async ({ settings }) => {
      const report = await verifyLog(settings.DATABASE_URL, {
        heads: await headsOf(wanted, settings.DATA_DIR),
      });
      const whole = Object.keys(report.counts).length === 0;
      (whole ? console.log : console.error)(reportInWords(report));
      return whole ? 0 : 1;
    });
  },
};

interface Wanted {
  readonly file: string | undefined;
  readonly head: Head | null;
}

function readArguments(args: readonly string[]): Wanted | null {
  const text = { type: 'string' } as const;
  try {
    const { heads: file, head } = parseArgs({ args: [...args], options: { heads: text, head: text } }).values;
    const read = head === undefined ? null : readHead(head);
    return head !== undefined && read === null ? null : { file, head: read };
  } catch {
    return null;
  }
}

async function headsOf({ file, head }: Wanted, folder: string): Promise<Head[]> {
  if (file !== undefined && !existsSync(file)) throw new Refusal('not_found', `There is no file ${file}.`);
  const kept = file ?? headsFile(folder);
  return [...(existsSync(kept) ? await readHeads(kept) : []), ...(head === null ? [] : [head])];
}
