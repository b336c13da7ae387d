import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether this browser knows passkeys. Not before the page's scripts are there: without them nobody can use one. */
export const useCanPasskey = (): boolean =>
  useSyncExternalStore(
    never,
    () => 'PublicKeyCredential' in window,
    () => false,
  );
