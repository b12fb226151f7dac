/*
 * The few functions of zod/mini that our feeds are read with, in a tenth of its size. The schemas are written for and
 * typed by zod/mini; the build for browsers puts this in its place (vite.config.ts), and a test holds both to the same
 * answers (test/feeds/zod-reader.test.ts). The reason stands in ARCHITECTURE.md.
 */

import { isRecord } from './record.js';

type Path = readonly (string | number)[];

interface Issue {
  readonly code: string;
  readonly message: string;
  readonly path: Path;
}

/** What a transformation tells its problems to. */
interface Context {
  readonly issues: { push(issue: { code: string; message: string }): number };
}

/** Reads a value, and adds to `issues` what is wrong with it. */
interface Schema {
  readonly read: (value: unknown, path: Path, issues: Issue[]) => unknown;
  readonly shape?: Readonly<Record<string, Schema>>;
}

const wrongType = (issues: Issue[], path: Path) => void issues.push({ code: 'invalid_type', message: 'Invalid input', path });

export const transform = (convert: (value: unknown, context: Context) => unknown): Schema => ({
  read: (value, path, issues) => convert(value, { issues: { push: ({ code, message }) => issues.push({ code, message, path }) } }),
});

export const optional = (inner: Schema): Schema => ({
  read: (value, path, issues) => (value === undefined ? value : inner.read(value, path, issues)),
});

export const array = (element: Schema): Schema => ({
  read: (value, path, issues) =>
    Array.isArray(value) ? value.map((entry, place) => element.read(entry, [...path, place], issues)) : wrongType(issues, path),
});

export const object = (shape: Readonly<Record<string, Schema>>): Schema => ({
  shape,
  read(value, path, issues) {
    if (!isRecord(value)) return wrongType(issues, path);
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(shape)) {
      const entry = shape[key]!.read(value[key], [...path, key], issues);
      if (entry !== undefined || key in value) result[key] = entry;
    }
    return result;
  },
});

export function safeParse(schema: Schema, value: unknown) {
  const issues: Issue[] = [];
  const data = schema.read(value, [], issues);
  return issues.length ? { success: false, error: { issues } } : { success: true, data };
}
