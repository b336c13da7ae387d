import { Link } from '@remix-run/react';
import type { Difference, DriftOverview, MySite } from '../../../answers.ts';
import { instantOf } from '../../when.ts';
import { confirmPeople, lookAgain, partPeople, removeOne, tellAgain } from './difference-questions.ts';
import { doneAbout, hereIs, kindName, kindTone, nameOf, productSays } from './difference-words.ts';
import type { Opened } from './differences-section.tsx';

interface Props {
  readonly site: MySite;
  readonly overview: DriftOverview;
  readonly row: Difference;
  readonly onOpen: (button: HTMLElement, opened: Opened) => void;
}

/** One difference: who, what the product says, what there is here, and what can be done. */
export function DifferenceRow({ site, overview: { product, hears }, row, onOpen }: Props) {
  const { id, kind, who, says, here, ignored, lastSignIn } = row;
  const name = nameOf(row);
  const chosen = { productId: product.id, id };
  const about = { product: product.name, chosen, count: 1, name };
  const canTell =
    kind !== 'stranger' &&
    kind !== 'unconfirmed' &&
    (hears.events || (kind === 'no_access' && hears.signOuts));
  const email = kind === 'stranger' || kind === 'unconfirmed' ? says?.email : who?.email;
  return (
    <li className="drift-row">
      <div>
        <h3>
          {who?.personId && kind !== 'unconfirmed' ? (
            <Link to={`/sites/${site.id}/${who.isContact ? 'contacts' : 'people'}/${who.personId}`}>
              {name}
            </Link>
          ) : (
            name
          )}
        </h3>
        {email && email !== name && <p className="sub">{email}</p>}
        <span className="status" data-tone={kindTone[kind]}>
          {kindName[kind](product.name)}
        </span>
        <p className="sub drift-since">{doneAbout(row)}</p>
      </div>
      <dl className="drift-facts">
        <div>
          <dt>{product.name}</dt>
          <dd>{productSays(row)}</dd>
        </div>
        <div>
          <dt>Here</dt>
          <dd>
            {hereIs(row)}
            {here?.grantId === null && <span className="sub">By their children, not by a role</span>}
            {here?.managedBy && <span className="sub">Managed by {here.managedBy}</span>}
          </dd>
        </div>
        {who !== null && kind !== 'unconfirmed' && (
          <div>
            <dt>Last there</dt>
            <dd>{lastSignIn === null ? 'Not from here yet' : instantOf(lastSignIn)}</dd>
          </div>
        )}
      </dl>
      <div className="drift-deeds">
        {kind === 'unconfirmed' && ignored === null && (
          <Deed
            name={name}
            onPress={(button) => onOpen(button, { ask: confirmPeople(about, who?.name ?? null) })}
          >
            Confirm
          </Deed>
        )}
        {canTell && ignored === null && (
          <Deed name={name} onPress={(button) => onOpen(button, { ask: tellAgain(about) })}>
            Tell it again
          </Deed>
        )}
        {here !== null && here.grantId !== null && ignored === null && (
          <Deed
            name={name}
            onPress={(button) => {
              const { grantId, managedSchoolId, role, place } = here;
              onOpen(button, {
                ask: removeOne(about, {
                  grantId: grantId ?? '',
                  site: managedSchoolId ?? site.id,
                  role,
                  place,
                }),
              });
            }}
          >
            Remove here
          </Deed>
        )}
        {here !== null && here.contactId !== null && site.may.includes('contact:read') && (
          <Link className="button" to={`/sites/${site.id}/contacts/${here.contactId}`}>
            Open their page<span className="unseen">: {name}</span>
          </Link>
        )}
        {row.isConfirmed && ignored === null && (
          <Deed name={name} onPress={(button) => onOpen(button, { ask: partPeople(about) })}>
            Not them
          </Deed>
        )}
        {ignored === null ? (
          <Deed name={name} onPress={(button) => onOpen(button, { ignore: chosen, name })}>
            Ignore
          </Deed>
        ) : (
          <Deed name={name} onPress={(button) => onOpen(button, { ask: lookAgain(about) })}>
            Look again
          </Deed>
        )}
      </div>
    </li>
  );
}

interface DeedProps {
  readonly name: string;
  readonly children: string;
  readonly onPress: (button: HTMLElement) => void;
}

const Deed = ({ name, children, onPress }: DeedProps) => (
  <button
    type="button"
    className="button"
    aria-label={`${children}: ${name}`}
    onClick={({ currentTarget }) => onPress(currentTarget)}
  >
    {children}
  </button>
);
