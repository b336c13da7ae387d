import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { oneLine } from '../one-line.ts';
import { readJson } from '../read-form.server.ts';
import { waitingText } from '../ui/blocks/block-text.ts';

const text = z.string().max(10_000).transform(oneLine);
const place = z.strictObject({ contactId: z.string(), studentId: z.string().nullable(), reason: text });
const lift = z.strictObject({ blockId: z.string(), reason: text });
const answer = z.strictObject({ approvalId: z.string(), answer: z.enum(['approve', 'refuse']), note: text });
const asked = z.strictObject({ approvalId: z.string() });
const decide = z.strictObject({ likenessId: z.string(), decision: z.enum(['same', 'other']), note: text });

type Deed = (args: ActionFunctionArgs, site: string) => Promise<unknown>;

const deeds: Readonly<Record<string, Deed>> = {
  async place(args, site) {
    const wanted = await readJson(args.request, place);
    return deed(args, args.context.api.blocks.place({ site, ...wanted }), ({ name, waiting }) => ({
      title: `${name} is blocked`,
      text: `They are signed out, and nothing is sent to them any more.${waitingText(waiting)}`,
    }));
  },
  async 'ask-to-lift'(args, site) {
    const wanted = await readJson(args.request, lift);
    return deed(args, args.context.api.blocks.askToLift({ site, ...wanted }), ({ name, approvers }) => ({
      title: `${name} stays blocked for now`,
      text:
        approvers === 0
          ? 'There is nobody else who could approve it yet. It waits for 7 days.'
          : 'A second person who looks after blocks has to approve it, within 7 days. They are told by mail.',
    }));
  },
  async 'answer-lift'(args, site) {
    const { note, ...wanted } = await readJson(args.request, answer);
    const given = { site, ...wanted, note: note || null };
    return deed(args, args.context.api.blocks.answerLift(given), ({ name }) =>
      wanted.answer === 'approve'
        ? {
            title: `The block on ${name} is lifted`,
            text: 'It gives nothing back by itself: look at how they stand now.',
          }
        : { title: `${name} stays blocked`, text: 'Whoever asked is told by mail.' },
    );
  },
  async 'take-back-lift'(args, site) {
    const wanted = await readJson(args.request, asked);
    return deed(args, args.context.api.blocks.takeBackLift({ site, ...wanted }), ({ name }) => ({
      title: `${name} stays blocked`,
      text: 'Nobody is asked any more.',
    }));
  },
  async decide(args, site) {
    const { note, ...wanted } = await readJson(args.request, decide);
    const given = { site, ...wanted, note: note || null };
    return deed(args, args.context.api.blocks.decide(given), ({ name }) =>
      wanted.decision === 'same'
        ? { title: `${name} is blocked`, text: 'The block is on this record, too, with the same reason.' }
        : {
            title: `${name} waits no longer`,
            text: 'Nothing was sent or given to them: the office goes on from here.',
          },
    );
  },
};

export async function action(args: ActionFunctionArgs) {
  const { site = '', deed: named = '' } = args.params;
  const does = Object.hasOwn(deeds, named) ? deeds[named] : undefined;
  if (does === undefined) throw data(null, { status: 404 });
  return does(args, site);
}
