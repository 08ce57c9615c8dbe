// Notes which packages a build takes in, with their licences, so that a package of the app can name them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Written into each part of the build. */
export const BUNDLED = 'bundled.json';
const MODULES = 'node_modules/';
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:\.(?:md|txt))?$/i;
const RULE = '-'.repeat(72);

/** @typedef {{ name: string, version: string, licence: string, text: string }} Bundled */

/**
 * @param {string} id of a module, or the path of a file
 * @returns {string | null} the folder of the package that it is in, relative or absolute as the id is
 */
export function packageFolder(id) {
  const path = id.replace(/^\0/, '').replaceAll('\\', '/');
  const at = path.lastIndexOf(MODULES);
  if (at < 0) return null;
  const [scope = '', name = ''] = path.slice(at + MODULES.length).split('/');
  return path.slice(0, at + MODULES.length) + (scope.startsWith('@') ? `${scope}/${name}` : scope);
}

/**
 * @param {string} folder of an installed package
 * @returns {Bundled}
 */
export function readPackage(folder) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license = 'see its text', author } = about;
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  // Some name their licence without its text, which asks for the author to be named at least.
  if (texts.length === 0) texts.push(`By ${author?.name ?? author ?? name}.`);
  return { name, version, licence: license, text: texts.join('\n\n') };
}

/**
 * @param {readonly Bundled[]} packages in any order, some more than once
 * @returns {string} for people: each with its licence, by name
 */
export function describeBundled(packages) {
  const unique = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted
    .map(([title, { licence, text }]) => `${RULE}\n${title} (${licence})\n\n${text}`.trimEnd())
    .join('\n\n')
    .concat('\n');
}

/**
 * What is left out of the bundle as unused is not named.
 * @param {string} root that the names of assets are relative to
 * @returns {import('vite').Plugin}
 */
export function notePackages(root) {
  return {
    name: 'note-packages',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk'
          ? Object.keys(output.modules)
          : output.originalFileNames.map((name) => join(root, name)),
      );
      const folders = new Set(files.map(packageFolder).filter((folder) => folder !== null));
      const packages = [...folders]
        .filter((folder) => existsSync(join(folder, 'package.json')))
        .map(readPackage);
      this.emitFile({
        type: 'asset',
        fileName: BUNDLED,
        source: JSON.stringify(packages, null, 2),
      });
    },
  };
}
