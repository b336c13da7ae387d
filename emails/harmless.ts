const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A value as a mail may carry it. Names come from other systems: a line break in one could forge a
 * paragraph, a direction mark could turn the text round, and mail programs make a link of whatever
 * looks like an address. Links (`…Url`) have to be http or https; `…Lines` keep their line breaks.
 */
export function harmless(key: string, value: unknown): string {
  if (typeof value !== 'string') throw new Error(`The mail lacks its ${key}.`);
  if (key.endsWith('Url')) return link(key, value);
  return key.endsWith('Lines') ? value.split('\n').map(plain).join('\n') : plain(value);
}

const plain = (value: string): string =>
  value.toWellFormed().replace(controls, ' ').replace(directionMarks, '').replaceAll('://', ': //').trim();

function link(key: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !['https:', 'http:'].includes(url.protocol)) {
    throw new Error(`The ${key} of a mail has to be an http or https address.`);
  }
  return url.href;
}
