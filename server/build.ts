import { buildPages } from './start/build-pages.ts';
import { orExplain } from './start/or-explain.ts';

/* `npm run build`: the pages, unless those that are there were made from just these files. */
await orExplain(() => buildPages((text) => console.log(text)));
