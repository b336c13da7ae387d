import type { MailTemplate } from './rules.ts';

/** A mail that somebody has taken on to send, with everything that it says. Lives in memory alone: it holds a link. */
export interface Letter {
  readonly id: string;
  readonly template: MailTemplate;
  readonly toName: string;
  readonly toAddress: string;
  readonly messageId: string;
  readonly words: Readonly<Record<string, string>>;
  /** When it was taken on. */
  readonly date: Date;
  readonly createdAt: Date;
  readonly attempts: number;
  readonly repeat: boolean;
  /** Until when it is nobody else's, as an ISO instant. It also tells this taking from a later one. */
  readonly lease: string;
}
