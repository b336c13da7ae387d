import type { PlaceKind } from '#server/roster/nightly/rules.ts';
import type { NightlyImport } from '../../../answers.ts';

type Source = NightlyImport['sources'][number];

/** Where the roster of a source is to come from, as it stands in the form. */
export interface PlaceDraft {
  readonly sourceId: string;
  readonly kind: PlaceKind | 'nowhere';
  readonly folder: string;
  readonly address: string;
  /** Empty: what is kept stays. */
  readonly secret: string;
  /** Whether what is kept is to go. */
  readonly noSecret: boolean;
}

/** What the form begins with. Where nobody has said anything yet, the way that the server offers is chosen. */
export const firstDraft = ({ sourceId, kind, location }: Source, folder: string | null): PlaceDraft => ({
  sourceId,
  kind: kind ?? (folder === null ? 'address' : 'folder'),
  folder: kind === 'folder' ? location : '',
  address: kind === 'address' ? location : '',
  secret: '',
  noSecret: false,
});

/** What is sent of it. A secret that is not named stays as it is. */
export function toPlace({ sourceId, kind, folder, address, secret, noSecret }: PlaceDraft) {
  if (kind === 'nowhere') return { sourceId, kind: null, location: '' };
  if (kind === 'folder') return { sourceId, kind, location: folder.trim() };
  const typed = secret.trim();
  const named = typed === '' ? (noSecret ? { secret: null } : {}) : { secret: typed };
  return { sourceId, kind, location: address.trim(), ...named };
}
