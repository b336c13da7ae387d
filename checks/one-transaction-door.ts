import type { Rule } from './house-rules.ts';

const endsOrOpens = new Set(['transactional', 'begin', 'commit', 'rollback', 'flush']);

/** Forbids transactions and flushes: the unit of work is the only place that has them. */
export const oneTransactionDoor: Rule = {
  create: (context) => ({
    CallExpression(node) {
      const method = node.callee?.property?.name;
      if (method === undefined || !endsOrOpens.has(method)) return;
      context.report({ node, message: `.${method}() belongs in server/unit-of-work.ts alone.` });
    },
  }),
};
