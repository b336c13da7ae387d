let asked = false;

/** On Ctrl-C or SIGTERM, finishes and ends the process. Asked a second time, ends it at once. */
export function whenAskedToStop(finish: () => Promise<void>): void {
  const stop = async () => {
    if (asked) process.exit(1);
    asked = true;
    try {
      await finish();
      process.exit(0);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}
