import MailComposer from 'nodemailer/lib/mail-composer';

interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** A message and its envelope: one sender, one recipient. */
export interface OutgoingMail {
  readonly from: Mailbox;
  readonly to: Mailbox;
  /** Fixed for each issue of a message, so that a repeat can be told from a second message. */
  readonly messageId: string;
  readonly date: Date;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** The message as it goes over the line. It reads no file and fetches nothing. */
export const messageBytes = ({
  from,
  to,
  messageId,
  date,
  subject,
  html,
  text,
}: OutgoingMail): Promise<Buffer> =>
  new MailComposer({
    from,
    to,
    messageId,
    date,
    subject,
    html,
    text,
    textEncoding: 'quoted-printable',
    // Out-of-office replies to these would only bounce back and forth. Exchange heeds the second.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
