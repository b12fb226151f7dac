/** What is wrong at the first place where a text stops being JSON (RFC 8259). */
export type JsonFaultCause =
  | 'empty'
  | 'cut-off'
  | 'comma-missing'
  | 'comma-too-many'
  | 'quotes'
  | 'line-break'
  | 'escape'
  | 'comment'
  | 'after-end'
  | 'unexpected';

/** Where a text stops being JSON; line and column count from 1. */
export interface JsonFault {
  readonly cause: JsonFaultCause;
  readonly line: number;
  readonly column: number;
}

class Fault extends Error {
  constructor(
    readonly why: JsonFaultCause,
    readonly at: number,
  ) {
    super(why);
  }
}

const BLANK = /[ \t\n\r]*/y;
const LITERAL = /true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;

/** The first fault of a text that `JSON.parse` refuses; `undefined` when the text is JSON after all. */
export function jsonFault(text: string): JsonFault | undefined {
  let at = 0;

  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found.length > 0;
  };

  const fail = (cause: JsonFaultCause): never => {
    const sign = text[at];
    if (sign === undefined) throw new Fault(text.trim() ? 'cut-off' : 'empty', at);
    if (sign === '/' && /[/*]/.test(text[at + 1] ?? '')) throw new Fault('comment', at);
    if (/['„“”‚‘’«»]/.test(sign)) throw new Fault('quotes', at);
    throw new Fault(cause, at);
  };

  const string = (): void => {
    if (text[at] !== '"') fail('unexpected');
    for (at++; text[at] !== '"'; at++) {
      const sign = text[at];
      if (sign === undefined) fail('cut-off');
      if (sign === '\n' || sign === '\r') throw new Fault('line-break', at);
      if (sign! < ' ') throw new Fault('escape', at);
      if (sign === '\\' && !/^(["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(++at, at + 5))) fail('escape');
    }
    at++;
  };

  // Own stack instead of recursion: a hostile text nests a hundred thousand deep.
  const read = (): void => {
    const open: ('{' | '[')[] = [];
    for (;;) {
      skip(BLANK);
      const sign = text[at];
      if (sign === '{' || sign === '[') {
        at++;
        skip(BLANK);
        if (text[at] !== (sign === '{' ? '}' : ']')) {
          open.push(sign);
          if (sign === '{') key();
          continue;
        }
        at++;
      } else if (sign === '"') string();
      else if (!skip(LITERAL)) fail('unexpected');
      for (;;) {
        skip(BLANK);
        const inner = open.at(-1);
        if (!inner) {
          if (at < text.length) fail('after-end');
          return;
        }
        if (text[at] === ',') {
          const comma = at++;
          skip(BLANK);
          if (text[at] === '}' || text[at] === ']') throw new Fault('comma-too-many', comma);
          if (inner === '{') key();
          break;
        }
        if (text[at] !== (inner === '{' ? '}' : ']')) fail('comma-missing');
        at++;
        open.pop();
      }
    }
  };

  const key = (): void => {
    string();
    skip(BLANK);
    if (text[at] !== ':') fail('unexpected');
    at++;
  };

  try {
    read();
    return undefined;
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const before = text.slice(0, fault.at).split('\n');
    return { cause: fault.why, line: before.length, column: before.at(-1)!.length + 1 };
  }
}
