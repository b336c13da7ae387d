import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether this browser knows passkeys. Null before the page's scripts are there: without them nobody can use one. */
export const useCanPasskey = (): boolean | null =>
  useSyncExternalStore(
    never,
    () => 'PublicKeyCredential' in window,
    () => null,
  );
