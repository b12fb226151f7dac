import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { formatDay } from '../../../src/ui/dates.js';
import { courseFacts, levelName } from '../../../src/ui/entry/course.js';
import { german } from '../../german.js';
import { plain } from '../../widget-on-page.js';
import { feedOf } from './entries.js';

const on = (day: string) => formatDay(day, 'de')!;

describe('courseFacts', () => {
  const area = document.createElement('dl');
  afterEach(() => render('', area));
  async function facts(course: object | undefined) {
    const { items: [entry] } = await feedOf([{ course }]);
    render(html`${courseFacts(entry!, (text) => text, 'de')}`, area);
    return Object.fromEntries([...area.querySelectorAll('dt')].map((term) => [term.textContent, plain(term.nextElementSibling!.textContent)]));
  }
  const [level, dates, times, places, childcare, payer, exam] = ['level', 'dates', 'times', 'places', 'childcare', 'payer', 'exam'].map((name) => german(`course.${name}`)) as [string, string, string, string, string, string, string];

  const cases: [what: string, course: object | undefined, facts: Record<string, string>][] = [
    ['nothing where there is no course', undefined, {}],
    ['nothing where nothing is known', {}, {}],
    ['a level', { level: 'B1' }, { [level]: 'B1' }],
    ['reading and writing in words', { level: 'literacy' }, { [level]: german('course.literacy') }],
    ['from when to when', { start: '2027-01-11', end: '2027-06-30' }, { [dates]: german('time.span', on('2027-01-11'), on('2027-06-30')) }],
    ['a begin alone', { start: '2027-01-11' }, { [dates]: german('hours.from-day', on('2027-01-11')) }],
    ['an end alone', { end: '2027-06-30' }, { [dates]: german('course.until', on('2027-06-30')) }],
    ['free places', { places: 3 }, { [places]: '3 Plätze' }],
    ['one free place', { places: 1 }, { [places]: '1 Platz' }],
    ['that it is full', { places: 0 }, { [places]: german('course.full') }],
    ['that there is childcare', { childcare: true }, { [childcare]: german('course.yes') }],
    ['that there is none', { childcare: false }, { [childcare]: german('course.no') }],
    ['the rest in the office’s words', { times: 'Mo 9', payer: 'BAMF', exam: 'DTZ' }, { [times]: 'Mo 9', [payer]: 'BAMF', [exam]: 'DTZ' }],
  ];
  for (const [what, course, expected] of cases) it(`tell ${what}`, async () => expect(await facts(course)).to.deep.equal(expected));

  it('call a level by its letters', () => expect(levelName('A2')).to.equal('A2'));
});
