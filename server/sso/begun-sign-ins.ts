import type { IncomingMessage } from 'node:http';
import { admitTry } from '../accounts/throttle/admit-try.ts';
import { forgetTries } from '../accounts/throttle/forget-tries.ts';
import { networkOf } from '../accounts/throttle/network-of.ts';
import { clientIpBehind } from '../http/client-ip.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';

const nobody = systemActor('Somebody not signed in', null);

/**
 * Counts the sign-ins that are begun at products by whoever is not known yet, by their network, and takes off those that go on: of
 * each something is kept for an hour. `count` refuses `throttled` with how long to wait. Whoever is signed in already and comes to a
 * product for the first time is taken off without having been counted: that lets a network begin one more.
 */
export function begunSignIns(services: Services) {
  const ipOf = clientIpBehind(services.settings.TRUST_PROXY);
  const attemptOf = ({ socket, headers }: IncomingMessage) => {
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join();
    const ip = socket.remoteAddress === undefined ? null : ipOf(socket.remoteAddress, forwarded || undefined);
    return { door: 'begin', about: '', network: networkOf(ip), deviceId: null } as const;
  };
  return {
    count: (request: IncomingMessage) => admitTry(services, nobody, attemptOf(request)),
    takeOff: (request: IncomingMessage) =>
      unitOfWork(services, nobody, (uow) => forgetTries(uow, attemptOf(request))),
  };
}

/** Whether a request leaves something to be kept: a product that asks to be answered without a page gets its answer at once. */
export const beginsSignIn = ({ url = '/' }: IncomingMessage): boolean => {
  const { pathname, searchParams } = new URL(url, 'http://portal.invalid');
  return pathname === '/oidc/auth' && searchParams.get('prompt') !== 'none';
};
