import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { importNewTrust } from '../roster/import-new-trust.ts';
import { importRoster, type ImportSummary } from '../roster/import-roster.ts';
import { systemActor } from '../trust/actor.ts';
import type { Services } from '../unit-of-work.ts';
import type { Command } from './command.ts';
import { findTrustOfPackage } from './find-trust-of-package.ts';
import { findTrust } from './find-trust.ts';
import { importInWords } from './import-in-words.ts';
import { withServices } from './with-services.ts';

const usage = `Usage: gatehouse import <zip or folder> [--trust "Name"] [--source "Name"] [--accept-leavers]

Imports a OneRoster CSV package, 1.1 or 1.2, bulk or delta: wholly, or not at all.

  --trust           which trust it is about; otherwise the package's root organisation says so, and a trust that
                    is not known yet is made
  --source          which source of the trust it comes from, where there are several
  --accept-leavers  carries on although many people would go: somebody has looked at them

Ends with 0 when the package was imported, 1 when nothing was changed, 2 when the command was not understood.`;

/** Imports a roster and says what was added, changed and gone. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Import a OneRoster package',
  usage,
  async run(args) {
    const wanted = readArguments(args);
    if (wanted === null) return null;
    return withServices(async (services) => {
      const summary = await importAs(services, wanted);
      (summary.state === 'done' ? console.log : console.error)(importInWords(summary));
      return summary.state === 'done' ? 0 : 1;
    });
  },
};

interface Wanted {
  readonly path: string;
  readonly trust: string | undefined;
  readonly source: string | undefined;
  readonly acceptLeavers: boolean;
}

function readArguments(args: readonly string[]): Wanted | null {
  const text = { type: 'string' } as const;
  const options = { trust: text, source: text, 'accept-leavers': { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return null;
    return {
      path,
      trust: values.trust,
      source: values.source,
      acceptLeavers: values['accept-leavers'] ?? false,
    };
  } catch {
    return null;
  }
}

async function importAs(
  services: Services,
  { path, trust, source, acceptLeavers }: Wanted,
): Promise<ImportSummary> {
  const fileName = basename(path);
  const trustId = trust ? (await findTrust(services, trust)).id : await findTrustOfPackage(services, path);
  if (trustId === null) {
    const applied = await importNewTrust(services, {
      path,
      fileName,
      sourceName: source,
      label: 'The command line',
    });
    return { ...applied, state: 'done', reason: null, losses: null };
  }
  const actor = systemActor('The command line', trustId);
  return importRoster(services, actor, { trustId, path, fileName, sourceName: source, acceptLeavers });
}
