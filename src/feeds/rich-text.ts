import { safeUrl } from '../shared/safe-url.js';
import { asLanguage, field, reading } from './fields.js';
import { isRecord } from './record.js';
import { pickWording, type PickedText } from './text.js';

/** A stretch of text in one manner. */
export interface Run {
  readonly text: string;
  /** Absolute address, one of the allowed schemes. */
  readonly href?: string | undefined;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
}

/** A paragraph or heading (one line), or a list: of points, or of steps that have an order. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'list' | 'steps';
  readonly lines: readonly (readonly Run[])[];
}

/**
 * A longer text: in the feed's language, or one per language tag. Each is plain text, in which an empty line begins a
 * new paragraph, or a list of blocks.
 */
export type RichText = string | readonly Block[] | Readonly<Record<string, string | readonly Block[]>>;

/** A longer text in the language that was found for the reader. */
export interface PickedBlocks {
  readonly blocks: readonly Block[];
  readonly language: string;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function asRun(value: unknown): Run[] {
  const { text, href, strong, emphasis } = isRecord(value) ? value : { text: value };
  if (typeof text !== 'string' || !text) return [];
  return [
    {
      text,
      ...(typeof href === 'string' && { href: safeUrl(href, reading()?.address) }),
      ...(strong === true && { strong }),
      ...(emphasis === true && { emphasis }),
    },
  ];
}

const asLines = (values: readonly unknown[]): Run[][] => values.map((value) => asList(value).flatMap(asRun)).filter((line) => line.length);

// A paragraph is a text or a list of runs; headings and lists name themselves.
function asBlock(value: unknown): Block[] {
  const { list, steps, heading } = isRecord(value) ? value : {};
  const [kind, lines] = Array.isArray(steps)
    ? (['steps', asLines(steps)] as const)
    : Array.isArray(list)
      ? (['list', asLines(list)] as const)
      : heading === undefined
        ? (['paragraph', asLines([value])] as const)
        : (['heading', asLines([heading])] as const);
  return lines.length ? [{ kind, lines }] : [];
}

function asWording(value: unknown): string | Block[] | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (!Array.isArray(value)) return undefined;
  const blocks = value.flatMap(asBlock);
  return blocks.length ? blocks : undefined;
}

/** A longer text: see {@link RichText}; what is no text in it is passed over, and so are links that may not be. */
export const richText = field('text', (value): RichText | undefined => {
  if (!isRecord(value)) return asWording(value);
  const result = Object.create(null) as Record<string, string | readonly Block[]>;
  for (const [key, entry] of Object.entries(value)) {
    const [tag, wording] = [asLanguage(key), asWording(entry)];
    if (!tag || !wording) continue;
    result[tag] = wording;
    reading()?.languages.add(tag);
  }
  return Object.keys(result).length ? result : undefined;
});

function paragraphs(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => ({ kind: 'paragraph', lines: [[{ text: paragraph }]] }));
}

/** The text as blocks, in the reader's language or the next best one (see `pickText`). */
export function pickBlocks(text: RichText | undefined, language: string, source: string): PickedBlocks | undefined {
  const picked = pickWording<string | readonly Block[]>(text, language, source);
  return picked && { blocks: typeof picked.value === 'string' ? paragraphs(picked.value) : picked.value, language: picked.language };
}

/** Every wording of a longer text as plain text, for the search. */
export function plainWordings(text: RichText | undefined): string[] {
  if (text === undefined) return [];
  const wordings = typeof text === 'string' || Array.isArray(text) ? [text] : Object.values(text);
  return wordings.map((wording: string | readonly Block[]) =>
    typeof wording === 'string' ? wording : wording.flatMap(({ lines }) => lines.map((runs) => runs.map((run) => run.text).join(''))).join('\n'),
  );
}

/** The picked text as plain text, one line a paragraph or point: for calendars, mails, cards. */
export function plainText({ blocks, language }: PickedBlocks): PickedText {
  return { value: blocks.flatMap(({ lines }) => lines.map((runs) => runs.map((run) => run.text).join(''))).join('\n'), language };
}
