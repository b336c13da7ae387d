import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { counted } from '../ui/counted.ts';

const part = z.strictObject({
  schools: z.array(z.string()).nullable(),
  kinds: z.array(z.enum(['staff', 'student', 'contact'])).nullable(),
});

/** Decides about an import that was put aside. */
export async function action(args: ActionFunctionArgs) {
  const { site = '', import: importId = '', deed: wanted = '' } = args.params;
  const { roster } = args.context.api;
  if (wanted === 'discard')
    return deed(args, roster.discardHeld({ site, importId }), () => ({
      title: 'Roster discarded',
      text: 'Nothing was changed. The next good roster is taken as usual.',
    }));
  if (wanted === 'undo')
    return deed(args, roster.undoHeld({ site, importId }), ({ people, others }) => ({
      title: 'Taken back',
      text: `${counted(people, 'person is', 'people are')} in the roster again.${others > 0 ? ` ${counted(others, 'other stays as they are', 'others stay as they are')}.` : ''}`,
    }));
  if (wanted !== 'approve') throw data(null, { status: 404 });
  const chosen = await readJson(args.request, part);
  return deed(args, roster.approveHeld({ site, importId, ...chosen }), ({ state, people }) =>
    state === 'asked'
      ? {
          title: 'Waiting for a second administrator',
          text: `${counted(people, 'person', 'people')} would leave: another administrator has to approve the same.`,
        }
      : { title: 'Roster applied', text: `${counted(people, 'person has', 'people have')} left by it.` },
  );
}
