import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { betterAuth } from 'better-auth/minimal';
import type { Services } from '../unit-of-work.ts';
import { hashPassword, passwordMatches } from './hash-password.ts';
import { hashedSessions } from './hashed-sessions.ts';
import { passwordLength, sessionLongestDays } from './rules.ts';
import { sessionDoor } from './session-door.ts';

const written = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/**
 * Better-auth behind our door: it makes the sessions and their cookies, on MikroORM's connection and in the
 * transaction of the unit of work that asks. None of its own HTTP routes is ever mounted, nobody can sign
 * up, and nothing of a session is cached: each request sees a session that was ended.
 */
export function createAuth({ orm, settings }: Pick<Services, 'orm' | 'settings'>) {
  const secure = settings.PUBLIC_URL.startsWith('https:');
  return betterAuth({
    appName: 'Gatehouse',
    baseURL: settings.PUBLIC_URL,
    secret: settings.authSecret,
    database: hashedSessions(() =>
      kyselyAdapter(orm.em.getKysely({ convertValues: true }), { type: 'postgres' }),
    ),
    plugins: [sessionDoor],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => passwordMatches(hash, password),
      },
    },
    session: {
      modelName: 'session',
      fields: {
        userId: 'account_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...written,
      }, // prettier-ignore
      expiresIn: sessionLongestDays * 24 * 3600,
      cookieCache: { enabled: false },
    },
    user: { modelName: 'account', fields: { emailVerified: 'email_verified', ...written } },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'account_id', accountId: 'provider_account_id', providerId: 'provider_id',
        accessToken: 'access_token', refreshToken: 'refresh_token', idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at', refreshTokenExpiresAt: 'refresh_token_expires_at', ...written,
      }, // prettier-ignore
    },
    verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...written } },
    advanced: {
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      cookies: {
        session_token: { name: secure ? '__Host-gatehouse' : 'gatehouse', attributes: { secure } },
      },
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });
}

/** The sign-in of this process. */
export type Auth = ReturnType<typeof createAuth>;
