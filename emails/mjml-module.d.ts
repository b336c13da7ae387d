/** The part of MJML that is used here; the package brings no types of its own. */
declare module 'mjml' {
  export interface MjmlOutcome {
    readonly html: string;
    readonly errors: readonly { readonly formattedMessage: string }[];
  }
  export default function mjml2html(
    source: string,
    options: { readonly fonts: Readonly<Record<string, string>>; readonly validationLevel: 'strict' },
  ): Promise<MjmlOutcome>;
}
