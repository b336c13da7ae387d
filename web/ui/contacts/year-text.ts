/** A year group as a school says it: "Year 4" for what the MIS calls "4" or "04", and other names as they are. */
export function yearText(year: string): string {
  return /^\d{1,2}$/.test(year) ? `Year ${Number(year)}` : year;
}
