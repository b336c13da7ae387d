/** How our few pages between a product and the portal look: in the colours of the portal's own, without its scripts. */
export const pageStyle = `
  :root { color-scheme: light dark; font: 16px/1.5 'Inter Variable', system-ui, sans-serif;
    --brand: light-dark(#17675f, #257d73); --brand-text: light-dark(#17675f, #7fc6bb); }
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; justify-items: start; gap: 1rem; padding: 1rem; box-sizing: border-box; background: light-dark(#f6f8f7, #101615); color: light-dark(#16201f, #dfe5e4); }
  header { display: flex; align-items: center; gap: 0.625rem; font-weight: 600; }
  main { box-sizing: border-box; width: min(30rem, 100vw - 2rem); padding: 2rem; border-radius: 12px;
    background: light-dark(#fff, #171e1d); border: 1px solid light-dark(#e1e7e6, #2b3635); }
  h1 { margin: 0 0 0.75rem; font-size: 1.375rem; line-height: 1.25; }
  p { margin: 0 0 0.75rem; overflow-wrap: anywhere; }
  p:last-child { margin: 0; }
  a { color: var(--brand-text); }
  .quiet { font-size: 0.875rem; color: light-dark(#566261, #9fadab); }
  .choices { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-top: 1.25rem; }
  @media (max-width: 30rem) { .choices button { flex: 1 1 100%; } main { padding: 1.5rem; } }
  button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: 0 1.125rem; border-radius: 8px; cursor: pointer;
    border: 1px solid light-dark(#7d8988, #7d8b89); background: transparent; color: inherit; }
  button.first { background: var(--brand); border-color: var(--brand); color: #fff; }
  :focus-visible { outline: 3px solid var(--brand-text); outline-offset: 2px; }
`;
