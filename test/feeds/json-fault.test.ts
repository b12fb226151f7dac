import { expect } from '@open-wc/testing';
import { jsonFault, type JsonFaultCause } from '../../src/feeds/json-fault.js';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('jsonFault', () => {
  const broken: [text: string, line: number, column: number, cause: JsonFaultCause][] = [
    ['', 1, 1, 'empty'],
    [' \n\t ', 2, 3, 'empty'],
    ['{', 1, 2, 'cut-off'],
    ['{"a": [1, 2', 1, 12, 'cut-off'],
    ['{"a": "b', 1, 9, 'cut-off'],
    ['{\n  "a": 1\n', 3, 1, 'cut-off'],
    ['{"a":', 1, 6, 'cut-off'],
    ['[1,', 1, 4, 'cut-off'],
    ['{"a": 1 "b": 2}', 1, 9, 'comma-missing'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'comma-missing'],
    ['{\r\n  "a": 1\r\n  "b": 2\r\n}', 3, 3, 'comma-missing'],
    ['[{"a": 1} {"b": 2}]', 1, 11, 'comma-missing'],
    ['[1 2]', 1, 4, 'comma-missing'],
    ['[1}', 1, 3, 'comma-missing'],
    ['{"a": 1,}', 1, 8, 'comma-too-many'],
    ['[1, 2, ]', 1, 6, 'comma-too-many'],
    ['{\n  "a": 1,\n}', 2, 9, 'comma-too-many'],
    ['{\n  "a": [\n    1,\n  ]\n}', 3, 6, 'comma-too-many'],
    ['{„a“: 1}', 1, 2, 'quotes'],
    ['{"a": “b”}', 1, 7, 'quotes'],
    ["{'a': 1}", 1, 2, 'quotes'],
    ['{"a": »b«}', 1, 7, 'quotes'],
    ['{"a": "b\nc"}', 1, 9, 'line-break'],
    ['{"a": "b,\n "c": 1}', 1, 10, 'line-break'],
    ['{"a": "b\tc"}', 1, 9, 'escape'],
    ['{"a": "C:\\dir"}', 1, 11, 'escape'],
    ['{"a": "\\u12G4"}', 1, 9, 'escape'],
    ['{ // here\n "a": 1}', 1, 3, 'comment'],
    ['{"a": 1 /* here */}', 1, 9, 'comment'],
    ['{"a": 1} x', 1, 10, 'after-end'],
    ['{"a": 1}{"a": 1}', 1, 9, 'after-end'],
    ['{"a" 1}', 1, 6, 'unexpected'],
    ['{a: 1}', 1, 2, 'unexpected'],
    ['{"a": undefined}', 1, 7, 'unexpected'],
    ['{"a": NaN}', 1, 7, 'unexpected'],
    ['hallo', 1, 1, 'unexpected'],
    ['{"a": +1}', 1, 7, 'unexpected'],
    ['[,]', 1, 2, 'unexpected'],
    ['{,}', 1, 2, 'unexpected'],
    ['{1: 2}', 1, 2, 'unexpected'],
  ];
  for (const [text, line, column, cause] of broken) {
    it(`finds ${cause} at ${line}:${column} of ${JSON.stringify(text)}`, () => {
      expect(isJson(text)).to.equal(false);
      expect(jsonFault(text)).to.deep.equal({ cause, line, column });
    });
  }

  // What exactly is wrong here may be told in several ways, the place not.
  for (const [text, line, column] of [['[01]', 1, 3], ['[1.]', 1, 3], ['[tru]', 1, 2], ['[.5]', 1, 2], ['[-]', 1, 2]] as const) {
    it(`finds a fault at ${line}:${column} of ${text}`, () => {
      const fault = jsonFault(text);
      expect([fault?.line, fault?.column]).to.deep.equal([line, column]);
    });
  }

  for (const text of ['{}', '[]', ' {"a": [1, -0.5e+10, true, false, null, "\\u00e4\\n\\"", {}]} ', '"x"', '0', '\r\n[[], [[]]]\t', '"\u2028"']) {
    it(`finds nothing in ${JSON.stringify(text)}`, () => expect(jsonFault(text)).to.equal(undefined));
  }

  it('finds the end of a text that opens a hundred thousand brackets', () => {
    const text = '['.repeat(100_000);
    expect(jsonFault(text)).to.deep.equal({ cause: 'cut-off', line: 1, column: 100_001 });
    expect(jsonFault(text + ']'.repeat(100_000))).to.equal(undefined);
  });

  it('reads a megabyte of one string without getting slower and slower', () => {
    const start = performance.now();
    expect(jsonFault(`["${'a\\n'.repeat(350_000)}", ]`)?.cause).to.equal('comma-too-many');
    expect(performance.now() - start).to.be.lessThan(5000);
  });

  it('agrees with JSON.parse on what is JSON, for thousands of damaged texts', () => {
    const seed = '{"feed": "x", "list": [{"id": "a\\u00e4\\"", "n": -1.5e3, "t": true}, {"id": null, "s": ""}], "e": {}}';
    const signs = [...'{}[]",:\\/\'0123456789.eE+-truefalsn \n\t\r„“\u00a0\ufeff\u0000/*'];
    let state = 1;
    // A generator of our own (Lehmer's), so that a failure comes back in the next run.
    const random = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 20_000; round++) {
      let text = seed;
      for (let changes = 1 + random(3); changes > 0; changes--) {
        const at = random(text.length + 1);
        const sign = signs[random(signs.length)]!;
        const kind = random(5);
        if (kind === 0) text = text.slice(0, at) + sign + text.slice(at);
        else if (kind === 1) text = text.slice(0, at) + text.slice(at + 1 + random(4));
        else if (kind === 2) text = text.slice(0, at) + sign + text.slice(at + 1);
        else if (kind === 3) text = text.slice(0, at) + text.slice(at, at + random(12)) + text.slice(at);
        else if (random(4) === 0) text = text.slice(0, at);
      }
      const fault = jsonFault(text);
      if ((fault === undefined) !== isJson(text)) expect.fail(`${JSON.stringify(text)} is ${isJson(text) ? '' : 'not '}JSON`);
      if (fault && (fault.line < 1 || fault.column < 1)) expect.fail(`no place in ${JSON.stringify(text)}`);
    }
  });
});
