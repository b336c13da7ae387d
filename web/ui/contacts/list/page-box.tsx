import type { ContactSelectionState } from './use-contact-selection.ts';

/** The box that ticks everybody on the page. */
export function PageBox({ selection: { pageState, togglePage } }: { selection: ContactSelectionState }) {
  return (
    <>
      <input
        type="checkbox"
        className="check"
        aria-label="Select everyone on this page"
        checked={pageState === 'every'}
        ref={(box) => {
          if (box) box.indeterminate = pageState === 'some';
        }}
        onChange={togglePage}
      />
      <span className="check-label" aria-hidden="true">
        Everyone on this page
      </span>
    </>
  );
}
