import type { DBAdapter, DBAdapterInstance, Where } from 'better-auth/types';
import { sessionTokenHash } from './session-token.ts';

interface Creation<T> {
  model: string;
  data: Omit<T, 'id'>;
  select?: string[];
  forceAllowId?: boolean;
}

interface Request {
  readonly model: string;
}

const hashed = (value: unknown): unknown => (typeof value === 'string' ? sessionTokenHash(value) : value);

/**
 * An adapter that keeps only the hashes of session tokens: hashed on the way in, and in what is searched for.
 * Only the one who brings a token gets it back. `current` is asked at each call, so that what happens inside
 * a unit of work is part of its transaction.
 */
export function hashedSessions(current: () => DBAdapterInstance): DBAdapterInstance {
  return (options) => {
    const inner = () => current()(options);
    const adapter: DBAdapter = {
      ...inner(),
      async create<T extends object, R = T>(request: Creation<T>) {
        const created = await inner().create<T, R>(safely(request));
        return request.model === 'session' && 'token' in request.data
          ? { ...created, token: request.data.token }
          : created;
      },
      async findOne<T>(request: Parameters<DBAdapter['findOne']>[0]) {
        const found = await inner().findOne<T>(safely(request));
        const asked = request.where.find(({ field }) => field === 'token')?.value;
        return found !== null && request.model === 'session' && typeof asked === 'string'
          ? { ...found, token: asked }
          : found;
      },
      findMany: (request) => inner().findMany(safely(request)),
      count: (request) => inner().count(safely(request)),
      update: (request) => inner().update(safely(request)),
      updateMany: (request) => inner().updateMany(safely(request)),
      delete: (request) => inner().delete(safely(request)),
      deleteMany: (request) => inner().deleteMany(safely(request)),
      consumeOne: (request) => inner().consumeOne(safely(request)),
      incrementOne: (request) => inner().incrementOne(safely(request)),
      transaction: (work) => work(adapter),
    };
    return adapter;
  };
}

/** The same request, with hashes where it says tokens. */
function safely<R extends Request & { where?: Where[]; data?: object; update?: object }>(request: R): R {
  if (request.model !== 'session') return request;
  const { where, data, update } = request;
  return {
    ...request,
    ...(where && { where: where.map((each) => (each.field === 'token' ? hashedWhere(each) : each)) }),
    ...(data && { data: hashedToken(data) }),
    ...(update && { update: hashedToken(update) }),
  };
}

const hashedToken = (row: object) => ('token' in row ? { ...row, token: hashed(row.token) } : row);

const hashedWhere = (where: Where): Where => {
  const { value } = where;
  if (Array.isArray(value)) return { ...where, value: value.map((each) => sessionTokenHash(String(each))) };
  return typeof value === 'string' ? { ...where, value: sessionTokenHash(value) } : where;
};
