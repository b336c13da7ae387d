import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { z } from 'zod';
import { answerParent } from '../answer-parent.ts';

/* A mail server that takes everything, keeps nothing, and says when so many mails have arrived. */

let arrived = 0;
const arrivals = new EventTarget();

const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  authOptional: true,
  disableReverseLookup: true,
  onData(stream, _session, done) {
    stream.resume();
    stream.on('end', () => {
      arrived += 1;
      arrivals.dispatchEvent(new Event('mail'));
      done(null);
    });
  },
});
server.on('error', () => {});
await once(server.listen(Number(process.env['PORT']), '127.0.0.1'), 'listening');

answerParent(z.object({ expect: z.number() }), async ({ expect }) => {
  const wanted = arrived + expect;
  while (arrived < wanted) await once(arrivals, 'mail');
  return {};
});
