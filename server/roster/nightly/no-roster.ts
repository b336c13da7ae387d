import type { OutgoingProblem } from '../../outgoing/outgoing-failure.ts';

/** Why no roster could be fetched. */
export type NoRosterCode =
  | 'folders_off'
  | 'folder_missing'
  | 'folder_unreadable'
  | 'nothing_there'
  | 'being_written'
  | 'too_large'
  | 'secret_lost'
  | 'secret_wrong'
  | 'address_empty'
  | 'address_faulty'
  | Exclude<OutgoingProblem, 'too_large'>;

interface Words {
  readonly why: string;
  readonly advice: string;
}

const later = 'Check that your MIS has finished its export by then, or choose a later hour.';
const correct = 'Correct the address, or ask whoever looks after your MIS.';

const words: Readonly<Record<NoRosterCode, Words>> = {
  folders_off: {
    why: 'This server takes no rosters from folders.',
    advice: 'Ask whoever runs the server to set ROSTER_DIR, or give an address instead.',
  },
  folder_missing: {
    why: 'There is no such folder or file on the server.',
    advice: 'Correct its name, or ask whoever runs the server to make it.',
  },
  folder_unreadable: {
    why: 'The folder or file cannot be read.',
    advice: 'Ask whoever runs the server to let Gatehouse read it.',
  },
  nothing_there: {
    why: 'There is neither a zip file nor a CSV file in the folder.',
    advice: 'Check that your MIS still writes its export there.',
  },
  being_written: { why: 'The roster was still being written.', advice: later },
  too_large: {
    why: 'The roster is larger than is taken.',
    advice: 'Check what your MIS exports: OneRoster files are wanted, and nothing else.',
  },
  secret_lost: {
    why: 'The secret for the address cannot be read any more.',
    advice: 'Type it in again.',
  },
  secret_wrong: {
    why: 'The other side did not let us in.',
    advice: 'Ask whoever looks after your MIS for the secret, and type it in again.',
  },
  address_empty: { why: 'There is nothing at the address.', advice: correct },
  address_faulty: {
    why: 'The other side answered with a fault of its own.',
    advice: 'If it does so again, ask whoever looks after your MIS.',
  },
  unreachable: { why: 'The address cannot be reached from here.', advice: correct },
  redirected: { why: 'The address leads on to another one, which is not followed.', advice: correct },
  broken_off: { why: 'The other side broke off before the end.', advice: later },
  too_slow: { why: 'The other side did not answer in time.', advice: later },
  packed: {
    why: 'The other side packed its answer once more.',
    advice: 'Ask whoever looks after your MIS to send a zip file as it is.',
  },
};

/** What does not pass by itself: somebody has to do something first. */
const forGood: readonly NoRosterCode[] = [
  'folders_off',
  'too_large',
  'secret_lost',
  'secret_wrong',
  'redirected',
  'packed',
];

/** No roster could be fetched: why, and what to do about it, in words for the office. */
export class NoRoster extends Error {
  readonly why: string;
  readonly advice: string;
  /** Whether it may come if it is tried again a little later. */
  readonly mayPass: boolean;

  constructor(code: NoRosterCode, particulars = '') {
    const { why, advice } = words[code];
    super(code);
    this.name = 'NoRoster';
    this.why = particulars === '' ? why : `${why.slice(0, -1)} (${particulars}).`;
    this.advice = advice;
    this.mayPass = !forGood.includes(code);
  }
}
