import type { ContactSelection } from '#server/contacts/contact-filter.ts';

const notNow = 'The letters could not be made just now. Close this and try again.';

/** For whom letters are made, and whether also those who have access get one: for a new password. */
export interface WantedLetters {
  readonly who: ContactSelection;
  readonly passwords: boolean;
}

/** Has letters made and saves their PDF; says why when it was not done. It goes past Remix, which reads no files. */
export async function fetchLetters(site: string, wanted: WantedLetters): Promise<string | null> {
  try {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(wanted);
    const response = await fetch(`/sites/${site}/contacts/letters`, { method: 'POST', headers, body });
    if (!response.ok) return refusalOf(await response.json());
    save(await response.blob());
    return null;
  } catch {
    return notNow;
  }
}

const refusalOf = (answer: { readonly refusal?: unknown } | null): string =>
  typeof answer?.refusal === 'string' ? answer.refusal : notNow;

function save(file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'letters.pdf';
  link.click();
  // Once the browser has begun to save it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
