import { Menu } from '@mantine/core';
import { Link, useLocation } from '@remix-run/react';
import { Fragment } from 'react';
import type { MySite } from '../../answers.ts';
import { IconBuilding, IconCheck, IconChevronDown, IconSchool } from '../icons.ts';
import { useDesk } from '../use-desk.ts';
import { sameElsewhere } from './same-elsewhere.ts';

/** Changes between the trust and the schools that one administers. */
export function AccountSwitcher({ site }: { site: MySite }) {
  const { sites } = useDesk();
  const { pathname } = useLocation();
  const trusts = Map.groupBy(sites, ({ trustId }) => trustId);
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <button type="button" className="switcher" aria-label={`${site.name}, switch account`}>
          <span>{site.name}</span>
          <IconChevronDown size={15} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="menu-tall" aria-label="Switch account" aria-labelledby={undefined}>
        {[...trusts].map(([trustId, places]) => (
          <Fragment key={trustId}>
            <Menu.Label>{places[0]?.trustName}</Menu.Label>
            {places.map(({ id, name, kind }) => (
              <Menu.Item
                key={id}
                component={Link}
                to={sameElsewhere(pathname, id)}
                aria-current={id === site.id ? 'true' : undefined}
                leftSection={
                  kind === 'trust' ? (
                    <IconBuilding size={17} aria-hidden />
                  ) : (
                    <IconSchool size={17} aria-hidden />
                  )
                }
                rightSection={id === site.id ? <IconCheck size={16} aria-hidden /> : undefined}
              >
                {kind === 'trust' ? 'Whole trust' : name}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
