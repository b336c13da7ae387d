import { ownLanguage } from '../accounts/own-language.ts';
import { deviceOf } from '../profile/device-of.ts';
import type { SignedIn } from '../trust/site.ts';
import type { Reading } from '../unit-of-work.ts';
import { factorMethods } from './factor-methods.ts';
import type { FactorMethod } from './rules.ts';

/** A device that the account has signed in with. Times are ISO instants. */
export interface OwnDevice {
  readonly id: string;
  readonly device: string;
  readonly firstSeenAt: string;
  readonly seenAt: string;
  /** Until when it is not asked for the second step; null: it is asked. */
  readonly trustedUntil: string | null;
  readonly isThis: boolean;
}

/** How one's own account proves itself besides the password. */
export interface MyFactors {
  readonly methods: readonly FactorMethod[];
  /** Since when there is an authenticator app. */
  readonly totpSince: string | null;
  readonly backupCodesLeft: number;
  /** Whether some trust asks for a second factor. */
  readonly required: boolean;
  readonly devices: readonly OwnDevice[];
}

/** The second factors of the account that is signed in, and its devices: this one first, then the last used. */
export async function myFactors(
  read: Reading,
  { accountId, sessionId }: Pick<SignedIn, 'accountId' | 'sessionId'>,
): Promise<MyFactors> {
  const { sql } = read;
  const [facts] = await sql<Pick<MyFactors, 'totpSince' | 'backupCodesLeft' | 'required'>>(
    `select (select iso(confirmed_at) from totp where account_id = $1) as "totpSince",
       (select count(*)::int from backup_code where account_id = $1 and used_at is null) as "backupCodesLeft",
       factor_required($1) as required`,
    [accountId],
  );
  const devices = await sql<Omit<OwnDevice, 'device'> & { userAgent: string | null }>(
    `select d.id, d.user_agent as "userAgent", iso(d.first_seen_at) as "firstSeenAt", iso(d.seen_at) as "seenAt",
       case when d.trusted_until > gatehouse_now() then iso(d.trusted_until) end as "trustedUntil",
       d.id is not distinct from s.device_id as "isThis"
     from device d left join session s on s.id = $2
     where d.account_id = $1 and d.ended_at is null
     order by "isThis" desc, d.seen_at desc limit 100`,
    [accountId, sessionId],
  );
  const language = await ownLanguage(read, accountId);
  return {
    methods: await factorMethods(read, accountId),
    totpSince: facts?.totpSince ?? null,
    backupCodesLeft: facts?.backupCodesLeft ?? 0,
    required: facts?.required ?? false,
    devices: devices.map(({ userAgent, ...device }) => ({
      ...device,
      device: deviceOf(userAgent, language),
    })),
  };
}
