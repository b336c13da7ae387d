import { parseArgs } from 'node:util';
import { judgePassword } from '../accounts/judge-password.ts';
import { placeNames } from '../accounts/place-names.ts';
import { accountAt } from '../accounts/verify-password.ts';
import { addOwner } from '../administrators/add-owner.ts';
import { Refusal } from '../refusal.ts';
import { systemActor } from '../trust/actor.ts';
import { readEmail } from '../trust/email.ts';
import { reading, unitOfWork, type Services } from '../unit-of-work.ts';
import { askPassword, passwordFromInput } from './ask-password.ts';
import type { Command } from './command.ts';
import { findTrust } from './find-trust.ts';
import { withServices } from './with-services.ts';

const usage = `gatehouse owner add --trust "Name of the trust" --name "Their name" --email their@address

  --password-stdin   reads the password from standard input instead of asking for it

The trust is one that a roster import made. Somebody who has an account keeps their password.`;

/** Makes an Account Owner: the only way to the first one, for whoever can reach the database. */
export const ownerAdd: Command = {
  name: 'owner add',
  summary: 'Make somebody an Account Owner of a trust',
  usage,
  async run(args) {
    const wanted = readArguments(args);
    if (wanted === null) return null;
    return withServices(async (services) => {
      console.log(await addTo(services, wanted));
      return 0;
    });
  },
};

interface Wanted {
  readonly trust: string;
  readonly name: string;
  readonly email: string;
  readonly fromInput: boolean;
}

function readArguments(args: readonly string[]): Wanted | null {
  const text = { type: 'string' } as const;
  const options = { trust: text, name: text, email: text, 'password-stdin': { type: 'boolean' } } as const;
  try {
    const {
      trust,
      name,
      email,
      'password-stdin': fromInput = false,
    } = parseArgs({ args: [...args], options }).values;
    return trust && name?.trim() && email ? { trust, name: name.trim(), email, fromInput } : null;
  } catch {
    return null;
  }
}

/** Adds the owner and returns what to say about it. */
async function addTo(services: Services, wanted: Wanted): Promise<string> {
  const { name, fromInput } = wanted;
  const { email, problem } = readEmail(wanted.email);
  if (email === null) throw new Refusal('address_missing', `${wanted.email} ${problem}.`);
  const trust = await findTrust(services, wanted.trust);
  const actor = systemActor('The command line', trust.id);
  const { hasPassword, places } = await reading(services, actor, async (read) => ({
    hasPassword: Boolean((await accountAt(read, email))?.provenBy),
    places: await placeNames(read),
  }));
  const password = hasPassword ? '' : await choosePassword(fromInput, { email, name, places });
  await unitOfWork(services, actor, (uow) => addOwner(uow, trust.id, { name, email, password })).catch(
    (error) => {
      throw isHeld(error)
        ? new Refusal('role_held', `${email} is an Account Owner of ${trust.name} already.`)
        : error;
    },
  );
  const kept = hasPassword ? ' They sign in with the password that they have.' : '';
  return `${name} <${email}> is an Account Owner of ${trust.name} now.${kept}`;
}

const isHeld = (error: unknown) => error instanceof Refusal && error.code === 'role_held';

async function choosePassword(
  fromInput: boolean,
  context: { email: string; name: string; places: readonly string[] },
): Promise<string> {
  for (;;) {
    const password = fromInput
      ? await passwordFromInput()
      : await askPassword('Password (nothing is shown): ');
    if (password === null)
      throw new Refusal('password_weak', 'No password was typed. Scripts use --password-stdin.');
    const { ok, reason } = await judgePassword(password, context);
    if (!ok && fromInput) throw new Refusal('password_weak', reason ?? undefined);
    if (!ok) console.error(reason);
    else if (fromInput || (await askPassword('The same again: ')) === password) return password;
    else console.error('These were two different passwords.');
  }
}
