import { Readable } from 'node:stream';

/** A message that is read late, and what became of the reading. */
export interface LateStream {
  readonly stream: Readable;
  /** Whether a byte of it was handed over. */
  readonly begun: () => boolean;
  /** What `before` threw; then no byte was handed over. */
  readonly refusal: () => { readonly error: unknown } | null;
}

/**
 * A stream that runs `before` when somebody first reads from it, and only then gives `bytes`.
 * The SMTP client reads the message once the server has said 354, so this is the moment between
 * "nothing was sent" and "something may have been".
 */
export function lateStream(bytes: Buffer, before: () => Promise<void>): LateStream {
  let begun = false;
  let refusal: { readonly error: unknown } | null = null;

  const hand = () => {
    if (stream.destroyed) return;
    begun = true;
    stream.push(bytes);
    stream.push(null);
  };
  const stream = new Readable({
    read() {
      before().then(hand, (error: unknown) => {
        refusal = { error };
        stream.destroy(new Error('The message was withdrawn.'));
      });
    },
  });
  return { stream, begun: () => begun, refusal: () => refusal };
}
