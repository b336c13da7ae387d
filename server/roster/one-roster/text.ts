const plain = /^[\x20-\x7e]*$/;
// Control characters, marks that turn the direction of writing round, and what a wrong encoding leaves behind.
const hostile = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffd\ufffe\uffff]/u;

const longest = 255;

/** What is wrong with a cell's text, in words that follow the column's name; null when nothing is. */
export function problemOfText(text: string): string | null {
  if (text.length > longest) return `is longer than ${longest} characters`;
  if (plain.test(text) || !hostile.test(text)) return null;
  return text.includes('\ufffd') ? 'is not UTF-8 text' : 'holds a character that cannot be shown';
}

/** The text as it is kept: no space around, one spelling of each accented letter. */
export function tidyText(text: string): string {
  return plain.test(text) ? text.trim() : text.normalize('NFC').trim();
}
