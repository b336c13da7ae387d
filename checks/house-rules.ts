import { noClock } from './no-clock.ts';
import { oneQueueDoor } from './one-queue-door.ts';
import { oneTransactionDoor } from './one-transaction-door.ts';
import { strictInput } from './strict-input.ts';

/** As much of a syntax tree as our rules look at. */
export interface Node {
  readonly type?: string;
  readonly name?: string;
  readonly callee?: Node;
  readonly object?: Node;
  readonly property?: Node;
  readonly arguments?: readonly Node[];
}

interface RuleContext {
  report(finding: { node: Node; message: string }): void;
}

/** A lint rule: for each kind of node, what to look for. */
export interface Rule {
  create(context: RuleContext): Record<string, (node: Node) => void>;
}

/** The lint rules of this house, for oxlint's `jsPlugins`. */
export default {
  meta: { name: 'house' },
  rules: {
    'no-clock': noClock,
    'one-queue-door': oneQueueDoor,
    'one-transaction-door': oneTransactionDoor,
    'strict-input': strictInput,
  },
};
