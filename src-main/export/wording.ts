// Numbers and dates as the exports write them, the same on every computer.

/** "1 match", "2 matches"; `many` is given where an s does not do. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** "12,345". */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share from 0 to 1 in whole per cent; what is there is never nothing, and what lacks something never all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%';
  return `${String(share < 1 ? Math.min(99, Math.round(share * 100)) : 100)}%`;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "4 October 2016, 09:30 UTC" of an ISO 8601 date; any other text is given back as it is. */
export function readableDate(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(iso);
  const month = MONTHS[Number(parts?.[2]) - 1];
  if (parts === null || month === undefined) return iso;
  return `${String(Number(parts[3]))} ${month} ${parts[1] ?? ''}, ${parts[4] ?? ''} UTC`;
}
