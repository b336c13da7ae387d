import nodemailer from 'nodemailer';
import { z } from 'zod';
import { staffInvitation } from '#emails/staff-invitation.ts';
import { renderEmail } from '#emails/render-email.ts';
import { answerParent } from '../answer-parent.ts';

/* The floor of mail: nodemailer's own pool, and bodies that were written beforehand. */

const transport = nodemailer.createTransport({
  pool: true,
  host: '127.0.0.1',
  port: Number(process.env['PORT']),
  maxConnections: 5,
  maxMessages: Infinity,
});

const write = async (number: number) => ({
  from: { name: 'Gatehouse', address: 'no-reply@bench.example' },
  to: { name: `Priya Patel ${number}`, address: `priya.${number}@bench.example` },
  ...(await renderEmail(staffInvitation, {
    ...staffInvitation.example,
    inviteeName: `Priya Patel ${number}`,
  })),
});

let written: Awaited<ReturnType<typeof write>>[] = [];

answerParent(z.object({ write: z.number().optional() }), async ({ write: count }) => {
  if (count !== undefined) {
    written = await Promise.all(Array.from({ length: count }, (_, number) => write(number)));
    return {};
  }
  await Promise.all(written.map((mail) => transport.sendMail(mail)));
  return {};
});
