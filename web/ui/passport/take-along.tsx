import { IconDownload } from '../icons.ts';

/** The two ways in which a passport is taken along. */
export function TakeAlong({ site, personId }: { site: string; personId: string }) {
  const file = `/sites/${site}/people/${personId}/passport`;
  return (
    <div className="passport-files">
      <Take action={`${file}.json`}>Download as JSON</Take>
      <Take action={`${file}.csv`}>Download as CSV</Take>
    </div>
  );
}

/** Only a press of the button takes it: that it was taken is written down. Outside of any form around it. */
function Take({ action, children }: { action: string; children: string }) {
  return (
    <button
      type="submit"
      className="button"
      formAction={action}
      formMethod="post"
      formNoValidate
      form={formId}
    >
      <IconDownload size={17} aria-hidden />
      {children}
    </button>
  );
}

/** The form that these buttons send, wherever they stand. */
export const formId = 'take-along';
