import { expect } from '@open-wc/testing';
import { easterSunday } from '../../src/shared/easter.js';

describe('easterSunday', () => {
  const days = [
    '1583-04-10', '1598-03-22', '1609-04-19', '1625-03-30', '1700-04-11', '1724-04-16', '1744-04-05', '1761-03-22',
    '1777-03-30', '1818-03-22', '1850-03-31', '1886-04-25', '1900-04-15', '1913-03-23', '1943-04-25', '1954-04-18',
    '1961-04-02', '1981-04-19', '1999-04-04', '2000-04-23', '2008-03-23', '2011-04-24', '2016-03-27', '2019-04-21',
    '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '2049-04-18', '2050-04-10', '2076-04-19',
    '2285-03-22',
  ];
  for (const day of days) it(`knows ${day}`, () => expect(easterSunday(Number(day.slice(0, 4)))).to.equal(day));

  it('is a Sunday from 22 March to 25 April in all years', () => {
    for (let year = 1583; year < 10_000; year++) {
      const day = easterSunday(year);
      expect(new Date(day).getUTCDay(), day).to.equal(0);
      expect(day >= `${year}-03-22` && day <= `${year}-04-25`, day).to.be.true;
    }
  });
});
