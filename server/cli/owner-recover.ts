import { parseArgs } from 'node:util';
import { judgePassword } from '../accounts/judge-password.ts';
import { placeNames } from '../accounts/place-names.ts';
import { accountAt } from '../accounts/verify-password.ts';
import { recoverOwner } from '../administrators/recover-owner.ts';
import { Refusal } from '../refusal.ts';
import { systemActor } from '../trust/actor.ts';
import { readEmail } from '../trust/email.ts';
import { reading, unitOfWork, type Services } from '../unit-of-work.ts';
import { passwordFromInput } from './ask-password.ts';
import type { Command } from './command.ts';
import { confirmTyped } from './confirm-typed.ts';
import { findTrust } from './find-trust.ts';
import { withServices } from './with-services.ts';

const usage = `gatehouse owner recover --trust "Name of the trust" --email their@address

  --name "Their name"  for somebody who has no account yet
  --password-stdin     reads a new password from standard input; without it they keep theirs
  --yes                does not ask for the name of the trust to be typed in

For the day on which no Account Owner can sign in. Makes the account an Account Owner, takes away its second step,
passkeys, connected accounts and sessions, and mails every owner and admin of the trust that it was done. Whoever is no owner,
and has only lost their second step, is helped by "second-step reset".`;

/** Lets an Account Owner back in: for whoever can reach the database. */
export const ownerRecover: Command = {
  name: 'owner recover',
  summary: 'Let an Account Owner of a trust back in',
  usage,
  async run(args) {
    const wanted = readArguments(args);
    if (wanted === null) return null;
    return withServices(async (services) => {
      console.log(await recover(services, wanted));
      return 0;
    });
  },
};

interface Wanted {
  readonly trust: string;
  readonly email: string;
  readonly name: string | null;
  readonly fromInput: boolean;
  readonly yes: boolean;
}

function readArguments(args: readonly string[]): Wanted | null {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { trust: text, email: text, name: text, 'password-stdin': flag, yes: flag } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { trust, email, name, yes = false, 'password-stdin': fromInput = false } = values;
    return trust && email ? { trust, email, name: name?.trim() || null, fromInput, yes } : null;
  } catch {
    return null;
  }
}

/** Lets the owner back in and returns what to say about it. */
async function recover(services: Services, wanted: Wanted): Promise<string> {
  const { email, problem } = readEmail(wanted.email);
  if (email === null) throw new Refusal('address_missing', `${wanted.email} ${problem}.`);
  const trust = await findTrust(services, wanted.trust);
  const actor = systemActor('The command line', trust.id);
  const { known, places } = await reading(services, actor, async (read) => ({
    known: await accountAt(read, email),
    places: await placeNames(read),
  }));
  const name = known?.name ?? wanted.name;
  if (name === null) throw new Refusal('account_unknown', `${email} has no account. Say --name, too.`);
  if (!known?.provenBy && !wanted.fromInput)
    throw new Refusal('password_weak', `${email} has no password. Give one with --password-stdin.`);
  if (!wanted.yes) await confirmTyped('the name of the trust', trust.name);
  const password = wanted.fromInput ? await passwordFromInput() : null;
  if (password !== null) {
    const { ok, reason } = await judgePassword(password, { email, name, places });
    if (!ok) throw new Refusal('password_weak', reason ?? undefined);
  }
  const { told } = await unitOfWork(services, actor, (uow) =>
    recoverOwner(uow, trust, { name, email, password }),
  );
  const people = told === 1 ? '1 person is' : `${told} people are`;
  return `${name} <${email}> is an Account Owner of ${trust.name} and can sign in with a password alone. ${people} told by mail.`;
}
