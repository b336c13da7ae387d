import { Refusal } from '../../refusal.ts';
import type { ImportLosses } from '../rules.ts';

/** Stops an import that would take away too much, with what it would take. */
export class HeldImport extends Refusal {
  readonly losses: ImportLosses;
  constructor(reason: string, losses: ImportLosses) {
    super('import_held', reason);
    this.losses = losses;
  }
}
