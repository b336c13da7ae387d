import { Menu } from '@mantine/core';
import { forwardRef, useRef, useState, type ReactNode } from 'react';
import { IconDots } from '../icons.ts';

// Takes only the ref: the attributes of a menu's button belong on the row's own button.
const Anchor = forwardRef<HTMLSpanElement>((_, ref) => <span ref={ref} className="row-anchor" />);
Anchor.displayName = 'Anchor';

/**
 * One menu for the whole table: a menu in each row would double the page. Rows hold a plain button, and the
 * menu is anchored to a span that is laid over the button that was pressed.
 */
export function useRowMenu<Row>() {
  const anchor = useRef<HTMLSpanElement>(null);
  const pressed = useRef<HTMLButtonElement | null>(null);
  const [row, setRow] = useState<Row | null>(null);
  const [opened, setOpened] = useState(false);
  const [label, setLabel] = useState('');
  const chosen = useRef(false);

  const open = (item: Row, name: string, button: HTMLButtonElement) => {
    layOver(anchor.current, button);
    pressed.current = button;
    setRow(item);
    setLabel(name);
    setOpened((before) => !(before && row === item));
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
        <Anchor ref={anchor} />
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

function layOver(anchor: HTMLElement | null, button: HTMLElement): void {
  const base = anchor?.offsetParent?.getBoundingClientRect();
  if (anchor === null || base === undefined) return;
  const { top, left, width, height } = button.getBoundingClientRect();
  anchor.style.insetBlockStart = `${top - base.top}px`;
  anchor.style.left = `${left - base.left}px`;
  anchor.style.inlineSize = `${width}px`;
  anchor.style.blockSize = `${height}px`;
}
