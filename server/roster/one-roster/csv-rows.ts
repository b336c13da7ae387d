import { csvReader, type CsvRow } from './csv-reader.ts';
import type { PackageFile } from './package-file.ts';

/** The rows of a small file, one after the other, header first. Large ones are staged by `stageFile`. */
export async function* csvRows(file: PackageFile): AsyncGenerator<CsvRow> {
  const reader = csvReader(file.name);
  for await (const bytes of file.open()) {
    if (bytes instanceof Uint8Array) yield* reader.read(bytes);
  }
  yield* reader.end();
}
