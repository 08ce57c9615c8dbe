// Reads a bench's options.
import { existsSync } from 'node:fs';

/** Throws where it is none, naming the option. */
export function wholeNumber(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) {
    throw new Error(`${option} takes a whole number from 0 up, not "${value}".`);
  }
  return number;
}

/** Throws where it was not built yet. */
export function builtCli(path: string): string {
  if (!existsSync(path)) throw new Error(`There is no ${path}; run "npm run build" first.`);
  return path;
}
