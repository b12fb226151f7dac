import * as z from 'zod/mini';

/** What a reader noticed about an entry of a directory: the body of `POST` to the element's `report-url`. */
export const entryReport = z.object({
  report: z.literal('directory-entry'),
  version: z.literal(1),
  /** Id and name of the entry. */
  entry: z.string(),
  name: z.string(),
  /** Address of the page it was read on. */
  page: z.string(),
  /** Language the reader reads in (BCP 47). */
  language: z.string(),
  /** Berlin's day, YYYY-MM-DD. */
  date: z.string(),
  message: z.string(),
});

/** A note of a reader on an entry. */
export type EntryReport = z.infer<typeof entryReport>;
