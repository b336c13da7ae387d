/** In SQL: whether a contact may be let in at the school of their standing `c`, whatever they were sent before. */
export const mayBeAdmitted = `(not c.blocked and c.revoked_at is null and c.reasons = '{}')`;
