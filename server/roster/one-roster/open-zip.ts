import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { PassThrough, pipeline, Transform, type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { Refusal } from '../../refusal.ts';
import { packageLimits } from './limits.ts';
import type { PackageFile, PackageFiles } from './package-file.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** The CSV files of a zip. Nothing is unpacked yet, and nothing ever to disk. */
export async function openZip(path: string): Promise<PackageFiles> {
  const handle = await open(path);
  try {
    const entries = await readZipDirectory(handle);
    const files = await Promise.all(entries.filter(isWanted).map((entry) => zipFile(path, handle, entry)));
    return { files, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Only CSV files matter; archives inside the archive, and what a Mac adds, are never unpacked. */
function isWanted({ path }: ZipEntry): boolean {
  return path.endsWith('.csv') && !path.startsWith('__MACOSX/') && !baseName(path).startsWith('.');
}

async function zipFile(path: string, handle: FileHandle, entry: ZipEntry): Promise<PackageFile> {
  const name = baseName(entry.path);
  const { unpackedBytes, packedBytes, method } = entry;
  if (method !== 0 && method !== 8)
    throw new Refusal('package_unreadable', `${name} is packed in a way that is not known`);
  if (unpackedBytes > packageLimits.ratioFromBytes && unpackedBytes > packedBytes * packageLimits.ratio) {
    throw new Refusal(
      'package_too_large',
      `${name} would unpack to ${unpackedBytes} bytes from ${packedBytes}`,
    );
  }
  const start = await dataStart(handle, entry, name);
  return { name, bytes: unpackedBytes, open: () => contents(path, name, start, entry) };
}

/** The data follow a second header, whose length only that header knows. */
async function dataStart(handle: FileHandle, { offset }: ZipEntry, name: string): Promise<number> {
  const header = Buffer.alloc(30);
  const { bytesRead } = await handle.read(header, 0, 30, offset);
  if (bytesRead < 30 || header.readUInt32LE(0) !== 0x04034b50) {
    throw new Refusal('package_unreadable', `${name} is not where the zip file says`);
  }
  return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

function contents(path: string, name: string, start: number, entry: ZipEntry): Readable {
  const { packedBytes, unpackedBytes, method } = entry;
  const check = checked(name, entry);
  if (unpackedBytes === 0 || packedBytes === 0) return check.end();
  const packed = createReadStream(path, { highWaterMark: 65_536, start, end: start + packedBytes - 1 });
  const inflate = method === 8 ? createInflateRaw({ chunkSize: 32_768 }) : new PassThrough();
  inflate.on('error', () => check.destroy(damaged(name)));
  pipeline(packed, inflate, check, () => {});
  return check;
}

/** Lets bytes pass, and fails unless they are as many, and the very ones, that the directory states. */
function checked(name: string, { crc, unpackedBytes }: ZipEntry): Transform {
  let sum = 0;
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      sum = crc32(chunk, sum);
      bytes += chunk.length;
      if (bytes > unpackedBytes) done(damaged(name));
      else done(null, chunk);
    },
    flush(done) {
      done(bytes === unpackedBytes && sum === crc ? null : damaged(name));
    },
  });
}

function damaged(name: string): Refusal {
  return new Refusal('package_unreadable', `${name} cannot be unpacked: it is damaged`);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
