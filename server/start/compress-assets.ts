import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const ways = {
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
};

/** Puts a compressed copy of each script and style beside it, so that no request for one has to wait for that. */
export async function compressAssets(folder: string): Promise<void> {
  const paths = globSync('assets/**/*.{js,css,svg}', { cwd: folder }).map((path) => `${folder}/${path}`);
  await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path);
      for (const [ending, compress] of Object.entries(ways))
        await writeFile(`${path}.${ending}`, await compress(bytes));
    }),
  );
}
