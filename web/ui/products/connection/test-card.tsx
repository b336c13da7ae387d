import { useState } from 'react';
import { toneOf } from '#server/sso/clients/test-rules.ts';
import type { TestedAddress } from '../../../answers.ts';
import { counted } from '../../counted.ts';
import { IconAlert, IconCheck, IconInfo } from '../../icons.ts';
import { Refused } from '../../refused.tsx';
import { announce } from '../../said.ts';
import { useDeed } from '../../use-deed.ts';
import { addressWords, findingWords } from './finding-words.ts';

/** What is said to people who do not see the list. */
function summary(found: readonly TestedAddress[]): string {
  const wrong = found.filter(({ finding }) => toneOf(finding) === 'wrong').length;
  return wrong === 0
    ? 'Tested. Nothing is wrong.'
    : `Tested. ${counted(wrong, 'address is', 'addresses are')} wrong.`;
}

const icons = { ok: IconCheck, note: IconInfo, wrong: IconAlert } as const;

interface Props {
  readonly product: { readonly id: string; readonly name: string };
  readonly hearsSignOuts: boolean;
}

/** Tries the addresses of a product from here, and says in words what it found. */
export function TestCard({ product, hearsSignOuts }: Props) {
  const [found, setFound] = useState<readonly TestedAddress[] | null>(null);
  const { busy, refusal, run } = useDeed<{ readonly found: readonly TestedAddress[] }>((done) => {
    setFound(done.found);
    announce(summary(done.found));
  });
  return (
    <>
      <h2 className="connection-title">Test connection</h2>
      <div className="card test-card">
        <p>
          The portal looks for {product.name} at its addresses
          {hearsSignOuts && ', and sends it a sign-out notice that is false, which it should refuse'}. Nobody
          is signed out.
        </p>
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={() => run('products/connection/test', { productId: product.id })}
        >
          {busy ? 'Testing …' : 'Test connection'}
        </button>
        <Refused>{refusal}</Refused>
        {found !== null && (
          <ul className="findings">
            {found.map(({ of, address, finding }) => {
              const tone = toneOf(finding);
              const Icon = icons[tone];
              return (
                <li key={`${of} ${address}`} data-tone={tone}>
                  <Icon size={18} aria-hidden />
                  <div>
                    <b>{addressWords[of]}</b> <code>{address}</code>
                    <p>{findingWords[finding](product.name)}</p>
                  </div>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </>
  );
}
