/** Where an address of the internet protocol leads: to everybody, into a network of one's own, or where no server of ours calls. */
export type AddressKind = 'public' | 'internal' | 'never';

/** A range of addresses: all that begin with the same bits. Of version 4 they count as ::ffff:a.b.c.d. */
export interface AddressRange {
  readonly base: bigint;
  readonly bits: number;
}

const mapped = 0xffffn << 32n;

/** The number of an address, or null for text that is none. One of version 4 is the same as the mapped one of version 6. */
export function addressNumber(text: string): bigint | null {
  return text.includes(':') ? numberOfSix(text) : numberOfFour(text);
}

function numberOfFour(text: string): bigint | null {
  if (!/^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(text)) return null;
  const bytes = text.split('.').map(Number);
  if (bytes.some((byte) => byte > 255)) return null;
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) | mapped;
}

function numberOfSix(text: string): bigint | null {
  const [, front = text, four] = /^(.*:)([\d.]+)$/.exec(text.includes('.') ? text : '') ?? [];
  const tail = four === undefined ? null : numberOfFour(four);
  if (four !== undefined && tail === null) return null;
  const low = tail === null ? '' : (tail & 0xffff_ffffn).toString(16).padStart(8, '0');
  const whole = low === '' ? text : `${front}${low.slice(0, 4)}:${low.slice(4)}`;
  const [left = '', right, ...rest] = whole.split('::');
  if (rest.length > 0) return null;
  const before = left === '' ? [] : left.split(':');
  const after = right === undefined || right === '' ? [] : right.split(':');
  const zeros = 8 - before.length - after.length;
  if (right === undefined ? zeros !== 0 : zeros < 1) return null;
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return null;
  return BigInt(`0x${groups.map((group) => group.padStart(4, '0')).join('')}`);
}

/** The range that `10.0.0.0/8`, `fd00::/8` or a single address stands for; null for other text. */
export function addressRange(text: string): AddressRange | null {
  const [address = '', length, ...rest] = text.split('/');
  const base = addressNumber(address);
  if (base === null || rest.length > 0 || (length !== undefined && !/^\d{1,3}$/.test(length))) return null;
  const short = !address.includes(':');
  const bits = length === undefined ? 128 : Number(length) + (short ? 96 : 0);
  return bits > 128 ? null : { base, bits };
}

/** Whether an address lies in a range. */
export function isIn(address: bigint, { base, bits }: AddressRange): boolean {
  const shift = BigInt(128 - bits);
  return address >> shift === base >> shift;
}

const ranges = (...texts: readonly string[]): readonly AddressRange[] =>
  texts.flatMap((text) => addressRange(text) ?? []);

const everybody = ranges('0.0.0.0/0', '2000::/3');
const internal = ranges(
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
  '::1/128',
);
/** Of no host, of every host, of the link (where clouds tell their secrets), of documents, and what wraps another address. */
const never = ranges(
  '0.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
);

/** Where an address leads. What is not known to lead to everybody does not. */
export function addressKind(text: string): AddressKind {
  const address = addressNumber(text);
  if (address === null || never.some((range) => isIn(address, range))) return 'never';
  if (internal.some((range) => isIn(address, range))) return 'internal';
  return everybody.some((range) => isIn(address, range)) ? 'public' : 'never';
}
