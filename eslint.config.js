// The import directions of ARCHITECTURE.md live here: every layer names what it must not reach.
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { readdirSync } from 'node:fs';

const pure = ['src/shared/**/*.ts', 'src/feeds/**/*.ts', 'src/submissions/**/*.ts', 'src/**/*.view.ts'];
const contracts = ['src/feeds/**/*.ts', 'src/submissions/**/*.ts'];
const tests = ['test/**/*.ts'];

const never = (group, message) => ({ group, message });
const wholeZod = { name: 'zod', message: 'zod/mini is a third of the size and needs no eval.' };
const noZod = never(['zod', 'zod/*'], 'Schemas live in src/feeds and src/submissions.');
const noLit = never(['lit', 'lit/*', '@lit/*', 'lit-*'], 'This layer knows no Lit.');
const noUi = never(['**/ui/*', '**/ui/**'], 'Imports go down only: this layer lies below ui.');
const noElements = never(['**/elements/*', '**/elements/**'],
  'Imports go down only: this layer lies below elements.');
const noContracts = never(['**/feeds/*', '**/feeds/**', '**/submissions/*', '**/submissions/**'],
  'Imports go down only: shared lies below feeds and submissions.');
const noTops = never(['**/registry.js', '**/autoload.js', '**/index.js'],
  'Entries and the registry import us, never we them.');
const noMarkup = never(['lit/directives/unsafe-*.js', 'lit/directives/style-map.js', 'lit-html/directives/*'],
  'Text stays text, and styleMap writes style attributes that a strict CSP refuses.');
const noNode = never(['node:*'], 'This runs in browsers.');

/** Restricts the imports of a layer. A later entry for a file replaces an earlier one: each names all its rules. */
const layer = (files, ...patterns) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { paths: [wholeZod], patterns: [noNode, noMarkup, ...patterns] }],
  },
});

const elementFolders = readdirSync(new URL('src/elements/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory()).map((entry) => entry.name);

/** An element never imports another element's folder: what two need moves down to ui or shared. */
const strangers = (tag) => never(
  elementFolders.filter((other) => other !== tag).flatMap((other) => [`**/${other}/*`, `**/${other}/**`]),
  'An element never imports the folder of another; move what both need down to ui or shared.',
);
const elementLayers = elementFolders.flatMap((tag) => {
  const others = elementFolders.length > 1 ? [strangers(tag)] : [];
  return [
    layer([`src/elements/${tag}/**/*.ts`], noZod, noTops, ...others),
    layer([`src/elements/${tag}/**/*.view.ts`], noZod, noTops, noLit, noUi, ...others),
  ];
});

const markup = [
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Text stays text: use templates or textContent.' },
  { selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseFromString)$/]',
    message: 'Text stays text.' },
  { selector: 'CallExpression[callee.object.name="z"][callee.property.name="config"]',
    message: 'z.config() writes a global that would change the zod of the host page.' },
];
/** "Today" is told by Berlin's clock, and `now` is a parameter: the device's clock and zone are read at one place. */
const deviceClock = [
  { selector: 'MemberExpression[property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes)$/]',
    message: "This reads the device's time zone; use shared/moment or the getUTC… functions." },
];
const now = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Take `now` as a parameter.' },
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Take `now` as a parameter.' },
];
const focusedTests = [
  { selector: 'MemberExpression[object.name=/^(describe|it|test|suite|context)$/][property.name=/^(only|skip)$/]',
    message: 'No test is skipped or runs alone.' },
  { selector: 'CallExpression[callee.name=/^(xit|xdescribe|fit|fdescribe)$/]',
    message: 'No test is skipped or runs alone.' },
  { selector: 'CallExpression[callee.object.type="ThisExpression"][callee.property.name="skip"]',
    message: 'No test is skipped.' },
];

/** What a pure module must be told instead of looking it up: the page and the visitor's device. */
const pageGlobals = ['window', 'document', 'self', 'location', 'history', 'navigator', 'localStorage',
  'sessionStorage', 'customElements', 'HTMLElement', 'indexedDB', 'caches', 'postMessage', 'addEventListener',
  'removeEventListener'];

export default defineConfig(
  globalIgnores(['dist/', 'storybook-static/', 'coverage/', '.cache/', 'src/locales/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'no-restricted-syntax': ['error', ...markup],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/await-thenable': 'error',
      // The types of Chai's plugin for snapshots call every `equal` a promise.
      '@typescript-eslint/no-floating-promises': ['error', {
        allowForKnownSafeCalls: [{ from: 'package', name: 'Equal', package: '@types/chai' }],
      }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['vite.config.ts', '.storybook/**/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false, program: null } },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    rules: {
      'no-console': ['error', { allow: ['warn', 'error', 'info'] }],
      'lit/no-invalid-html': 'error',
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/ban-attributes': ['error', 'style'],
      'lit/no-private-properties': 'off',
      'wc/guard-super-call': 'off',
      'wc/require-listener-teardown': 'error',
      'wc/no-closed-shadow-root': 'error',
      'wc/no-self-class': 'error',
    },
  },
  { files: ['src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...markup, ...deviceClock] } },
  {
    files: ['src/shared/**/*.ts', 'src/**/*.view.ts'],
    rules: { 'no-restricted-syntax': ['error', ...markup, ...deviceClock, ...now] },
  },
  layer(['src/*.ts'], noZod),
  layer(['src/shared/**/*.ts'], noZod, noLit, noContracts, noUi, noElements, noTops),
  layer(contracts, never(['zod/*', '!zod/mini'], 'zod/mini only.'), noLit, noUi, noElements, noTops),
  layer(['src/ui/**/*.ts'], noZod, noElements, noTops),
  ...elementLayers,
  {
    files: pure,
    rules: {
      'no-restricted-globals': ['error', ...pageGlobals.map((name) => ({
        name, message: 'This layer knows no page: take it as a parameter.',
      }))],
    },
  },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', ...focusedTests],
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  // Scripts and embedding tests hand functions to a page, which run there.
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  { files: ['demo/**/*.js'], languageOptions: { sourceType: 'script', globals: globals.browser } },
);
