import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { welcomeProofs } from '#server/contacts/welcome/proof/rules.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';

const form = z.object({ welcomeProof: z.enum(welcomeProofs) });

export async function action(args: ActionFunctionArgs) {
  const { welcomeProof } = await readJson(args.request, form);
  const { site = '' } = args.params;
  return deed(args, args.context.api.trust.changeSettings({ site, welcomeProof }), () => ({
    title: 'Settings saved',
    text:
      welcomeProof === 'none'
        ? 'The links of welcome e-mails ask for nothing any more.'
        : 'It counts at once, also for welcome e-mails that are on their way.',
  }));
}
