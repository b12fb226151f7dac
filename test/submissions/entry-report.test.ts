import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import { entryReport, type EntryReport } from '../../src/submissions/entry-report.js';

const good: EntryReport = {
  report: 'directory-entry', version: 1, entry: 'amt', name: 'Amt', page: 'https://example.org/', language: 'ar', date: '2026-11-25', message: 'Die Nummer ist falsch.',
};
const isTaken = (value: unknown) => z.safeParse(entryReport, value).success;

describe('entryReport', () => {
  it('takes what the widget sends', () => expect(isTaken(good)).to.equal(true));

  for (const key of Object.keys(good)) {
    it(`is none without ${key}`, () => expect(isTaken({ ...good, [key]: undefined })).to.equal(false));
    it(`is none with another thing as ${key}`, () => expect(isTaken({ ...good, [key]: ['x'] })).to.equal(false));
  }

  it('is none of another kind or version', () => {
    expect([isTaken({ ...good, report: 'housing' }), isTaken({ ...good, version: 2 })]).to.deep.equal([false, false]);
  });
});
