import type { Rule } from './house-rules.ts';

/** Forbids asking for a job outside the unit of work: it would outlive a change that fails, or miss one that succeeds. */
export const oneQueueDoor: Rule = {
  create: (context) => ({
    CallExpression(node) {
      const { object, property } = node.callee ?? {};
      const queue = object?.property?.name ?? object?.name;
      if (queue !== 'boss' || !['send', 'insert'].includes(property?.name ?? '')) return;
      context.report({ node, message: 'Use `enqueue` of the unit of work: the job is part of its commit.' });
    },
  }),
};
