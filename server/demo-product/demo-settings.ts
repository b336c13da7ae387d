import { z } from 'zod';

const product = z.strictObject({
  name: z.string(),
  /** What it is for, in one sentence. */
  about: z.string(),
  clientId: z.string(),
  secret: z.string(),
  /** Where it is found, with its port and no path: `http://127.0.0.1:3001`. */
  url: z.url(),
});

const demo = z.strictObject({
  /** Where the portal signs people in. */
  issuer: z.url(),
  products: z.array(product),
});

/** What the products of the demo are told when they start: by the environment, because there are secrets in it. */
export type DemoSettings = z.infer<typeof demo>;
/** One product of the demo. */
export type DemoProduct = z.infer<typeof product>;

/** The name of the variable that they are told it by. */
export const demoVariable = 'DEMO_PRODUCTS';

/** What stands in the environment; throws when it is not right. */
export const readDemoSettings = (env: Readonly<Record<string, string | undefined>>): DemoSettings =>
  demo.parse(JSON.parse(env[demoVariable] ?? 'null'));
