import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSettings, type Settings } from '../settings.ts';

/** Settings of a portal whose database is a copy for tests. Mail goes nowhere unless an address is given. */
export function testSettings(
  { ownerUrl, appUrl }: { ownerUrl: string; appUrl: string },
  smtpUrl = 'smtp://127.0.0.1:9',
): Settings {
  return parseSettings({
    DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: appUrl,
    SMTP_URL: smtpUrl,
    PUBLIC_URL: 'http://localhost:3000',
    DATA_DIR: join(tmpdir(), 'gatehouse-tests'),
    SECRET: 'a secret of the tests, long enough to be one',
  });
}
