import { z } from 'zod';
import { freePort } from '#server/db/embedded/free-port.ts';
import { buildPages } from '#server/start/build-pages.ts';
import { smallHeap } from '#server/start/small-heap.ts';
import { untilHealthy } from '#server/start/until-healthy.ts';
import { addStaff } from '../add-staff.ts';
import type { Bench } from '../bench.ts';
import { openPortal, type Portal } from '../open-portal.ts';
import { seedTrust } from '../seed-trust.ts';
import { startChild, type Child } from '../start-child.ts';
import { signIn, type Call } from './sign-in.ts';

/** A whole portal at work, each part a process of its own, and nodemailer's pool beside it. */
export interface Office {
  readonly portal: Portal;
  readonly call: Call;
  /** A school with so many members of staff, of whom nobody has been invited. */
  newSchool(count: number): Promise<string>;
  readonly roleId: string;
  startWorker(): Promise<Child>;
  /** Does something, and waits until so many mails have arrived; how many milliseconds that took. */
  untilArrived(count: number, begin: () => Promise<unknown>): Promise<number>;
  /** The same mails through nodemailer's pool. */
  raw(count: number): Promise<number>;
}

/** Starts the sink, the web process and nodemailer; the worker waits until it is wanted. */
export async function openOffice(bench: Bench): Promise<Office> {
  await buildPages(bench.say);
  const [smtpPort, port] = [await freePort(), await freePort()];
  const mailPort = { ...process.env, PORT: String(smtpPort) };
  const sink = startChild(bench, 'e2e/bench/invitations/sink-process.ts', mailPort);
  const pool = startChild(bench, 'e2e/bench/invitations/raw-mail-process.ts', mailPort);
  const portal = await openPortal(bench, { smtpPort, port });
  const trust = await seedTrust(bench, portal, 300);
  startChild(bench, 'server/main.ts', portal.env);
  await untilHealthy(portal.settings);
  const nothing = z.object({});
  await sink.ask({ expect: 0 }, nothing);

  async function untilArrived(count: number, begin: () => Promise<unknown>): Promise<number> {
    const all = sink.ask({ expect: count }, nothing);
    const began = performance.now();
    await Promise.all([all, begin()]);
    return performance.now() - began;
  }
  return {
    portal,
    untilArrived,
    call: await signIn(portal.settings, trust),
    roleId: await trust.roleOf('Tracker'),
    async newSchool(count) {
      const [school = ''] = await addStaff(portal, trust.trustId, { count, perSchool: count });
      await portal.settle();
      return school;
    },
    async startWorker() {
      const worker = startChild(bench, 'jobs/worker.ts', portal.env, smallHeap);
      await worker.untilItSays('worker ready');
      return worker;
    },
    async raw(count) {
      await pool.ask({ write: count }, nothing);
      return untilArrived(count, () => pool.ask({}, nothing));
    },
  };
}
