import { Form, useNavigation } from '@remix-run/react';
import { longestReport } from '#server/contacts/family/rules.ts';
import type { FamilyShown } from '../../family-shown.server.ts';
import { Fault } from '../visitors/fault.tsx';
import type { FamilyWords } from './words/family-words.ts';

interface Props {
  readonly places: FamilyShown['places'];
  readonly words: FamilyWords;
  /** Why it was not taken, and what had been typed. */
  readonly refused: { readonly text: string; readonly typed: string } | null;
}

/** Tells the office that something it has written down is wrong. A plain form: it needs no script. */
export function ReportForm({ places, words, refused }: Props) {
  const busy = useNavigation().state !== 'idle';
  const [first] = places;
  return (
    <section aria-labelledby="report">
      <h2 id="report">{words.report}</h2>
      <Form method="post" className="family-card fields" preventScrollReset>
        {refused && <Fault>{refused.text}</Fault>}
        <p>{words.reportHint}</p>
        <input type="hidden" name="act" value="report" />
        {places.length > 1 ? (
          <div className="field">
            <label htmlFor="school">{words.school}</label>
            <select className="input" id="school" name="schoolId">
              {places.map(({ schoolId, school }) => (
                <option key={schoolId} value={schoolId}>
                  {school}
                </option>
              ))}
            </select>
          </div>
        ) : (
          <input type="hidden" name="schoolId" value={first?.schoolId} />
        )}
        <div className="field">
          <label htmlFor="what">{words.whatIsWrong}</label>
          <textarea
            className="input"
            id="what"
            name="text"
            rows={3}
            required
            dir="auto"
            maxLength={longestReport}
            defaultValue={refused?.typed}
            aria-invalid={refused ? true : undefined}
          />
        </div>
        <button className="button" data-main type="submit" disabled={busy}>
          {words.send}
        </button>
      </Form>
    </section>
  );
}
