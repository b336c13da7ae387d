import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A device that keeps one passkey, as a browser would speak for it. */
export interface PasskeyDevice {
  /** Makes the passkey, as it was told to by `passkeys.beginAdding`. */
  make(options: {
    readonly challenge: string;
    readonly user: { readonly id: string };
  }): ReturnType<typeof madeBy>;
  /** Uses it, as it was told to by `passkeys.beginSignIn` or `passkeys.beginProof`. */
  use(options: { readonly challenge: string }, otherwise?: Otherwise): ReturnType<typeof usedBy>;
}

/** What an attacker, or a copy, would have different. */
interface Otherwise {
  readonly origin?: string;
  readonly rpId?: string;
  readonly counter?: number;
  /** Whether the device asked who uses it: by finger, face or PIN. */
  readonly asked?: boolean;
  readonly userHandle?: string;
}

const flags = { present: 0x01, asked: 0x04, withKey: 0x40 } as const;
const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

/** A device in software. It counts its uses. */
export function createPasskeyDevice(own: Pick<Otherwise, 'origin' | 'rpId' | 'asked'> = {}): PasskeyDevice {
  const usual = { origin: 'http://localhost:3000', rpId: 'localhost', asked: true, ...own };
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  const key = cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
  let counter = 0;
  let userHandle = '';
  return {
    make({ challenge, user }) {
      userHandle = user.id;
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      return madeBy(id, { ...usual, challenge, authData: authData({ ...usual, counter }, credential) });
    },
    use({ challenge }, otherwise = {}) {
      counter += 1;
      const facts = { ...usual, counter, userHandle, ...otherwise };
      const data = authData(facts);
      const client = clientData('webauthn.get', { ...facts, challenge });
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return usedBy(id, { client, data, signature, userHandle: facts.userHandle });
    },
  };
}

const clientData = (type: string, { challenge, origin }: { challenge: string; origin: string }): string =>
  JSON.stringify({ type, challenge, origin, crossOrigin: false });

function authData(
  { rpId, counter, asked }: { rpId: string; counter: number; asked: boolean },
  credential?: Buffer,
): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const bits = flags.present | (asked ? flags.asked : 0) | (credential ? flags.withKey : 0);
  return Buffer.concat([sha256(rpId), Buffer.from([bits]), count, credential ?? Buffer.alloc(0)]);
}

const type = 'public-key' as const;

function madeBy(
  id: Buffer,
  { authData: data, ...client }: { authData: Buffer; challenge: string; origin: string },
) {
  const attestation = cbor(
    new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', data],
    ]),
  );
  return {
    id: base64url(id),
    rawId: base64url(id),
    type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url(clientData('webauthn.create', client)),
      attestationObject: base64url(attestation),
      transports: ['internal'],
    },
  };
}

function usedBy(
  id: Buffer,
  {
    client,
    data,
    signature,
    userHandle,
  }: { client: string; data: Buffer; signature: Buffer; userHandle: string },
) {
  return {
    id: base64url(id),
    rawId: base64url(id),
    type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url(client),
      authenticatorData: base64url(data),
      signature: base64url(signature),
      userHandle,
    },
  };
}

type Cbor = number | string | Buffer | Map<number | string, Cbor>;

/** As much of CBOR as passkeys are made of. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([
    head(5, value.size),
    ...[...value].flatMap(([key, each]) => [cbor(key), cbor(each)]),
  ]);
}

function head(kind: number, size: number): Buffer {
  const major = kind << 5;
  if (size < 24) return Buffer.from([major | size]);
  return size < 256 ? Buffer.from([major | 24, size]) : Buffer.from([major | 25, size >> 8, size & 255]);
}
