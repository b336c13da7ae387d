/** A name or date within a sentence of another direction, kept from turning the words around it. */
export const apart = (text: string): string => `\u2068${text}\u2069`;
