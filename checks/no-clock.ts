import type { Rule } from './house-rules.ts';

/** Forbids reading the clock: what depends on the time is given `now`. */
export const noClock: Rule = {
  create: (context) => ({
    NewExpression(node) {
      if (node.callee?.name !== 'Date' || node.arguments?.length !== 0) return;
      context.report({ node, message: 'Reads the clock. Take `now` from the unit of work instead.' });
    },
    CallExpression(node) {
      const { object, property } = node.callee ?? {};
      if (object?.name !== 'Date' || property?.name !== 'now') return;
      context.report({ node, message: 'Reads the clock. Take `now` from the unit of work instead.' });
    },
  }),
};
