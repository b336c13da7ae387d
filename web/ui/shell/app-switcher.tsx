import { ActionIcon, Popover } from '@mantine/core';
import { Link } from '@remix-run/react';
import { IconGrid } from '../icons.ts';
import { Mark } from '../mark.tsx';
import { ProductIcon } from '../product-icon.tsx';
import { useDesk } from '../use-desk.ts';
import { shellWords } from './words/words-in.ts';

/** One's own products, from anywhere. */
export function AppSwitcher() {
  const { home, language } = useDesk();
  const { sites } = home;
  const words = shellWords[language];
  const several = sites.length > 1;
  return (
    <Popover width={320} position="bottom-start" shadow="md" radius="lg" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label={words.switchProduct}>
          <IconGrid size={20} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={words.products}>
        <ul className="apps">
          <li>
            <Link className="app" to="/" aria-current="true">
              <Mark size={40} />
              Gatehouse
            </Link>
          </li>
          {sites.flatMap(({ name: site, products }) =>
            products.map(({ grantId, name, icon, launchUrl }) => (
              <li key={grantId}>
                <a className="app" href={launchUrl}>
                  <ProductIcon icon={icon} />
                  {name}
                  {several && <small>{site}</small>}
                </a>
              </li>
            )),
          )}
        </ul>
        {sites.length === 0 && <p className="apps-none">{words.noProducts}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}
