import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { compactTemplates } from './scripts/compact-templates.mjs';
import { shortIds } from './scripts/short-ids.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };
const elements = ['network-members', 'network-meetings'];

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
          groups: [
            { name: 'core', test: isCore, minShareCount: 2 },
            { name: 'dates', test: DATES },
          ],
        },
      },
    },
  };
}

// What several widgets need travels in one request; what is loaded on use (catalogues, the check panel, files to save)
// stays apart, and so do the words for time, which only some need.
const ON_USE =
  /[\\/](locales|check-panel|problem-advice|further-pages|windows-text|json-fault|deep-link|language-names|content-lines|icalendar|vcard|csv|download|text-search|fold|phone|contact)\b|\.exports\./;
const DATES = /[\\/](clock|dates|enumeration|moment)\.ts/;

function isCore(id: string): boolean {
  return !ON_USE.test(id) && !DATES.test(id);
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
