import type { BlockQuestion } from './block-dialog.tsx';

interface Words {
  readonly title: (name: string) => string;
  readonly next: string;
  readonly yes: string;
  readonly field?: { readonly label: string; readonly hint: string; readonly required?: true };
}

const note = { label: 'Note', hint: 'Whoever asked reads it on this page. You can leave it empty.' };

/** What each question says, and what it wants to be told. */
export const questionWords: Readonly<Record<BlockQuestion['kind'], Words>> = {
  ask_to_lift: {
    title: (name) => `Ask to lift the block on ${name}?`,
    next: 'The block stays until a second person who looks after blocks has approved. It is then lifted on every record that it was copied to. To lift a copy alone is to say that its record is somebody else’s. Lifting gives nothing back by itself: what the contact may have then follows from the school’s records.',
    yes: 'Ask',
    field: {
      label: 'Why it should be lifted',
      hint: 'Only people who look after blocks read it.',
      required: true,
    },
  },
  approve: {
    title: (name) => `Lift the block on ${name}?`,
    next: 'The block ends at once, also on every record that it was copied to. Make sure that you know why it was placed, and that whoever asked did so on good grounds.',
    yes: 'Lift it',
    field: note,
  },
  refuse: {
    title: (name) => `Let the block on ${name} stand?`,
    next: 'The block stays as it is. Whoever asked is told.',
    yes: 'Let it stand',
    field: note,
  },
  take_back: {
    title: (name) => `Take back that the block on ${name} is lifted?`,
    next: 'The block stays as it is. You can ask again.',
    yes: 'Take it back',
  },
  same: {
    title: (name) => `Is ${name} the person who is blocked?`,
    next: 'The block is placed on this record, too, with the same reason. It takes two people to lift it.',
    yes: 'The same person: block',
    field: {
      label: 'Note',
      hint: 'How you know. Only people who look after blocks read it. You can leave it empty.',
    },
  },
  other: {
    title: (name) => `Is ${name} somebody else?`,
    next: 'They wait no longer: the school’s records decide what they may have. Be sure of it: ask the school, and do not go by the name or the address alone. Your name is written down beside it.',
    yes: 'Somebody else',
    field: {
      label: 'How you know',
      hint: 'Only people who look after blocks read it.',
      required: true,
    },
  },
};
