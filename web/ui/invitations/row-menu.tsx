import { Menu } from '@mantine/core';
import { forwardRef, useImperativeHandle, useRef, useState, type ReactNode } from 'react';
import { IconDots } from '../icons.ts';

interface AnchorProps {
  readonly button: HTMLButtonElement | null;
}

// Hands the menu a button of the table, and draws nothing: the attributes of a menu's button are there already.
const Anchor = forwardRef<HTMLButtonElement | null, AnchorProps>(({ button }, ref) => {
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(ref, () => button, [button]);
  return null;
});
Anchor.displayName = 'Anchor';

/**
 * One menu for the whole table: a menu in each row would double the page. Rows hold a plain button, and the
 * menu follows the one that was pressed, also when the list is drawn anew beneath it.
 */
export function useRowMenu<Row>() {
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const pressed = useRef<HTMLButtonElement | null>(null);
  const [row, setRow] = useState<Row | null>(null);
  const [opened, setOpened] = useState(false);
  const [label, setLabel] = useState('');
  const chosen = useRef(false);

  const open = (item: Row, name: string, button: HTMLButtonElement) => {
    pressed.current = button;
    setAnchor(button);
    setRow(item);
    setLabel(name);
    setOpened(!(opened && anchor === button));
  };
  const change = (next: boolean) => {
    setOpened(next);
    // What was chosen opens a dialog, which has the focus then and gives it back itself.
    if (!next && !chosen.current) pressed.current?.focus();
    chosen.current = false;
  };
  const button = (item: Row, name: string): ReactNode => (
    <button
      type="button"
      className="dots"
      aria-label={name}
      aria-haspopup="menu"
      aria-expanded={opened && row === item}
      onClick={(event) => open(item, name, event.currentTarget)}
    >
      <IconDots size={19} aria-hidden />
    </button>
  );
  const menu = (items: (item: Row) => ReactNode): ReactNode => (
    <Menu opened={opened} onChange={change} returnFocus={false} width={290}>
      <Menu.Target>
        <Anchor button={anchor} />
      </Menu.Target>
      <Menu.Dropdown
        className="menu-tall"
        aria-label={label}
        aria-labelledby={undefined}
        onClickCapture={() => {
          chosen.current = true;
        }}
      >
        {row !== null && items(row)}
      </Menu.Dropdown>
    </Menu>
  );
  return { button, menu, pressed };
}
