import { SettingsError } from '../settings.ts';

/** Runs the start of a program; when it fails, says why in words before it ends, with the trace only for bugs. */
export async function orExplain(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const expected = error instanceof SettingsError || (error instanceof Error && error.cause !== undefined);
    console.error(expected ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}
