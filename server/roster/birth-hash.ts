import { createHmac } from 'node:crypto';

/**
 * What is kept of a student's date of birth: a hash made with the portal's key, and bound to the id that the MIS has for
 * them. It tells whether an answer is right; the database alone tells no date, nor who was born on the same day.
 */
export const birthHash = (key: Uint8Array, externalId: string, bornOn: string): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify(['birth-date', externalId, bornOn]))
    .digest();
