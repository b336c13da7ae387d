import { productIcons, type ProductIcon as IconName } from '#server/access/catalogue/rules.ts';
import { ProductIcon } from '../product-icon.tsx';

const labels: Readonly<Record<IconName, string>> = {
  app: 'Window',
  chart: 'Chart',
  progress: 'Progress',
  calendar: 'Calendar',
  news: 'News',
  book: 'Book',
  clipboard: 'Clipboard',
  people: 'People',
  messages: 'Messages',
  shield: 'Shield',
};

/** Which sign a product has. */
export function IconPick({ chosen, onChoose }: { chosen: IconName; onChoose: (icon: IconName) => void }) {
  return (
    <fieldset className="picks">
      <legend>Icon</legend>
      <div className="icon-picks">
        {productIcons.map((icon) => (
          <label key={icon} className="icon-pick" title={labels[icon]}>
            <input
              type="radio"
              name="icon"
              value={icon}
              aria-label={labels[icon]}
              checked={icon === chosen}
              onChange={() => onChoose(icon)}
            />
            <ProductIcon icon={icon} size={22} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
