import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { compactTemplates } from './scripts/compact-templates.mjs';
import { shortIds } from './scripts/short-ids.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };
const elements = ['integration-contact', 'integration-directory', 'network-members', 'network-meetings'];

/**
 * Three builds into one folder, told apart by the mode: `modules` (autoload, an entry per element, shared chunks),
 * `single` (one ES module) and `classic` (one classic script).
 */
export default defineConfig(({ mode }): UserConfig => ({
  base: './',
  resolve: {
    alias: [
      // The catalogues need one function of the package, not its runtime.
      { find: /^@lit\/localize$/, replacement: '@lit/localize/internal/str-tag.js' },
      { find: /^\.\/css-tag\.js$|^@lit\/reactive-element\/css-tag\.js$/, replacement: fileURLToPath(new URL('src/ui/lit-styles.ts', import.meta.url)) },
      // Leaflet asks the browser what it can by writing markup, which Trusted Types forbid.
      { find: /^(\.\.?\/)+(core\/)?Browser$/, replacement: fileURLToPath(new URL('src/ui/leaflet-browser.ts', import.meta.url)) },
      { find: 'zod/mini', replacement: fileURLToPath(new URL('src/feeds/zod-reader.ts', import.meta.url)) },
    ],
  },
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [shortIds(fileURLToPath(new URL('locales/en.xlf', import.meta.url))), compactTemplates()],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    sourcemap: true,
    minify: true,
    reportCompressedSize: false,
    // A library build: without Vite's preload helper around each dynamic import.
    ...(mode === 'modules' ? modules() : single(mode === 'classic')),
  },
}));

function modules(): UserConfig['build'] {
  const entry = {
    autoload: 'src/autoload.ts',
    ...Object.fromEntries(elements.map((tag) => [`elements/${tag}`, `src/elements/${tag}/${tag}.ts`])),
  };
  return {
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: {
          // A module belongs where it is named, not where the first one that imports it went.
          includeDependenciesRecursively: false,
          groups: Object.entries(SHARED).map(([name, modules]) => ({ name, test: testFor(modules) })),
        },
      },
    },
  };
}

// What several widgets need at first sight, by the widgets that need it; a module that stands nowhere here travels with
// the one that imports it, or in a chunk of its own when that is on use.
const SHARED = {
  /** Every widget. */
  core: [
    'shared/(language-tags|mail-address|safe-url)',
    'feeds/(address|contact-fields|feed|feed-error|fields|load-feed|load-text|name-order|record|text|zod-reader)',
    'ui/(base.styles|feed-controller|feed-events|first-wins|frame|idle|language|language-menu|lit-styles|on-use|paper|text|tokens.styles)',
  ],
  /** What shows times: all but members. */
  dates: ['shared/moment', 'feeds/(file-fields|moment-fields|number-fields)', 'ui/(clock|dates|enumeration|file-facts)'],
  /** Long lists with filters: directories and members. */
  lists: ['shared/facets', 'ui/(choices|fields.styles|growing-list|row-groups|rows.styles|select)'],
  /** The list of a directory, which a page with a guide loads after it. */
  directory: ['elements/integration-directory/integration-directory.(filters|rows|summary|view)'],
  /** Opening hours: the list of a directory, and the contact card. */
  hours: ['shared/(easter|opening-hours|public-holidays)', 'ui/entry/hours-words'],
  /** An opened entry: at first sight in the contact card, later in a directory. */
  entry: ['feeds/rich-text', 'shared/opening-week', 'ui/(blocks|copy-text|documents)', 'ui/entry/(course|entry|entry.styles|hours-table|map-link)'],
  /** How to reach somebody: what opened entries and organisations show. */
  contact: ['shared/phone', 'ui/(contact|contact.styles|spoken)'],
  /** The search of directories and members. */
  search: ['feeds/feed-search', 'shared/(fold|text-search)'],
  /** Directories and the contact card. */
  entries: [
    'feeds/(coordinate-fields|directory-feed|opening-hours-fields)',
    'ui/entry/(catalogues|state.styles)',
    'elements/integration-directory/integration-directory.choices',
  ],
};

const LIT = '[\\\\/](lit|lit-html|lit-element|@lit[\\\\/]reactive-element|@lit[\\\\/]localize)[\\\\/](?!.*directive)';

function testFor(modules: readonly string[]): RegExp {
  const own = modules.map((module) => `[\\\\/]src[\\\\/]${module.replace(/\//g, '[\\\\/]').replace(/\./g, '\\.')}\\.ts$`);
  return new RegExp([...own, ...(modules === SHARED.core ? [LIT] : [])].join('|'));
}

function single(classic: boolean): UserConfig['build'] {
  return {
    lib: {
      entry: classic ? 'src/classic.ts' : 'src/index.ts',
      name: 'integrationWidgets',
      formats: [classic ? 'iife' : 'es'],
      fileName: () => (classic ? 'integration-widgets.iife.js' : 'integration-widgets.js'),
    },
    rolldownOptions: { output: { minify: true, codeSplitting: false } },
  };
}
