import '../css/visitor.css';
import '../css/field.css';
import { Outlet } from '@remix-run/react';
import { Mark } from '../ui/mark.tsx';

/** The frame of pages for people who are not signed in: plain forms that need no script. */
export default function VisitorLayout() {
  return (
    <div className="visitor">
      <header className="visitor-head">
        <Mark size={30} />
        <span>Gatehouse</span>
      </header>
      <main className="visitor-main" id="main">
        <Outlet />
      </main>
      <footer className="visitor-foot">Your way in to the systems of your school.</footer>
    </div>
  );
}
