import { encode, wrap } from 'nodemailer/lib/qp';

/** Lines of earlier mails, encoded. Most lines of a mail are the same in all mails of its kind. */
const known = new Map<string, string>();
const most = 2_000;

/** Text as quoted-printable. The encoding is what costs most in writing a mail, so lines that recur are kept. */
export const quotedPrintable = (text: string): string => text.split(/\r?\n/).map(encodeLine).join('\r\n');

function encodeLine(line: string): string {
  const seen = known.get(line);
  if (seen !== undefined) return seen;
  const encoded = wrap(encode(line));
  // A link holds a token: it is nobody else's, and not for keeping.
  if (line.includes('://')) return encoded;
  if (known.size >= most) known.clear();
  known.set(line, encoded);
  return encoded;
}
