/** How the inbox looks. */
export const style = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f3f6f5, #0f1514);
  --card: light-dark(#ffffff, #182120);
  --line: light-dark(#dfe7e4, #2f3c39);
  --text: light-dark(#17211f, #e7eeec);
  --quiet: light-dark(#54635f, #a5b3af);
  --brand: light-dark(#17675f, #7accc0);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main { max-width: 960px; margin: 0 auto; padding: 16px 20px; }
header { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; }
.home { font-weight: 700; font-size: 18px; color: inherit; text-decoration: none; }
a { color: var(--brand); }
:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px; }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 12px; }
h2 { font-size: 16px; margin: 24px 0 8px; }
.code { font-size: 20px; font-variant-numeric: tabular-nums; }
.quiet, dt { color: var(--quiet); font-size: 14px; }
.search { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-bottom: 16px; }
.search label { font-weight: 600; }
.search input { flex: 1 1 180px; min-width: 0; }
input, button { font: inherit; color: inherit; padding: 8px 12px; border: 1px solid var(--quiet); border-radius: 8px; background: var(--card); }
button { font-weight: 600; cursor: pointer; }
.mails, dl, .empty, pre, iframe { background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
.mails { list-style: none; margin: 0; padding: 0; overflow: hidden; }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 16px; padding: 12px 16px; color: inherit; text-decoration: none; }
.mails a:hover { background: var(--page); }
.mails a:focus-visible { outline-offset: -2px; }
.subject { grid-column: 1 / -1; font-weight: 600; }
.empty { margin: 0; padding: 48px 20px; text-align: center; color: var(--quiet); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; margin: 0 0 16px; padding: 14px 16px; }
dd { margin: 0; }
dd ul { list-style: none; margin: 0; padding: 0; }
nav { display: flex; flex-wrap: wrap; gap: 4px; margin-bottom: 12px; font-weight: 600; }
nav a { padding: 6px 12px; border: 1px solid transparent; border-radius: 8px; color: inherit; text-decoration: none; }
nav a:hover, nav a[aria-current] { background: var(--card); border-color: var(--line); }
nav a[aria-current] { color: var(--brand); }
iframe { display: block; width: 100%; height: 760px; }
pre { margin: 0; padding: 16px; white-space: pre-wrap; font: 14px/1.5 ui-monospace, monospace; }
@media (max-width: 480px) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd + dt { margin-top: 8px; } }
`;
