import type { Readable } from 'node:stream';

/** One file of a package, wherever it lies. */
export interface PackageFile {
  /** Its name, without folder: `users.csv`. */
  readonly name: string;
  /** Its size when unpacked, as the package states it. */
  readonly bytes: number;
  /** Its bytes, once more from the start. Fails with a refusal when they are not what the package states. */
  open(): Readable;
}

/** What a package consists of, and the handle that keeps it open. */
export interface PackageFiles {
  readonly files: readonly PackageFile[];
  close(): Promise<void>;
}
