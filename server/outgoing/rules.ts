import { addressKind, addressNumber, addressRange, isIn, type AddressRange } from './ip-rules.ts';

/** What the operator of this installation allows beyond the public internet, by the setting OUTGOING_ALLOW. */
export type Allowed = { readonly range: AddressRange } | AllowedHost;

/** A host by its name; null: any port. `plain`: also without encryption. */
interface AllowedHost {
  readonly host: string;
  readonly port: number | null;
  readonly plain: boolean;
}

/** What the setting says: hosts (`mis.lan`, `mis.lan:8443`, `http://localhost:4000`) and ranges, with commas between; null where it says nothing that is known. */
export function readAllowed(text: string): readonly Allowed[] | null {
  const entries = text.split(',').map((entry) => readEntry(entry.trim()));
  return entries.some((entry) => entry === null) ? null : entries.filter((entry) => entry !== null);
}

function readEntry(text: string): Allowed | null {
  const range = addressRange(text);
  if (range !== null) return { range };
  const [, scheme, name = '', digits] =
    /^(http:\/\/)?(\[[\da-f:.]+\]|[a-z\d._-]+)(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const port = digits === undefined ? null : Number(digits);
  if (name === '' || (port !== null && (port < 1 || port > 65_535))) return null;
  return { host: hostName(name), port, plain: scheme !== undefined };
}

/** A host as it is compared: small letters, no dot at the end, no brackets. */
export const hostName = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');

/** Where an address on the web leads to. */
export interface Destination {
  readonly url: URL;
  readonly host: string;
  readonly port: number;
}

const longest = 2000;

/**
 * Where a call to this address would go; null where none is made, whoever answers there: anything but https (unless the
 * operator allows that host without), a name or password in the address, or no address at all.
 */
export function destinationOf(text: string, allow: readonly Allowed[]): Destination | null {
  if (text.length > longest || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  const port = url.port === '' ? (url.protocol === 'http:' ? 80 : 443) : Number(url.port);
  const destination = { url, host: hostName(url.hostname), port };
  if (url.protocol === 'https:') return destination;
  const isPlain = allow.some((entry) => 'host' in entry && entry.plain && names(entry, destination));
  return url.protocol === 'http:' && isPlain ? destination : null;
}

const names = (entry: AllowedHost, { host, port }: Omit<Destination, 'url'>): boolean =>
  entry.host === host && (entry.port === null || entry.port === port);

/**
 * Whether a destination that resolves to these addresses may be called: each of them leads to everybody, or the operator
 * allows it. A host that is allowed by its name may be internal; only a range allows what no server calls otherwise.
 */
export function mayCall(
  destination: Omit<Destination, 'url'>,
  addresses: readonly string[],
  allow: readonly Allowed[],
): boolean {
  const byName = allow.some((entry) => 'host' in entry && names(entry, destination));
  const may = (address: string) => {
    const kind = addressKind(address);
    const number = addressNumber(address);
    if (kind === 'public' || (kind === 'internal' && byName)) return true;
    return number !== null && allow.some((entry) => 'range' in entry && isIn(number, entry.range));
  };
  return addresses.length > 0 && addresses.every(may);
}
