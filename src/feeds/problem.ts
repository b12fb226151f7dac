/** What is wrong with one place in a feed; `lost` is what a foreign format says and ours has no place for. The German sentence for each lies in `problem-advice.ts`. */
export type ProblemCode =
  | 'missing'
  | 'type'
  | 'text'
  | 'link'
  | 'email'
  | 'date'
  | 'choice'
  | 'language'
  | 'number'
  | 'coordinate'
  | 'hours'
  | 'no-id'
  | 'same-id'
  | 'encoding'
  | 'next'
  | 'lost';

/** One defect of a feed. The rest of the feed is shown all the same. */
export interface Problem {
  readonly code: ProblemCode;
  /** The record's id, or its name in the file (`organisations[3]`); empty for the feed's frame. */
  readonly record: string;
  /** Where in the record, as in `address.postcode`; empty for the record as a whole. */
  readonly path: string;
  /** What stands there, shortened to 80 characters. */
  readonly value?: string;
  /** Whether the whole record had to be left out. */
  readonly dropped?: boolean;
}
