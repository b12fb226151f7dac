import { expect } from '@open-wc/testing';
import { meetingsView, overAt, spanOf, takesPlace } from '../../../src/elements/network-meetings/network-meetings.view.js';
import type { Meeting } from '../../../src/feeds/network-meetings-feed.js';
import { parseMoment } from '../../../src/shared/moment.js';

const meeting = (start: string, end?: string, more: Partial<Meeting> = {}): Meeting => ({
  id: start,
  start: parseMoment(start)!,
  ...(end !== undefined && { end: parseMoment(end)! }),
  ...more,
});

const berlin = (text: string) => parseMoment(text)!.instant!;

describe('meetingsView', () => {
  const march = meeting('2018-03-12T14:00', '2018-03-12T16:30');
  const april = meeting('2018-04-09T14:00', '2018-04-09T16:30');
  const june = meeting('2018-06-11T14:00', '2018-06-11T16:30');
  const coming = (now: string, ...meetings: Meeting[]) => meetingsView(meetings, berlin(now)).coming;

  it('sorts what is to come by time, whatever the feed’s order', () => {
    expect(coming('2018-04-01T00:00', june, april, march).map(({ meeting: { id } }) => id)).to.deep.equal([april.id, june.id]);
  });

  it('sorts what is past by year, the latest first', () => {
    const { past } = meetingsView([march, meeting('2013'), june, meeting('2013-11-04'), april], berlin('2018-12-01T00:00'));
    expect(past.map(({ year, meetings }) => [year, meetings.map(({ id }) => id)])).to.deep.equal([
      ['2018', [june.id, april.id, march.id]],
      ['2013', ['2013-11-04', '2013']],
    ]);
  });

  it('calls the first one that takes place the next', () => {
    const cancelled = { ...march, status: 'cancelled' } as Meeting;
    const postponed = { ...april, status: 'postponed' } as Meeting;
    expect(coming('2018-03-01T00:00', cancelled, postponed, june).map(({ isNext }) => isNext)).to.deep.equal([false, false, true]);
  });

  it('tells today and tomorrow by Berlin’s calendar', () => {
    const at = (now: string) => coming(now, april).map(({ isToday, isTomorrow }) => [isToday, isTomorrow])[0];
    expect(at('2018-04-07T23:59')).to.deep.equal([false, false]);
    expect(at('2018-04-08T00:00')).to.deep.equal([false, true]);
    expect(at('2018-04-08T23:59')).to.deep.equal([false, true]);
    expect(at('2018-04-09T00:00')).to.deep.equal([true, false]);
    expect(at('2018-04-09T16:29')).to.deep.equal([true, false]);
  });

  it('says when one is running', () => {
    const running = (now: string, which = april) => coming(now, which)[0]?.isRunning;
    expect(running('2018-04-09T13:59')).to.equal(false);
    expect(running('2018-04-09T14:00')).to.equal(true);
    expect(running('2018-04-09T16:29')).to.equal(true);
    expect(running('2018-04-09T16:30')).to.equal(undefined);
    expect(running('2018-04-09T15:00', { ...april, status: 'cancelled' })).to.equal(false);
    expect(running('2018-04-09T15:00', meeting('2018-04-09'))).to.equal(false);
  });

  it('tells what a clock change does', () => {
    expect(coming('2018-03-25T03:00', meeting('2018-03-25T01:30', '2018-03-25T03:30'))[0]?.isRunning).to.equal(true);
    expect(coming('2018-10-28T03:00', meeting('2018-10-28T01:30', '2018-10-28T02:30'))).to.deep.equal([]);
  });
});

describe('overAt', () => {
  const cases: [what: string, which: Meeting, end: number][] = [
    ['is the end', meeting('2018-04-09T14:00', '2018-04-09T16:30'), berlin('2018-04-09T16:30')],
    ['is midnight where no end is known', meeting('2018-04-09T14:00'), berlin('2018-04-10T00:00')],
    ['is midnight where no time is known', meeting('2018-04-09'), berlin('2018-04-10T00:00')],
    ['is the midnight after the last day', meeting('2018-04-09', '2018-04-11'), berlin('2018-04-12T00:00')],
    ['is the midnight after the last whole day', meeting('2018-04-09T09:00', '2018-04-10T17:00', { allDay: true }), berlin('2018-04-11T00:00')],
    ['is the end of the month where no day is known', meeting('2018-04'), berlin('2018-05-01T00:00')],
    ['is the end of the year where no month is known', meeting('2018'), berlin('2019-01-01T00:00')],
    ['does not believe an end before the start', meeting('2018-04-09T14:00', '2018-04-08T16:30'), berlin('2018-04-10T00:00')],
  ];
  for (const [what, which, end] of cases) it(what, () => expect(overAt(which)).to.equal(end));
});

describe('spanOf', () => {
  const plain = (which: Meeting) => {
    const { from, toDay, toTime } = spanOf(which);
    return [from.day, from.time, toDay, toTime];
  };
  const cases: [what: string, which: Meeting, parts: (string | undefined)[]][] = [
    ['names the end’s time', meeting('2018-04-09T14:00', '2018-04-09T16:30'), ['2018-04-09', '14:00', undefined, '16:30']],
    ['names the end’s day where it is another', meeting('2018-04-09T14:00', '2018-04-10T12:00'), ['2018-04-09', '14:00', '2018-04-10', '12:00']],
    ['names days only for whole days', meeting('2018-04-09T00:00', '2018-04-10T00:00', { allDay: true }), ['2018-04-09', undefined, '2018-04-10', undefined]],
    ['names the start only where there is no end', meeting('2018-04'), ['2018-04', undefined, undefined, undefined]],
    ['leaves out an end before the start', meeting('2018-04-09T14:00', '2018-04-08T16:30'), ['2018-04-09', '14:00', undefined, undefined]],
  ];
  for (const [what, which, parts] of cases) it(what, () => expect(plain(which)).to.deep.equal(parts));
});

describe('takesPlace', () => {
  for (const [status, answer] of [[undefined, true], ['planned', true], ['moved', true], ['cancelled', false], ['postponed', false]] as const) {
    it(`is ${answer} for ${status ?? 'no status'}`, () => expect(takesPlace({ ...meeting('2018-04-09'), ...(status && { status }) })).to.equal(answer));
  }
});
