// Reads the numbers among a bench's options.

/** Throws where it is none, naming the option. */
export function wholeNumber(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) {
    throw new Error(`${option} takes a whole number from 0 up, not "${value}".`);
  }
  return number;
}
