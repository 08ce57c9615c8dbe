// Hands an address that the reader has agreed to open to the system; Variorum itself never opens one.
import { shell } from 'electron';
import { readAddress } from '../model/address';
import { fail, ok, type Result } from '../model/result';

/** Only what was shown is opened: the address in its plain form. */
export async function openOutside(written: string): Promise<Result<null>> {
  const address = readAddress(written);
  if (!address) return fail('bad-request', 'Variorum opens addresses of pages and of mail only.');
  try {
    await shell.openExternal(address.href);
    return ok(null);
  } catch {
    return fail(
      'internal',
      'The system has no program for this address, or could not start it. Copy the address and open it there.',
    );
  }
}
