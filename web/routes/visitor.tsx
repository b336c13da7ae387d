import '../css/visitor.css';
import '../css/field.css';
import { Outlet } from '@remix-run/react';
import { Mark } from '../ui/mark.tsx';
import { shellWords } from '../ui/shell/words/words-in.ts';
import { usePageLanguage } from '../ui/use-page-language.ts';

/** The frame of pages for people who are not signed in: plain forms that need no script. */
export default function VisitorLayout() {
  const { foot } = shellWords[usePageLanguage()];
  return (
    <div className="visitor">
      <header className="visitor-head">
        <Mark size={30} />
        <span>Gatehouse</span>
      </header>
      <main className="visitor-main" id="main">
        <Outlet />
      </main>
      <footer className="visitor-foot">{foot}</footer>
    </div>
  );
}
