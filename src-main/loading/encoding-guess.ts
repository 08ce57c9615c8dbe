// Guesses the encoding of a text that does not say it: by how likely its bytes are in each, as letters of a language.
import iconv from 'iconv-lite';
import type { Encoding } from '../model/document';
import { letterModels } from './letter-weights';
import { MULTI_BYTE, type MultiByte } from './multi-byte';

/** From 0x80. */
const HIGH = 0x80;
/** Of a character that a language does not have, in per mille of its letters. */
const FOREIGN = 0.005;
/** Of a byte that is no character. */
const NOTHING = 1e-6;
/**
 * What is known before a byte is read, as a logarithm: most texts that say nothing are in windows-1252,
 * and one or two letters fit anything.
 */
const WESTERN_BONUS = 4;

interface ByteModel {
  readonly encoding: Encoding;
  /** The logarithms of the likelihoods of the bytes from 0x80. */
  readonly likelihoods: Float64Array;
}

let byteModels: readonly ByteModel[] | null = null;

/** Made once, when the first text is guessed. */
function singleByte(): readonly ByteModel[] {
  byteModels ??= letterModels().map(({ encoding, weights }) => {
    const bytes = Buffer.from(Array.from({ length: 256 - HIGH }, (_, at) => HIGH + at));
    const weightOf = Array.from(bytes, (byte) => {
      const letter = iconv.decode(Buffer.of(byte), encoding);
      const isNothing = letter === '\ufffd' || /[\u0080-\u009f]/.test(letter);
      return weights.get(letter) ?? (isNothing ? NOTHING : FOREIGN);
    });
    const total = weightOf.reduce((sum, weight) => sum + weight, 0);
    return {
      encoding,
      likelihoods: Float64Array.from(weightOf, (weight) => Math.log(weight / total)),
    };
  });
  return byteModels;
}

/** Windows-1252 where nothing fits better. */
export function likeliestEncoding(bytes: Uint8Array): Encoding {
  const counts = new Float64Array(256 - HIGH);
  for (const byte of bytes) if (byte >= HIGH) counts[byte - HIGH] = (counts[byte - HIGH] ?? 0) + 1;
  let best: Encoding = 'windows-1252';
  let most = -Infinity;
  for (const { encoding, likelihoods } of singleByte()) {
    let likelihood = encoding === 'windows-1252' ? WESTERN_BONUS : 0;
    counts.forEach((count, at) => (likelihood += count * (likelihoods[at] ?? 0)));
    if (likelihood > most) [best, most] = [encoding, likelihood];
  }
  for (const model of MULTI_BYTE) {
    const likelihood = multiByte(bytes, model);
    if (likelihood > most) [best, most] = [model.encoding, likelihood];
  }
  return best;
}

function multiByte(bytes: Uint8Array, { encoding, likelihoodOf }: MultiByte): number {
  const text = iconv.decode(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    encoding,
  );
  let likelihood = 0;
  for (const letter of text) if (letter >= '\u0080') likelihood += likelihoodOf(letter);
  return likelihood;
}
