import { Refusal } from './refusal.ts';

/** The rules that the database itself keeps, by the code that it raises. A block tells of itself to nobody. */
const codes = { GH001: 'last_owner', GH002: 'link_unknown' } as const;

/** The refusal that an error of the database stands for; null for any other error. */
export function refusalOfDatabase(error: unknown): Refusal | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 'GH001' || code === 'GH002' ? new Refusal(codes[code]) : null;
}
