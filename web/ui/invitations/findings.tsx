import type { Finding } from '../../answers.ts';
import { missingWords } from './missing-words.ts';

/** Why somebody may be missing, the most helpful reason first. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="findings">
      {findings.map((finding) => {
        const { text, next } = missingWords(finding);
        return (
          <li key={text}>
            <bdi>{text}</bdi>
            <span className="sub">{next}</span>
          </li>
        );
      })}
    </ul>
  );
}
