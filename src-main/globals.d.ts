// What the build puts in.

/** The version in package.json. */
declare const __VERSION__: string;
