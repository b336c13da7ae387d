import { v7 } from 'uuid';

/** A new id. Ids follow one another in time, as those that the database gives do: rows of one instant keep their order. */
export const newId = (): string => v7();
