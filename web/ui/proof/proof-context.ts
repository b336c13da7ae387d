import { createContext } from 'react';

/** Asks whoever is signed in to prove once more who they are; then does what was refused again. */
export const ProofContext = createContext<(again: () => void) => void>(() => {});

/** Whether that is being asked now: then Escape belongs to the question, and not to the dialog beneath it. */
export const ProofOpenContext = createContext(false);
