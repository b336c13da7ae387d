import type { Rule } from './house-rules.ts';

const anything = new Set(['any', 'looseObject', 'passthrough', 'loose']);
const guesses = new Set(['boolean', 'date']);

/** Forbids schemas that let anything through or guess, and entities that are given whatever was sent. */
export const strictInput: Rule = {
  create: (context) => ({
    CallExpression(node) {
      const { object, property } = node.callee ?? {};
      const method = property?.name ?? '';
      const zod = object?.name === 'z' || ['passthrough', 'loose'].includes(method);
      if (zod && anything.has(method)) {
        context.report({ node, message: `.${method}() lets anything through. Say what is meant.` });
      }
      if (object?.property?.name === 'coerce' && guesses.has(method)) {
        context.report({ node, message: `"false" is true to z.coerce.${method}(). Say what is meant.` });
      }
      if (object?.name === 'em' && method === 'assign' && node.arguments?.[1]?.type !== 'ObjectExpression') {
        context.report({ node, message: 'Name each field that is assigned.' });
      }
    },
  }),
};
