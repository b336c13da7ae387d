import {
  createTheme,
  mergeThemeOverrides,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const brand: MantineColorsTuple = [
  '#eef8f6',
  '#d6eeea',
  '#aedcd5',
  '#7fc6bb',
  '#55b0a3',
  '#38968a',
  '#257d73',
  '#17675f',
  '#12534d',
  '#0d403b',
];
const gray: MantineColorsTuple = [
  '#f7f8f8',
  '#f0f2f2',
  '#e4e8e8',
  '#d3d9d9',
  '#b4bdbd',
  '#8d9898',
  '#667272',
  '#4b5656',
  '#323b3b',
  '#1d2424',
];
const dark: MantineColorsTuple = [
  '#dfe5e4',
  '#b9c3c1',
  '#98a5a3',
  '#6f7d7b',
  '#3d4a48',
  '#2e3937',
  '#232c2b',
  '#1a2221',
  '#141a1a',
  '#0e1313',
];

/** How the component library looks here. Sizes and habits; the colours themselves are in `css/tokens.css`. */
const theme = createTheme({
  primaryColor: 'brand',
  // White text on either is at least 5:1.
  primaryShade: { light: 7, dark: 6 },
  colors: { brand, gray, dark },
  black: '#16201f',
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { fw: 550 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 36 } },
    Menu: {
      defaultProps: {
        // A menu may hold menu items only, so there is no placeholder to focus inside it.
        withInitialFocusPlaceholder: false,
        shadow: 'md',
        width: 260,
        position: 'bottom-end',
        transitionProps: { duration: 80 },
      },
    },
    ModalRoot: { defaultProps: { radius: 'lg', transitionProps: { duration: 120 } } },
    ModalOverlay: { defaultProps: { backgroundOpacity: 0.4 } },
    Notification: { defaultProps: { radius: 'lg' } },
  },
});

/** The same, with what the button says that closes a message. */
export const themeWith = (dismiss: string) =>
  mergeThemeOverrides(theme, {
    components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': dismiss } } } },
  });

const shared = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-anchor': 'var(--brand-text)',
};

/** Hands our colours to the component library, whose own dimmed, placeholder and error texts are too pale. */
export const colours: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
