import * as z from 'zod/mini';
import { language, link, text, words } from './fields.js';

/** A file that can be opened or downloaded: one language of a document. */
export const file = {
  url: z.optional(link),
  /** As text (`1,2 MB`) or as a number of bytes. */
  size: z.optional(words),
  type: z.optional(words),
  language: z.optional(language),
};

/** A document in one or several languages. */
export const document = z.object({ title: text, files: z.optional(z.array(z.object(file))) });

/** A document in one or several languages. */
export type DocumentRecord = z.infer<typeof document>;
