import { useState } from 'react';
import { sizeOf, type Size } from '#server/approvals/rules.ts';
import type { Scale } from '../../answers.ts';
import { useQuestion } from '../use-question.ts';

/** How large an act is that a dialog is about to do, and what was typed in for it. */
export interface Large {
  readonly people: number;
  readonly size: Size;
  readonly of: number;
  readonly approvers: number;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** Whether it may be sent. */
  readonly ready: boolean;
  /** What goes along. */
  readonly number: number | null;
}

/** Looks up how large it is to change the access of so many people of the site; null while nobody is concerned. */
export function useLarge(people: number | null): Large | null {
  const { answer } = useQuestion<Scale>('approvals/scale', people === null ? null : '{}');
  return useLargeAmong(people, answer);
}

/** As {@link useLarge}, where it is known among how many they are. */
export function useLargeAmong(people: number | null, answer: Scale | null): Large | null {
  const [typed, onTyped] = useState('');
  if (people === null || answer === null) return null;
  const size = sizeOf({ people, of: answer.of }, answer.limits, answer.inRollover);
  const number = /^\d+$/.test(typed.trim()) ? Number(typed) : null;
  const ready = size !== 'refused' && (size !== 'type_number' || number === people);
  return { people, size, of: answer.of, approvers: answer.approvers, typed, onTyped, ready, number };
}
