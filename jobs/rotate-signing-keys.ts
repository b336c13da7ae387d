import { rotateKeys } from '#server/sso/signing-keys/signing-keys.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** Every night, makes the next key to sign sign-ins with when the present one is a month old, and destroys those that have served. */
export const rotateSigningKeysJob = defineScheduledJob({
  name: 'rotate-signing-keys',
  work: ({ services, actor }) => unitOfWork(services, actor, rotateKeys),
});
