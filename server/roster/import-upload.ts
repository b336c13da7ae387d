import { z } from 'zod';
import type { Context } from '../trpc/init.ts';
import { Refusal } from '../refusal.ts';
import { siteFor } from '../trust/site.ts';
import { importRoster, type ImportSummary } from './import-roster.ts';
import { shownName } from './shown-name.ts';

/** A package that somebody uploaded: already a file on this machine. */
export interface Upload {
  /** The id of the trust, or of one of its schools: a roster is the whole trust's. */
  readonly site: string;
  readonly path: string;
  readonly fileName: string;
}

/** Imports an uploaded package for whoever sent it. Refuses `not_permitted` to whoever does not manage the trust. */
export async function importUpload(
  { services, person, requestId }: Pick<Context, 'services' | 'person' | 'requestId'>,
  { site: siteId, fileName, ...input }: Upload,
): Promise<ImportSummary> {
  if (person === null) throw new Refusal('not_permitted');
  if (!z.uuid().safeParse(siteId).success) throw new Refusal('not_found');
  const actor = { accountId: person.accountId, label: person.name, trustId: null, requestId };
  const { trustId } = await siteFor(services, person, actor, siteId, 'roster:import');
  return importRoster(services, { ...actor, trustId }, { ...input, fileName: shownName(fileName), trustId });
}
