import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startInbox, type Inbox } from '../dev-inbox/start-inbox.ts';

/** A real mail server for this test file, empty before each test. */
export function createInbox(): () => Inbox {
  let inbox: Inbox | undefined;
  beforeAll(async () => {
    inbox = await startInbox({ port: 0 });
  });
  beforeEach(() => inbox?.clear());
  afterAll(() => inbox?.close());
  return () => {
    if (inbox === undefined) throw new Error('the inbox is not open yet');
    return inbox;
  };
}
