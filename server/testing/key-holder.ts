import { contextFor } from '../trpc/context.ts';
import { createCaller, type Caller } from '../trpc/router.ts';
import type { World } from './world.ts';

/** The procedures as a script calls them that brings this key over HTTP, and nothing else. */
export async function asKey(world: World, key: string, path = '/trpc/x'): Promise<Caller> {
  const headers = new Headers({ authorization: `Bearer ${key}` });
  const url = `https://portal.example${path}`;
  return createCaller(
    await contextFor(world.services, world.auth)({ headers, url }, { requestId: 'test', ip: '10.0.0.7' }),
  );
}
