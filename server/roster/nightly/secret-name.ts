/** What the secret for the address of a source is sealed as. */
export const secretName = (sourceId: string): string => `roster address of source ${sourceId}`;
