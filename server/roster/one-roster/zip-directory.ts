import type { FileHandle } from 'node:fs/promises';
import { Refusal } from '../../refusal.ts';
import { packageLimits } from './limits.ts';

/** One entry as the directory at the end of a zip describes it. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
}

const endSize = 22;
const longestComment = 65_535;

/**
 * The directory of a zip file. It is read before anything is unpacked, so that names, kinds and sizes
 * are judged first; a file whose end is missing has none, and is refused.
 */
export async function readZipDirectory(handle: FileHandle): Promise<ZipEntry[]> {
  const { size } = await handle.stat();
  if (size === 0) throw unreadable('the file is empty (0 bytes)');
  const tail = await read(
    handle,
    Math.max(0, size - endSize - longestComment),
    Math.min(size, endSize + longestComment),
  );
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end === -1 || end + endSize > tail.length) {
    const begins = (await read(handle, 0, Math.min(4, size))).toString('latin1') === 'PK\x03\x04';
    throw unreadable(begins ? 'the zip file is cut off: its end is missing' : 'the file is not a zip file');
  }
  const { count, bytes, offset } = await directoryPlace(handle, tail, end, size);
  if (count > packageLimits.files) {
    throw new Refusal(
      'package_too_large',
      `the zip file holds ${count} files; at most ${packageLimits.files} are read`,
    );
  }
  if (offset + bytes > size) throw unreadable('the zip file is cut off: its directory does not fit');
  return entries(await read(handle, offset, bytes), count);
}

async function directoryPlace(handle: FileHandle, tail: Buffer, end: number, size: number) {
  const count = tail.readUInt16LE(end + 10);
  const bytes = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  const locator = end - 20;
  if (locator < 0 || tail.readUInt32LE(locator) !== 0x07064b50) return { count, bytes, offset };
  const at = Number(tail.readBigUInt64LE(locator + 8));
  if (at + 56 > size) throw unreadable('the zip file is cut off: its directory does not fit');
  const long = await read(handle, at, 56);
  return {
    count: Number(long.readBigUInt64LE(32)),
    bytes: Number(long.readBigUInt64LE(40)),
    offset: Number(long.readBigUInt64LE(48)),
  };
}

function entries(directory: Buffer, count: number): ZipEntry[] {
  const found: ZipEntry[] = [];
  let at = 0;
  while (found.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) {
      throw unreadable('the directory of the zip file is damaged');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw unreadable('the directory of the zip file is damaged');
    found.push(entry(directory.subarray(at, next), nameLength, extraLength));
    at = next;
  }
  return found;
}

function entry(record: Buffer, nameLength: number, extraLength: number): ZipEntry {
  const path = record.toString('utf8', 46, 46 + nameLength);
  if (/^[/\\]|^[a-z]:|\\|\0|(^|\/)\.\.(\/|$)/i.test(path)) {
    throw unreadable(
      `the zip file holds a file with the name ${JSON.stringify(path)}, which leads out of it`,
    );
  }
  const isLink = ((record.readUInt32LE(38) >>> 16) & 0xf000) === 0xa000;
  if (isLink) throw unreadable(`${path} in the zip file is a link, not a file`);
  if (record.readUInt16LE(8) & 1) throw unreadable(`${path} in the zip file is encrypted`);
  const extra = record.subarray(46 + nameLength, 46 + nameLength + extraLength);
  const [unpackedBytes, packedBytes, offset] = longFields(extra, [
    record.readUInt32LE(24),
    record.readUInt32LE(20),
    record.readUInt32LE(42),
  ]);
  const method = record.readUInt16LE(10);
  return { path, method, crc: record.readUInt32LE(16), packedBytes, unpackedBytes, offset };
}

type Sizes = readonly [unpacked: number, packed: number, offset: number];

/** Sizes that do not fit in 32 bits stand in an extra field, in the order in which they are missing. */
function longFields(extra: Buffer, short: Sizes): Sizes {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  let next = at + 4;
  const long = (value: number) => {
    if (value !== 0xffff_ffff) return value;
    if (next + 8 > extra.length) throw unreadable('the directory of the zip file is damaged');
    next += 8;
    return Number(extra.readBigUInt64LE(next - 8));
  };
  return [long(short[0]), long(short[1]), long(short[2])];
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  if (bytesRead < length) throw unreadable('the file ended while it was read');
  return buffer;
}

function unreadable(detail: string): Refusal {
  return new Refusal('package_unreadable', detail);
}
