import { migrate } from './db/migrate.ts';
import { parseSettings } from './settings.ts';
import { orExplain } from './start/or-explain.ts';

/* `npm run migrate`: before a new version's web and worker start. */
await orExplain(async () => {
  const { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl } = parseSettings(process.env);
  const { applied } = await migrate({ ownerUrl, appUrl });
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
});
