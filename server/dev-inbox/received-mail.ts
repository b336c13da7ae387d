import PostalMime from 'postal-mime';

/** From whom and to whom the mail was handed over, whatever its headers say. */
export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

/** A mail as it arrived, and as it reads. */
export interface ReceivedMail {
  readonly id: number;
  readonly at: Date;
  readonly envelope: Envelope;
  readonly raw: Buffer;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly html: string;
  readonly text: string;
  /** Every web address that it leads to, once each. */
  readonly links: readonly string[];
}

/** Reads a mail as a mail program would. */
export async function readMail(
  raw: Buffer,
  arrived: Pick<ReceivedMail, 'id' | 'at' | 'envelope'>,
): Promise<ReceivedMail> {
  const { from, to, subject = '', messageId = '', html = '', text = '' } = await PostalMime.parse(raw);
  return {
    ...arrived,
    raw,
    from: inWords(from),
    to: to?.map(inWords).join(', ') ?? '',
    subject,
    messageId,
    html,
    text,
    links: linksIn(html, text),
  };
}

const inWords = (mailbox: { readonly name: string; readonly address?: string | undefined } | undefined) =>
  mailbox?.name ? `${mailbox.name} <${mailbox.address ?? ''}>` : (mailbox?.address ?? '');

function linksIn(html: string, text: string): readonly string[] {
  const inHtml = [...html.matchAll(/\shref="(https?:[^"]*)"/g)].map((match) => plain(match[1] ?? ''));
  return [...new Set([...inHtml, ...(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])])];
}

const plain = (attribute: string) =>
  attribute.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
