/** Why a call came to nothing. `unreachable` says no more, so that nobody can look around our network by asking. */
export type OutgoingProblem =
  'unreachable' | 'broken_off' | 'redirected' | 'too_large' | 'too_slow' | 'packed';

const words: Readonly<Record<OutgoingProblem, string>> = {
  unreachable: 'the address cannot be reached from here',
  broken_off: 'the answer broke off before its end',
  redirected: 'the address leads on to another one, and that is not followed',
  too_large: 'the answer is larger than is taken',
  too_slow: 'the answer did not come in time',
  packed: 'the answer is packed once more, which was not asked for',
};

/** A call that came to nothing, in words that may be shown to whoever set the address. `cause` is for the log of the server. */
export class OutgoingFailure extends Error {
  readonly problem: OutgoingProblem;

  constructor(problem: OutgoingProblem, cause?: unknown) {
    super(words[problem], { cause });
    this.name = 'OutgoingFailure';
    this.problem = problem;
  }
}
