import { connect } from '../connect.ts';
import { openSettings } from '../db/embedded/open-settings.ts';
import { migrate } from '../db/migrate.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../unit-of-work.ts';

/**
 * Does a command's work with the database that the settings name, or the try-out's own (which it brings up to
 * date), and lets go of it. A refusal is said in words and ends with 1.
 */
export async function withServices(work: (services: Services) => Promise<number>): Promise<number> {
  const { settings, stop } = await openSettings(process.env);
  try {
    if (settings.embedded)
      await migrate({ ownerUrl: settings.DATABASE_URL, appUrl: settings.APP_DATABASE_URL });
    const connected = await connect(settings, { role: 'web', poolSize: 2 }).catch((error: unknown) => {
      throw new Error(
        'The database cannot be used as it is. Is it running, and did you run: npm run migrate?',
        {
          cause: error,
        },
      );
    });
    try {
      return await work(connected.services);
    } finally {
      await connected.stop();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.detail ?? error.code);
    return 1;
  } finally {
    await stop();
  }
}
