import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import { closure, hours, openingHoursFields, openingHoursOf, prepareHours } from '../../src/feeds/opening-hours-fields.js';

const read = (value: unknown) => z.safeParse(hours, value);
const weekly = (value: unknown) => read(value).data?.weekly.map(({ days, from, to, mode }) => `${days.join('')} ${from}-${to}${mode ? ` ${mode}` : ''}`);

describe('the hours of a feed', () => {
  it('are kept as they stand until the notation is loaded, and a file without notation does not load it', async () => {
    await prepareHours('{"entries":[{"hours": [{"days": "Mo"}]}]}');
    expect(read(' Mo 9-12 ').data).to.deep.equal({ weekly: [], remark: 'Mo 9-12' });
    await prepareHours('{"entries":[{"hours"\n: "Mo 9-12"}]}');
    expect(weekly('Mo 9-12')).to.deep.equal(['0 540-720']);
  });

  it('are read in a foreign format too', async () => {
    await prepareHours();
    expect(weekly('Di, Do 13-17 Uhr')).to.deep.equal(['13 780-1020']);
  });

  const slot = (more: object) => [{ days: 'Mo', from: '9', to: '12', ...more }];
  const cases: [what: string, value: unknown, weekly: readonly string[]][] = [
    ['one day', slot({}), ['0 540-720']],
    ['a span of days', slot({ days: 'Mo-Do' }), ['0123 540-720']],
    ['a span with a dash and blanks', slot({ days: 'Mo – Mi' }), ['012 540-720']],
    ['a span over the week’s end', slot({ days: 'Sa-Mo' }), ['560 540-720']],
    ['days one by one, and a span', slot({ days: 'Mo, Mi-Fr' }), ['0234 540-720']],
    ['a list of days', slot({ days: ['Di', 'Fr'] }), ['14 540-720']],
    ['names written out', slot({ days: 'Montag - Mittwoch' }), ['012 540-720']],
    ['a day twice as once', slot({ days: 'Mo, Mo-Di' }), ['01 540-720']],
    ['minutes with a colon or a point', slot({ from: '9:30', to: '12.15' }), ['0 570-735']],
    ['numbers', slot({ from: 9, to: 12 }), ['0 540-720']],
    ['an end at midnight', slot({ to: '24:00' }), ['0 540-1440']],
    ['an end past midnight', slot({ from: '20', to: '2' }), ['0 1200-1560']],
    ['an end at 0 as midnight', slot({ from: '20', to: '0' }), ['0 1200-1440']],
    ['a mode', slot({ mode: 'phone' }), ['0 540-720 phone']],
    ['an unknown mode as none', slot({ mode: 'fax' }), ['0 540-720']],
    ['several', [...slot({}), ...slot({ days: 'Fr', mode: 'appointment' })], ['0 540-720', '4 540-720 appointment']],
  ];
  for (const [what, value, expected] of cases) it(`know ${what}`, () => expect(weekly(value)).to.deep.equal(expected));

  const faults: [what: string, value: unknown][] = [
    ['an empty list', []],
    ['a number', 9],
    ['an object', { days: 'Mo' }],
    ['a slot that is none', ['Mo 9-12']],
    ['a day that is none', slot({ days: 'Mx' })],
    ['a day of the second half of another', slot({ days: 'odi' })],
    ['a span that ends nowhere', slot({ days: 'Mo-Xy' })],
    ['no day', slot({ days: '' })],
    ['days that are missing', [{ from: '9', to: '12' }]],
    ['an hour of 25', slot({ to: '25' })],
    ['a minute of 60', slot({ to: '12:60' })],
    ['a begin at 24', slot({ from: '24', to: '3' })],
    ['an end at the begin', slot({ to: '9' })],
    ['an hour that is a word', slot({ from: 'neun' })],
    ['a negative hour', slot({ from: -9 })],
    ['an object that cannot be made a text, as days', slot({ days: { toString: 'x' } })],
    ['such an object in a list of days', slot({ days: ['Mo', { toString: 'x' }] })],
    ['such an object as an hour', slot({ to: { toString: 'x', valueOf: 'y' } })],
    ['one bad slot among good ones, since half of the hours are wrong hours', [...slot({}), ...slot({ to: '99' })]],
  ];
  for (const [what, value] of faults) {
    it(`are refused for ${what}`, () => {
      const { success, error } = read(value);
      expect(success).to.equal(false);
      expect(error!.issues.map(({ message }) => message)).to.deep.equal(['hours']);
    });
  }

  for (const [what, written, slots] of [
    ['times', '10-12', [[600, 720]]],
    ['times of two stretches', '10-12, 14-16', [[600, 720], [840, 960]]],
    ['day and night', 'rund um die Uhr', [[0, 1440]]],
    ['times past midnight', '20-4', [[1200, 1680]]],
  ] as const) {
    it(`of a special day may be ${what}`, () => {
      const { data } = z.safeParse(closure, { from: '2026-12-31', hours: written });
      expect(data!.hours!.map(({ from, to }) => [from, to])).to.deep.equal(slots);
    });
  }

  for (const value of ['bald wieder', 9, [{ days: 'Mo', from: '9', to: '12' }]]) {
    it(`of a special day may not be ${JSON.stringify(value)}`, () => expect(z.safeParse(closure, { from: '2026-12-31', hours: value }).success).to.equal(false));
  }
});

describe('openingHoursOf', () => {
  const schema = z.object(openingHoursFields);
  const of = (record: object) => openingHoursOf(z.parse(schema, record));

  before(() => prepareHours());

  for (const [what, record] of [
    ['nothing', {}],
    ['only what a reader understands', { hours: 'nach Aushang' }],
    ['only what holds on holidays', { holidays: 'closed' }],
    ['only a note', { hoursNote: 'Klingeln' }],
    ['no appointment, and nothing else', { appointment: false }],
  ] as const) {
    it(`has nothing to reckon with where the record says ${what}`, () => expect(of(record)).to.equal(undefined));
  }

  it('puts together what stands in several fields', () => {
    expect(of({ hours: 'Mo 9-12', appointment: true, holidays: 'closed', closures: [{ from: '2026-12-24', to: '2026-12-31', reason: 'Ferien' }, { from: '2027-01-02', hours: '10-12' }] })).to.deep.equal({
      weekly: [{ days: [0], from: 540, to: 720 }],
      appointment: true,
      holidays: 'closed',
      closures: [{ from: '2026-12-24', to: '2026-12-31', reason: 'Ferien' }, { from: '2027-01-02', slots: [{ days: [0, 1, 2, 3, 4, 5, 6], from: 600, to: 720 }], reason: undefined }],
    });
  });

  it('knows appointments and closures without hours', () => {
    expect(of({ appointment: true })).to.deep.equal({ weekly: [], appointment: true });
    expect(of({ closures: [{ from: '2026-12-24' }] })!.closures).to.have.length(1);
  });

  it('hears of an appointment in the notation, unless the record says otherwise', () => {
    expect(of({ hours: 'Mo 9-12 und nach Vereinbarung' })!.appointment).to.equal(true);
    expect(of({ hours: 'Mo 9-12 und nach Vereinbarung', appointment: false })!.appointment).to.equal(undefined);
  });

  it('reads a record once', () => {
    const record = z.parse(schema, { hours: 'Mo 9-12' });
    expect(openingHoursOf(record)).to.equal(openingHoursOf(record));
  });
});
