// What the linter holds the source to: typed rules for TypeScript and Svelte, and the borders of the house.
import { dirname } from 'node:path';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const root = dirname(import.meta.dirname);

/** Only these may speak to Electron's own channels; everything else uses model/channels. */
const RAW_IPC = ['ipcRenderer', 'ipcMain'];

export default ts.config(
  { ignores: ['**/out/**', '**/node_modules/**', '**/test-results/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: globals.node },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error', 'prefer-const': 'error' },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [...ts.configs.strictTypeChecked],
    languageOptions: {
      globals: { ...globals.node, ...globals.browser },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: root,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Destructured parts of plain objects are functions, not methods.
      '@typescript-eslint/unbound-method': 'off',
      // `void` names what an effect depends on.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // A channel's name decides the type of its message and of its answer.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // Maps and dates are made anew and replaced whole ($state.raw), never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['src-main/**/*.ts', 'src-renderer/**/*'],
    ignores: ['src-main/app/ipc.ts', 'src-main/preload/index.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [{ name: 'electron', importNames: RAW_IPC }] }],
    },
  },
  prettier,
  ...svelte.configs.prettier,
);
