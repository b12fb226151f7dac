import { expect } from '@open-wc/testing';
import { parseMoment } from '../../src/shared/moment.js';
import { formatDay, formatMonth, formatSize, isElsewhere } from '../../src/ui/dates.js';

describe('formatDay', () => {
  const cases: [day: string, language: string, words: RegExp][] = [
    ['2018-04-09', 'de', /^Montag, 9\. April 2018$/],
    ['2018-12', 'de', /^Dezember 2018$/],
    ['2013', 'de', /^2013$/],
    ['2018-04-09', 'en', /^Monday,? 9 April 2018$/],
    ['2018-04-09', 'en-US', /^Monday, April 9, 2018$/],
    ['2018-04-09', 'ru', /^понедельник, 9 апреля 2018/],
    ['2018-04-09', 'ar', /^(?=.*2018)(?=.*\b9\b)(?!.*[٠-٩]).*الاثنين/],
    ['2018-12', 'ar', /^(?=.*2018)(?!.*[٠-٩])\p{Script=Arabic}/u],
    ['2018-04-09', 'fa', /^(?=.*2018)(?=.*\b9\b)(?!.*1397)/],
    ['2018-12-31', 'de-x-leicht', /^Montag, 31\. Dezember 2018$/],
  ];
  for (const [day, language, words] of cases) {
    it(`writes ${day} in ${language}`, () => expect(formatDay(day, language)).to.match(words));
  }

  // These have no date words in some browsers, which then speak the device's language.
  for (const language of ['ti', 'kmr', 'ku', 'ckb', 'ps', 'so', 'sq', 'rom', 'xx']) {
    it(`never writes English for readers of ${language}`, () => {
      expect(formatDay('2018-12-31', language)).to.match(/2018/).and.not.match(/December|Monday/);
    });
  }

  it('does not take the device’s day', () => {
    for (let month = 1; month <= 12; month++) {
      const day = `2018-${String(month).padStart(2, '0')}-01`;
      expect(formatDay(day, 'de')).to.match(/, 1\. /);
    }
  });
});

describe('formatMonth', () => {
  for (const [language, words] of [['de', /^Dez\.?$/], ['en', /^Dec\.?$/], ['ru', /^дек/], ['ar', /^\p{Script=Arabic}/u], ['so', /^(?!Dec)./]] as const) {
    it(`writes the leaf of a calendar in ${language}`, () => expect(formatMonth('2018-12-03', language)).to.match(words));
  }
});

describe('isElsewhere', () => {
  const meeting = parseMoment('2018-04-09T14:00')!;

  it('is so on a device in a foreign time zone', () => expect(isElsewhere(meeting)).to.equal(true));

  it('is not so on a device in Berlin', () => {
    const { getTimezoneOffset } = Date.prototype;
    Date.prototype.getTimezoneOffset = () => -120;
    try {
      expect(isElsewhere(meeting)).to.equal(false);
      expect(isElsewhere(parseMoment('2018-01-09T14:00')!)).to.equal(true);
    } finally {
      Date.prototype.getTimezoneOffset = getTimezoneOffset;
    }
  });

  it('does not matter where no time is known', () => expect(isElsewhere(parseMoment('2018-04-09')!)).to.equal(false));
});

describe('formatSize', () => {
  const cases: [bytes: number, language: string, words: RegExp][] = [
    [3_420_000, 'de', /^3,4\sMB$/],
    [12_400, 'de', /^12\skB$/],
    [999_999, 'de', /^(1\.000|1000)\skB$|^1\sMB$/],
    [3_420_000, 'en', /^3\.4\sMB$/],
    [3_420_000, 'ru', /^3,4\sМБ$/],
    [3_420_000, 'ar', /^(?!.*[٠-٩]).*3[.,٫]4/],
  ];
  for (const [bytes, language, words] of cases) {
    it(`writes ${bytes} bytes in ${language}`, () => expect(formatSize(bytes, language)).to.match(words));
  }
});
