import { data, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { administratorRoles } from '#server/administrators/rules.ts';
import { deed } from '../deed.server.ts';
import { readJson } from '../read-form.server.ts';
import { people } from '../ui/counted.ts';

const role = z.strictObject({ roleId: z.string() });
const newRole = z.strictObject({ name: z.string(), preset: z.enum(administratorRoles) });
const group = z.strictObject({ groupId: z.string() });
const newGroup = z.strictObject({ name: z.string(), schoolIds: z.array(z.string()).max(2000) });

type Deed = (args: ActionFunctionArgs, site: string) => Promise<unknown>;

const deeds: Readonly<Record<string, Deed>> = {
  async 'add-role'(args, site) {
    const sent = await readJson(args.request, newRole);
    return deed(args, args.context.api.administrators.addRole({ site, ...sent }), ({ name }) => ({
      title: `${name} is added`,
      text: 'It can be given from now on.',
    }));
  },
  async 'rename-role'(args, site) {
    const sent = await readJson(args.request, role.extend({ name: z.string() }));
    return deed(args, args.context.api.administrators.renameRole({ site, ...sent }), ({ name }) => ({
      title: `${name} is saved`,
      text: 'Whoever holds it has it under this name.',
    }));
  },
  async 'retire-role'(args, site) {
    const sent = await readJson(args.request, role);
    return deed(args, args.context.api.administrators.retireRole({ site, ...sent }), ({ name }) => ({
      title: `${name} is retired`,
      text: 'It is given to nobody. You can restore it at any time.',
    }));
  },
  async 'restore-role'(args, site) {
    const sent = await readJson(args.request, role);
    return deed(args, args.context.api.administrators.restoreRole({ site, ...sent }), ({ name }) => ({
      title: `${name} is restored`,
      text: 'It can be given again.',
    }));
  },
  async 'add-group'(args, site) {
    const sent = await readJson(args.request, newGroup);
    return deed(args, args.context.api.administrators.addGroup({ site, ...sent }), ({ name }) => ({
      title: `${name} is added`,
      text: 'It can be chosen as site access from now on.',
    }));
  },
  async 'change-group'(args, site) {
    const sent = await readJson(args.request, group.extend(newGroup.shape));
    return deed(
      args,
      args.context.api.administrators.changeGroup({ site, ...sent }),
      ({ name, changed }) => ({
        title: `${name} is saved`,
        text: changed === 0 ? 'Nobody’s sites have changed.' : `It counts at once, for ${people(changed)}.`,
      }),
    );
  },
  async 'end-group'(args, site) {
    const sent = await readJson(args.request, group);
    return deed(args, args.context.api.administrators.endGroup({ site, ...sent }), ({ name }) => ({
      title: `The group ${name} is ended`,
      text: 'Its schools stay as they are.',
    }));
  },
};

export async function action(args: ActionFunctionArgs) {
  const { site = '', deed: wanted = '' } = args.params;
  const does = Object.hasOwn(deeds, wanted) ? deeds[wanted] : undefined;
  if (does === undefined) throw data(null, { status: 404 });
  return does(args, site);
}
