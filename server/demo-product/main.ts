import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { listen } from '../http/listen.ts';
import { orExplain } from '../start/or-explain.ts';
import { whenAskedToStop } from '../start/when-asked-to-stop.ts';
import { readDemoSettings } from './demo-settings.ts';
import { productApp } from './product-app.ts';

/* The products of the demo, each on a port of its own, on this machine alone. */

await orExplain(async () => {
  const { issuer, products } = readDemoSettings(process.env);
  const servers = products.map((product) => {
    const server = createServer(getRequestListener(productApp(issuer, product).fetch));
    return { server, at: { HOST: '127.0.0.1', PORT: Number(new URL(product.url).port) } };
  });
  for (const { server, at } of servers) await listen(server, at);
  whenAskedToStop(async () => {
    for (const { server } of servers) {
      server.close();
      server.closeAllConnections();
    }
  });
});
