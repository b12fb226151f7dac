// The JSON Schemas of our feeds, from the same zod schemas that the widgets read with.
import { runnerImport } from 'vite';
import { root } from './setup.mjs';

/** @returns {Promise<Record<string, string>>} file name → text */
export async function schemas() {
  const { module } = await runnerImport(`${root}/src/feeds/schema-notes.ts`, { root, configFile: false, logLevel: 'error' });
  return Object.fromEntries(Object.entries(module.feedSchemas()).map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]));
}
