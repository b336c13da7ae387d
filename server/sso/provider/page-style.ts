/** How our few pages between a product and the portal look: as the portal's own, without its scripts. */
export const pageStyle = `
  :root { color-scheme: light dark; font: 16px/1.5 'Inter Variable', system-ui, sans-serif; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f6f7f9, #16181d); color: light-dark(#1b1f27, #e8eaee); }
  main { box-sizing: border-box; width: min(30rem, 100vw - 2rem); padding: 2rem; border-radius: 12px;
    background: light-dark(#fff, #1f2229); border: 1px solid light-dark(#dfe3ea, #363b46); }
  h1 { margin: 0 0 0.75rem; font-size: 1.375rem; line-height: 1.25; }
  p { margin: 0 0 0.75rem; overflow-wrap: anywhere; }
  p:last-child { margin: 0; }
  a { color: light-dark(#1d4fd7, #9db7ff); }
  .quiet { font-size: 0.875rem; color: light-dark(#545c6b, #aab1bf); }
  .choices { display: flex; flex-wrap: wrap; gap: 0.75rem; }
  button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: 0 1.125rem; border-radius: 8px; cursor: pointer;
    border: 1px solid light-dark(#c3c9d4, #4a5160); background: transparent; color: inherit; }
  button.first { background: #1d4fd7; border-color: #1d4fd7; color: #fff; }
  :focus-visible { outline: 3px solid light-dark(#1d4fd7, #9db7ff); outline-offset: 2px; }
`;
