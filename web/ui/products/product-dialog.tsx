import { productIcons } from '#server/access/catalogue/rules.ts';
import { productLevels } from '#server/access/rules.ts';
import type { CatalogueProduct } from '../../answers.ts';
import { FormDialog } from '../form-dialog.tsx';
import { Pick } from '../invitations/pick.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { useFields } from '../use-fields.ts';
import { TextField } from '../visitors/text-field.tsx';
import { IconPick } from './icon-pick.tsx';
import { levelWords } from './level-words.ts';
import { productFaults, type ProductFields } from './product-fields.ts';

interface Props {
  /** The product that is edited; null for a new one. */
  readonly product: CatalogueProduct | null;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

const blank: ProductFields = {
  name: '',
  about: '',
  icon: 'app',
  level: 'school',
  launchUrl: '',
  ownerEmail: '',
  forFamilies: false,
};

const fieldsOf = ({
  name,
  about,
  icon,
  level,
  launchUrl,
  ownerEmail,
  forFamilies,
}: CatalogueProduct): ProductFields => ({
  name,
  about,
  icon: productIcons.find((known) => known === icon) ?? 'app',
  level,
  launchUrl,
  ownerEmail: ownerEmail ?? '',
  forFamilies,
});

/** Adds a product, or changes what is said about one. */
export function ProductDialog({ product, onClose, onDone }: Props) {
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const { fields, change, text, form } = useFields(
    product === null ? blank : fieldsOf(product),
    productFaults,
    (sent) => run('products/product', { productId: product?.id, product: sent }),
  );
  const levels = productLevels.map((id) => ({ id, ...levelWords[id] }));
  return (
    <FormDialog
      title={product === null ? 'Add product' : `Edit ${product.name}`}
      size={560}
      form={form}
      refusal={refusal}
      yes={product === null ? 'Add product' : 'Save'}
      busy={busy}
      onClose={onClose}
    >
      <TextField label="Name" {...text('name')} maxLength={60} data-autofocus />
      <TextField
        label="What it is for"
        hint="One line, for whoever gives it and whoever opens it"
        {...text('about')}
        maxLength={200}
      />
      <IconPick chosen={fields.icon} onChoose={(icon) => change({ icon })} />
      {product?.levelFixed ? (
        <div className="field">
          <span className="field-label">Level</span>
          <p className="field-hint">
            {levelWords[product.level].name}. It stays so, because people have it or were invited to it.
          </p>
        </div>
      ) : (
        <Pick
          legend="Level"
          name="level"
          choices={levels}
          chosen={fields.level}
          onChoose={(id) => change({ level: productLevels.find((level) => level === id) })}
          cards
        />
      )}
      <TextField
        label="Launch address"
        hint="The page that opens from the portal. It begins with https://"
        type="url"
        inputMode="url"
        {...text('launchUrl')}
        maxLength={2000}
      />
      <TextField
        label="Owner’s e-mail address (optional)"
        hint="Who answers questions about the product"
        type="email"
        {...text('ownerEmail')}
        maxLength={254}
      />
      <label className="pick">
        <input
          type="checkbox"
          checked={fields.forFamilies}
          onChange={({ currentTarget }) => change({ forFamilies: currentTarget.checked })}
        />
        <b>Families may open this</b>
        <span>
          It stands on the family page of every parent and carer whose access is active. They get no role.
        </span>
      </label>
    </FormDialog>
  );
}
