import { connect } from '../connect.ts';
import { openSettings } from '../db/embedded/open-settings.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../unit-of-work.ts';

/**
 * Does a command's work with the database that the settings name, or the try-out's own, and lets go of it. A
 * refusal is said in words and ends with 1.
 */
export async function withServices(work: (services: Services) => Promise<number>): Promise<number> {
  const { settings, stop } = await openSettings(process.env);
  try {
    const connected = await connect(settings, { role: 'web', poolSize: 2 });
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
