import { connect } from '#server/connect.ts';
import { parseSettings } from '#server/settings.ts';
import { createQueues } from './create-queues.ts';
import { listenForEvents } from './listen-for-events.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';
import { startWorker } from './start-worker.ts';

// The worker process: the same file under Node and under Deno.
const settings = parseSettings(process.env);
const { services, boss, stop } = await connect(settings, { role: 'worker' });
const lanes = createLanes({ server: smtpServer(settings.SMTP_URL) });
await createQueues(boss);
await startWorker({ services, boss, lanes });
const listening = await listenForEvents(boss, services);
console.log('worker ready');

let stopping = false;
async function leave(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await listening.stop();
  await stop();
  await lanes.close();
  process.exit(0);
}
process.on('SIGTERM', leave);
process.on('SIGINT', leave);
