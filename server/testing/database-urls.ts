/** The migrated database that each test file starts from. */
export const template = 'gatehouse_template';

/** How the owner and the application reach a database of the tests' PostgreSQL. */
export function urls(postgresUrl: string, database: string): { ownerUrl: string; appUrl: string } {
  const owner = new URL(postgresUrl);
  owner.pathname = `/${database}`;
  const app = new URL(owner);
  app.username = 'gatehouse_app';
  app.password = 'application';
  return { ownerUrl: owner.href, appUrl: app.href };
}
