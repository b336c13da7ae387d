import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { NonceContext } from './nonce.ts';

const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
// The scroll lock of a dialog adds a <style>; it takes its nonce from here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

/**
 * Remix throws the promise of the page's data while that is being decoded. It is waited for here: a key pressed
 * while the whole document is suspended makes React 18 give up for good (its error 345), and the page stays dead.
 */
async function untilDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waiting) {
    await waiting;
  }
}

await untilDecoded();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <NonceContext.Provider value={nonce}>
        <RemixBrowser />
      </NonceContext.Provider>
    </StrictMode>,
  );
});
