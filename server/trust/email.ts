import { domainToASCII } from 'node:url';

const longest = 254;
const longestLocalPart = 64;
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** An address in the one form in which addresses are kept and compared, or what is wrong with it. */
export type EmailReading =
  { readonly email: string; readonly problem: null } | { readonly email: null; readonly problem: string };

/**
 * Reads an e-mail address as somebody typed it: lower case, the domain in ASCII, no space around, no dot
 * behind. Every address goes through here, wherever it comes from, so that two spellings are one address.
 */
export function readEmail(typed: string): EmailReading {
  const value = typed.trim();
  const at = value.lastIndexOf('@');
  if (at < 1 || at === value.length - 1) return problem('is not an e-mail address');
  const local = value.slice(0, at).toLowerCase();
  if (/[^\x20-\x7e]/.test(value.slice(0, at)))
    return problem('has letters before the @ that e-mail cannot carry');
  if (local.length > longestLocalPart || !localPart.test(local)) return problem('is not an e-mail address');
  const domain = readDomain(value.slice(at + 1));
  if (domain === null) return problem('has no valid domain after the @');
  const email = `${local}@${domain}`;
  return email.length > longest
    ? problem('is longer than an e-mail address can be')
    : { email, problem: null };
}

function readDomain(typed: string): string | null {
  const plain = typed.toLowerCase().replace(/\.$/, '');
  const domain = /^[\x21-\x7e]*$/.test(plain) ? plain : domainToASCII(plain);
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  return labels.length > 1 && labels.every((label) => domainLabel.test(label)) && !/^\d+$/.test(last)
    ? domain
    : null;
}

function problem(text: string): EmailReading {
  return { email: null, problem: text };
}
