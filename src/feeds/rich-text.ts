import { safeUrl } from '../shared/safe-url.js';
import type { RawText } from './fields.js';
import { isRecord } from './record.js';
import { pickWording } from './text.js';

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

/** A longer text in the language that was found for the reader. */
export interface PickedBlocks {
  readonly blocks: readonly Block[];
  readonly language: string;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function asRun(value: unknown, base: string | undefined): Run[] {
  const { text, href, strong, emphasis } = isRecord(value) ? value : { text: value };
  if (typeof text !== 'string' || !text) return [];
  return [
    {
      text,
      ...(typeof href === 'string' && { href: safeUrl(href, base) }),
      ...(strong === true && { strong }),
      ...(emphasis === true && { emphasis }),
    },
  ];
}

// A paragraph is a text or a list of runs; headings and lists name themselves.
function asBlock(value: unknown, base: string | undefined): Block[] {
  const { list, steps, heading } = isRecord(value) ? value : {};
  const linesOf = (values: readonly unknown[]) => values.map((line) => asList(line).flatMap((run) => asRun(run, base))).filter(({ length }) => length);
  const [kind, lines] = Array.isArray(steps)
    ? (['steps', linesOf(steps)] as const)
    : Array.isArray(list)
      ? (['list', linesOf(list)] as const)
      : heading === undefined
        ? (['paragraph', linesOf([value])] as const)
        : (['heading', linesOf([heading])] as const);
  return lines.length ? [{ kind, lines }] : [];
}

function paragraphs(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => ({ kind: 'paragraph', lines: [[{ text: paragraph }]] }));
}

/**
 * The text as blocks, in the reader's language or the next best one (see `pickText`). What is no text in it is passed
 * over, and so are links that may not be.
 * @param base address of the feed, where relative links start
 */
export function pickBlocks(text: RawText | undefined, language: string, source: string, base?: string): PickedBlocks | undefined {
  const picked = pickWording<string | readonly unknown[]>(text, language, source);
  if (!picked) return undefined;
  const { value } = picked;
  const blocks = typeof value === 'string' ? paragraphs(value) : value.flatMap((block) => asBlock(block, base));
  return blocks.length ? { blocks, language: picked.language } : undefined;
}
