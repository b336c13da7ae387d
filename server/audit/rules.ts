/** Stands in the log for whoever has an account: their name is sealed beside it. */
export const someone = 'Somebody';
/** Stands for somebody who was erased. */
export const erased = 'Erased person';
