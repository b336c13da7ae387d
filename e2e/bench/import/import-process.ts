import { z } from 'zod';
import { connect } from '#server/connect.ts';
import { importNewTrust } from '#server/roster/import-new-trust.ts';
import { importRoster } from '#server/roster/import-roster.ts';
import { parseSettings } from '#server/settings.ts';
import { systemActor } from '#server/trust/actor.ts';
import { answerParent } from '../answer-parent.ts';

/* Imports one package, as a process that does nothing else; says how long it took and how much memory. */

const { services } = await connect(parseSettings(process.env), { role: 'web' });

answerParent(z.object({ path: z.string(), trustId: z.string().nullable() }), async ({ path, trustId }) => {
  const began = performance.now();
  // Of the tenth that changed, some have left: more than a person would not be asked about.
  const input = { path, fileName: path, acceptLeavers: true };
  const done =
    trustId === null
      ? await importNewTrust(services, input)
      : { ...(await importRoster(services, systemActor('bench', trustId), { ...input, trustId })), trustId };
  const ms = performance.now() - began;
  if (!done.counts) throw new Error('the package was not imported', { cause: done });
  return { ms, mib: process.resourceUsage().maxRSS / 1024, trustId: done.trustId };
});
