import { parseArgs } from 'node:util';
import { resetStepByOperator } from '../factors/reset-by-operator.ts';
import { Refusal } from '../refusal.ts';
import { systemActor } from '../trust/actor.ts';
import { readEmail } from '../trust/email.ts';
import { unitOfWork } from '../unit-of-work.ts';
import type { Command } from './command.ts';
import { confirmTyped } from './confirm-typed.ts';
import { withServices } from './with-services.ts';

const usage = `gatehouse second-step reset --email their@address

  --yes   does not ask for the address to be typed in

For somebody who has lost their second step and whom nobody else may reset, such as an administrator of two trusts. Takes
away their authenticator app, passkeys, backup codes, connected accounts and sessions, and tells them by mail. Their password
stays, and they are given nothing: to make somebody an Account Owner, use "owner recover".`;

/** Takes away a second step that was lost, and gives nothing: for whoever can reach the database. */
export const secondStepReset: Command = {
  name: 'second-step reset',
  summary: 'Take away a second step that was lost',
  usage,
  async run(args) {
    const wanted = readArguments(args);
    if (wanted === null) return null;
    const { email, problem } = readEmail(wanted.email);
    if (email === null) throw new Refusal('address_missing', `${wanted.email} ${problem}.`);
    if (!wanted.yes) await confirmTyped('the address', email);
    return withServices(async (services) => {
      const actor = systemActor('The command line', null);
      const { name } = await unitOfWork(services, actor, (uow) => resetStepByOperator(uow, email));
      console.log(`${name} <${email}> signs in with a password alone, and was told by mail.`);
      return 0;
    });
  },
};

function readArguments(args: readonly string[]): { email: string; yes: boolean } | null {
  try {
    const options = { email: { type: 'string' }, yes: { type: 'boolean' } } as const;
    const { email, yes = false } = parseArgs({ args: [...args], options }).values;
    return email ? { email, yes } : null;
  } catch {
    return null;
  }
}
