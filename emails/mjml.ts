/** MJML source whose interpolations were escaped. Only the `mjml` tag makes one. */
export interface Mjml {
  readonly source: string;
}

/** Builds MJML; every interpolated string is escaped, nested MJML is kept as it is. */
export function mjml(strings: TemplateStringsArray, ...values: readonly (string | Mjml)[]): Mjml {
  const source = strings.reduce((built, literal, i) => {
    const value = values[i - 1] ?? '';
    return built + (typeof value === 'string' ? escapeMarkup(value) : value.source) + literal;
  });
  return { source };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as it may stand in markup, between tags or inside a quoted attribute. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** Pieces of MJML, one after the other. */
export const joined = (pieces: readonly Mjml[]): Mjml => ({
  source: pieces.map(({ source }) => source).join('\n'),
});
