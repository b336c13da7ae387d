import { Combobox, Modal, useCombobox } from '@mantine/core';
import { useNavigate } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { MySite } from '../../answers.ts';
import { useDesk } from '../use-desk.ts';
import { matching, siteCommands, type Command } from './palette-commands.ts';
import { usePeopleSearch } from './use-people-search.ts';

/** Finds a person or an action by a few letters. */
export function Palette({ site, onClose }: { site: MySite; onClose(): void }) {
  const navigate = useNavigate();
  const { sites } = useDesk();
  const [typed, setTyped] = useState('');
  const box = useCombobox({ opened: true });
  const people = usePeopleSearch(site.id, typed);
  const actions = matching(siteCommands(site, sites), typed);
  const first = [...people, ...actions][0]?.id;
  const { selectFirstOption } = box;
  // Drawn anew only when what is found has changed: arrow keys do not come by here.
  useEffect(() => {
    selectFirstOption();
  });

  const go = (id: string) => {
    const command = [...people, ...actions].find((each) => each.id === id);
    onClose();
    if (command) navigate(command.to);
  };
  return (
    <Modal.Root className="palette" opened onClose={onClose} size={600} yOffset="12vh" closeOnEscape>
      <Modal.Overlay />
      <Modal.Content aria-label="Find a person or action">
        <Combobox store={box} onOptionSubmit={go} withinPortal={false}>
          <Combobox.EventsTarget withExpandedAttribute>
            <input
              data-autofocus
              className="palette-input"
              type="text"
              role="combobox"
              aria-expanded
              aria-controls={box.listId ?? undefined}
              aria-label="Find a person or action"
              placeholder="Type a name, an e-mail address or what you want to do"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Escape' && onClose()}
            />
          </Combobox.EventsTarget>
          <Combobox.Options className="palette-list" aria-label="Results" hidden={first === undefined}>
            <Options label="People" commands={people} />
            <Options label="Actions" commands={actions} />
          </Combobox.Options>
          {first === undefined && (
            <p className="palette-none">Nothing matches. Try a surname or an e-mail address.</p>
          )}
        </Combobox>
      </Modal.Content>
    </Modal.Root>
  );
}

function Options({ label, commands }: { label: string; commands: readonly Command[] }) {
  if (commands.length === 0) return null;
  return (
    <Combobox.Group label={label}>
      {commands.map(({ id, label: text, hint }) => (
        <Combobox.Option key={id} value={id}>
          <bdi>{text}</bdi> {hint && <small>{hint}</small>}
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
