import { createContext, useContext } from 'react';

/** What allows this page's own scripts and styles under the content security policy. */
export const NonceContext = createContext<string | undefined>(undefined);

/** The nonce of the page that is being drawn. */
export const useNonce = () => useContext(NonceContext);
