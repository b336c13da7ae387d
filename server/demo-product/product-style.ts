/** How the products of the demo look: light and dark, from 320 pixels on. Each has a colour of its own. */
export const productStyle = (hue: number): string => `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif;
  --page: light-dark(hsl(${hue} 40% 97%), hsl(${hue} 20% 9%)); --card: light-dark(#fff, hsl(${hue} 16% 14%));
  --line: light-dark(hsl(${hue} 25% 86%), hsl(${hue} 14% 26%)); --text: light-dark(#16191f, #eceef2);
  --quiet: light-dark(#535b68, #adb5c2); --brand: light-dark(hsl(${hue} 75% 28%), hsl(${hue} 80% 80%)); --bar: hsl(${hue} 70% 22%);
  --stop: light-dark(#8c1d18, #ffb4ab); --stop-page: light-dark(#fdecea, #3b1513); }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--page); color: var(--text); }
header { display: flex; align-items: center; gap: 16px; padding: 14px max(16px, 50vw - 22rem); background: var(--bar); color: #fff; }
header p { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 12px; margin: 0; }
header b { font-size: 18px; }
header span { font-size: 14px; }
header form { flex: none; margin-inline-start: auto; }
main { display: grid; gap: 16px; max-width: 46rem; margin: 0 auto; padding: 28px 16px 48px; }
section { padding: 24px; border: 1px solid var(--line); border-radius: 14px; background: var(--card); }
h1 { margin: 0 0 4px; font-size: 26px; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 0 0 10px; font-size: 16px; }
p { margin: 0 0 12px; overflow-wrap: anywhere; }
section > :last-child { margin-bottom: 0; }
a { color: var(--brand); }
ul { list-style: none; margin: 0; padding: 0; }
li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; padding: 10px 0; }
li + li { border-top: 1px solid var(--line); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 6px 20px; margin: 0 0 16px; }
dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
dt, .quiet { color: var(--quiet); font-size: 14px; }
.ended { border-color: var(--stop); background: var(--stop-page); }
.ended h1 { color: var(--stop); }
.button { display: inline-flex; align-items: center; min-height: 44px; padding: 0 18px; border: 1px solid var(--line); border-radius: 10px;
  font: inherit; font-weight: 600; color: var(--text); background: var(--card); text-decoration: none; cursor: pointer; }
.button.first { border-color: var(--brand); background: var(--brand); color: light-dark(#fff, #14161a); }
header .button { border-color: #ffffff80; background: transparent; color: #fff; min-height: 40px; }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
header :focus-visible { outline-color: #fff; }
@media (max-width: 30rem) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd + dt { margin-top: 8px; } section { padding: 20px; } }
`;

/** What the page of somebody who is signed in runs: it is loaded anew as soon as the product has heard something about them. */
export const productScript = `
const news = new EventSource('/news');
news.addEventListener('changed', () => location.reload());
// Whoever sends a form is on the way elsewhere.
document.addEventListener('submit', () => news.close());
news.addEventListener('error', () => { if (news.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 2000); });
`;

/** Its icon, in its colour. */
export const productIcon = (hue: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="hsl(${hue} 70% 22%)"/><path d="M4 11V8m4 3V5m4 6V3" stroke="#fff" stroke-width="2"/></svg>`;
