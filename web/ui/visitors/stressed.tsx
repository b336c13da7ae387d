import { Fragment } from 'react';

interface Props {
  readonly sentence: string;
  /** What stands in each gap. */
  readonly stressed: Readonly<Record<string, string>>;
}

/** A sentence with what stands in its gaps written bold, and kept apart from words of another direction. */
export function Stressed({ sentence, stressed }: Props) {
  return sentence.split(/\{(\w+)\}/).map((piece, at) => {
    const text = at % 2 === 1 ? stressed[piece] : undefined;
    if (text === undefined) return <Fragment key={`${at} ${piece}`}>{piece}</Fragment>;
    return (
      <b key={`${at} ${piece}`} dir="auto">
        {text}
      </b>
    );
  });
}
