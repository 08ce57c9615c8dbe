// The cases that fast-check makes up are the same in every run, unless another seed is asked for.
import fc from 'fast-check';

const SEED = 42;

fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? SEED) });
