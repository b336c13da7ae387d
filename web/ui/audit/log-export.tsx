import { IconDownload } from '../icons.ts';

/** Takes along what the filter shows, as a file. */
export function LogExport({ site, fields }: { site: string; fields: readonly [string, string][] }) {
  return (
    <form className="log-export" method="post" action={`/sites/${site}/audit/export`}>
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="button" name="format" value="csv">
        <IconDownload size={17} aria-hidden />
        Export as CSV
      </button>
      <button type="submit" className="button" name="format" value="json">
        Export as JSON
      </button>
    </form>
  );
}
