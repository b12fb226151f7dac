import { expect } from '@open-wc/testing';
import { hoursNotation } from '../../src/shared/hours-notation.js';

/** `01234 9:00-16:00 phone`, one line for each slot: days, hours, and how. */
const told = (text: string): string => {
  const { weekly, always, appointment, remark } = hoursNotation(text);
  const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return [
    ...weekly.map(({ days, from, to, mode }) =>
      [days.join(''), `${clock(from)}-${clock(to)}`, mode].filter(Boolean).join(' ')),
    always && 'always',
    appointment && 'appointment',
    remark !== undefined && `remark ${remark}`,
  ].filter(Boolean).join(', ');
};

describe('hoursNotation', () => {
  const understood: [text: string, told: string][] = [
    // As the real services have it.
    ['Mo-Do 9-16, Fr 9-12', '0123 9:00-16:00, 4 9:00-12:00'],
    ['Mo-Fr 9-12', '01234 9:00-12:00'],
    ['Mo-Do 10-16, Fr 10-14', '0123 10:00-16:00, 4 10:00-14:00'],
    ['Mi-So 10-18, Mo und Di geschlossen', '23456 10:00-18:00'],
    ['rund um die Uhr', 'always'],
    ['telefonisch Mo, Di, Do 8-15, Mi, Fr 8-13', '013 8:00-15:00 phone, 24 8:00-13:00 phone'],
    ['telefonisch Mo-Fr 10-14', '01234 10:00-14:00 phone'],
    ['telefonisch Mo-Do 9-12 und 13-15', '0123 9:00-12:00 phone, 0123 13:00-15:00 phone'],
    ['Sa 15-17.30', '5 15:00-17:30'],
    ['Mi und Fr 18-20', '24 18:00-20:00'],
    ['Mo-Fr 10-19, Sa 10-16, Mi und So geschlossen', '0134 10:00-19:00, 5 10:00-16:00'],
    ['Di 10-12, Do 10-12 und nach Vereinbarung', '13 10:00-12:00, appointment'],
    ['nach Terminvergabe', 'appointment'],
    ['nach Terminvereinbarung', 'appointment'],
    ['Mo-Sa 14-20', '012345 14:00-20:00'],
    // Days.
    ['Mo–Fr 9:00–12:30 Uhr', '01234 9:00-12:30'],
    ['Mo, Di, Do 8-15, Mi, Fr 8-13', '013 8:00-15:00, 24 8:00-13:00'],
    ['Di und Do 10-12 und 13-15', '13 10:00-12:00, 13 13:00-15:00'],
    ['Montag bis Donnerstag 9.00 bis 16.00 Uhr; Freitag 9 bis 12 Uhr', '0123 9:00-16:00, 4 9:00-12:00'],
    ['täglich 8.15-13.30', '0123456 8:15-13:30'],
    ['Mo-So 10-12', '0123456 10:00-12:00'],
    ['Sa-Mo 9-12', '056 9:00-12:00'],
    ['So-Sa 9-12', '0123456 9:00-12:00'],
    ['montags und mittwochs 9-12', '02 9:00-12:00'],
    ['Dienstags, donnerstags & samstags 9-12', '135 9:00-12:00'],
    ['jeden Sonnabend 10-12', '5 10:00-12:00'],
    ['Sonntag 10-12', '6 10:00-12:00'],
    ['Mo.-Do.: 9-16 Uhr.', '0123 9:00-16:00'],
    ['Mo./Mi. 9-12', '02 9:00-12:00'],
    ['Mo Di Do 9-12', '013 9:00-12:00'],
    ['Mo+Di 9-12', '01 9:00-12:00'],
    ['MO-FR 9-12', '01234 9:00-12:00'],
    ['Mo-Mi, Fr 9-12', '0124 9:00-12:00'],
    ['Mo,Tu,We,Th 09:00-12:00', '0123 9:00-12:00'],
    ['Fr,Sa,Su 09:00-12:00', '456 9:00-12:00'],
    ['Mon-Fri 9-12', '01234 9:00-12:00'],
    ['Tuesday, Wednesdays, Thu 9:30-17', '123 9:30-17:00'],
    ['Saturday-Sun 9-12', '56 9:00-12:00'],
    // Times.
    ['Mo-Fr 9:00-12:00', '01234 9:00-12:00'],
    ['Mo 09.00 Uhr bis 12.00 Uhr', '0 9:00-12:00'],
    ['von Mo bis Fr von 9 bis 12 Uhr', '01234 9:00-12:00'],
    ['Mo 9h-12h', '0 9:00-12:00'],
    ['Mo 9 − 12', '0 9:00-12:00'],
    ['Mo 9—12, 14‑16', '0 9:00-12:00, 0 14:00-16:00'],
    ['Mo 9-12, 14-16', '0 9:00-12:00, 0 14:00-16:00'],
    ['Mo 9-12/14-16', '0 9:00-12:00, 0 14:00-16:00'],
    ['Mo 9-12 13-15', '0 9:00-12:00, 0 13:00-15:00'],
    ['Mo 9-12 u. 13-15', '0 9:00-12:00, 0 13:00-15:00'],
    ['Mo-Do 9-12, Di auch 14-16', '0123 9:00-12:00, 1 14:00-16:00'],
    ['Mo 9-12 Di 10-12', '0 9:00-12:00, 1 10:00-12:00'],
    ['Mo-Do 9-16\nFr 9-12', '0123 9:00-16:00, 4 9:00-12:00'],
    ['  Mo\u00a09–12\tUhr ', '0 9:00-12:00'],
    ['Mo, Mi jeweils 9-12', '02 9:00-12:00'],
    ['Fr 22-2', '4 22:00-26:00'],
    ['Fr 22-0', '4 22:00-24:00'],
    ['Sa 18-24', '5 18:00-24:00'],
    ['Sa 18:00-24:00', '5 18:00-24:00'],
    ['Mo 18-24 h', '0 18:00-24:00'],
    ['Mo-So 0-24', '0123456 0:00-24:00'],
    ['Mo-Fr 9-12, 12-16', '01234 9:00-12:00, 01234 12:00-16:00'],
    // Day and night.
    ['24/7', 'always'],
    ['24 / 7', 'always'],
    ['24 Stunden', 'always'],
    ['24h', 'always'],
    ['täglich rund um die Uhr', 'always'],
    ['täglich 24 Stunden', 'always'],
    ['Sa, So rund um die Uhr', '56 0:00-24:00'],
    ['telefonisch rund um die Uhr', '0123456 0:00-24:00 phone'],
    ['Mo-So rund um die Uhr, Mi geschlossen', '013456 0:00-24:00'],
    // How.
    ['telefonisch: Mo-Fr 10-14', '01234 10:00-14:00 phone'],
    ['Mo-Fr 9-12, telefonisch 8-16', '01234 9:00-12:00, 01234 8:00-16:00 phone'],
    ['Mo 9-12 und telefonisch Di 9-12', '0 9:00-12:00, 1 9:00-12:00 phone'],
    ['telefonisch Mo-Fr 8-16, persönlich Di 9-12', '01234 8:00-16:00 phone, 1 9:00-12:00'],
    ['telefonisch Mo-Fr 10-14 und nach Vereinbarung', '01234 10:00-14:00 phone, appointment'],
    ['nach Vereinbarung', 'appointment'],
    ['Nur nach Vereinbarung.', 'appointment'],
    ['Termine nach Vereinbarung', 'appointment'],
    ['nach telefonischer Vereinbarung', 'appointment'],
    ['nach vorheriger Terminabsprache', 'appointment'],
    ['Mo-Fr 9-12 sowie nach Vereinbarung', '01234 9:00-12:00, appointment'],
    ['Mo-Fr 9-12 oder nach Vereinbarung', '01234 9:00-12:00, appointment'],
    ['nach Vereinbarung und Mo 9-12', '0 9:00-12:00, appointment'],
    // Closed.
    ['Mo geschlossen, Di-So 10-18', '123456 10:00-18:00'],
    ['täglich 10-18, Mo geschlossen', '123456 10:00-18:00'],
  ];
  for (const [text, meaning] of understood) {
    it(`reads ${JSON.stringify(text)}`, () => expect(told(text)).to.equal(meaning));
  }

  it('tells equal hours of several days as one slot, and nothing that is not there', () => {
    expect(hoursNotation('Fr 10-12, Di 10-12')).to.deep.equal({ weekly: [{ days: [1, 4], from: 600, to: 720 }] });
    expect(hoursNotation('24/7')).to.deep.equal({ weekly: [], always: true });
    expect(hoursNotation('telefonisch Mo 9-10 und nach Vereinbarung')).to.deep.equal({
      weekly: [{ days: [0], from: 540, to: 600, mode: 'phone' }],
      appointment: true,
    });
  });

  const unread = [
    // As the real services have it.
    'außerhalb der Ferien Mo-Fr 9-13, Mo und Di 14-16, Do 14-17', 'Fr ab 15', '15-20',
    '9-18, an Wochenenden offiziell geschlossen', 'zweimal die Woche', 'Anmeldung Mo-Fr 8.30-12',
    'zwei Sprechtage im Monat, mittwochs; an den genannten Terminen 9-15.30',
    'täglich 8.15-13.30 (Ukraine-Kurse, April 2022)', 'Training der „Weltauswahl“ Di 19.30 (2015)',
    'Beratung nach Anmeldung (Stand 2020)',
    // Saturday or not?
    'werktags 9-17', 'werktäglich 9-17',
    // Weeks, seasons, exceptions.
    '1. und 3. Mi im Monat 15-17', 'jeden 2. Di 9-12', 'Mo-Fr 9-12 (nicht in den Ferien)', 'Mo-Fr außer Mi 9-12',
    'April-Oktober Mo-Fr 9-12', 'Mo-Fr 9-12, feiertags geschlossen', 'So- und feiertags 10-12', 'Mo 1.2.-3.2. 9-12',
    'Mo-Fr 9-12, 1. Sa im Monat 10-12', 'am Wochenende 10-14',
    // Days without a time, times without a day.
    'Mo', 'Mo-Fr', 'Mo-Fr -', 'Mo 9-12, Di', '9-12 Mo', 'Mo 9-12, 14-16 Di', 'Mo geschlossen', 'Mo geschlossen, 9-12',
    'geschlossen', '9-12', 'undefined 9-12', 'Mo-Fr 9-12, nach Absprache Di',
    // Times that are none.
    '25-30', 'Mo 25-30', 'Mo 9-25', 'Mo 9-9', 'Mo 0-0', 'Mo 24-8', 'Mo 9-24:30', 'Mo 9-12:60', 'Mo 9-12-15', 'Mo 9-123', 'Mo 9-123-4',
    'Mo 109-12', 'Mo 9', 'Mo bis 12', 'Mo 9-', 'Mo -9', 'Mo 9.5-12', 'Mo 9-12.5', 'Mo 9-12²', 'Mo 9h30-12',
    'Mo-Fr 9-5', 'Mon-Fri 9am-5pm', 'Mo 2026-09-12', '24 Uhr', '9 Uhr',
    // Contradictions, and what could mean two things.
    'Mo-Do 9-16, Mi 9-12', 'Mo 9-12, 11-14', 'Mo 9-12, Mo 9-12', 'Mo 9-12, Mo geschlossen', 'Mo-Fr täglich 9-12',
    'täglich Mo-Fr 9-12', 'Mo-So Mo-Fr 10-12', 'Mo-Fr 9-12 geschlossen',
    'Mo 9-12, Di 9-12 geschlossen', 'geschlossen, Mo 9-12', 'Mo-Fr 9-12 nach Vereinbarung',
    'Mo-Fr 9-12, nach Vereinbarung', 'Mo-Fr 9-12; nur nach Vereinbarung', 'nach Vereinbarung Mo-Fr 9-12',
    'nach Vereinbarung, Mo-Fr 9-12', 'Mo-Do 9-16, Fr nach Vereinbarung', 'keine Termine nach Vereinbarung',
    'Mo-Fr 9-12 telefonisch', 'Mo 9-12 telefonisch, Di 10-12', 'Mo telefonisch 9-12', 'telefonisch', 'telefonisch, Mo 9-12',
    'persönlich und telefonisch Mo-Fr 9-12', 'telefonisch nach Vereinbarung', 'rund um die Uhr, Mo 9-12',
    'rund um die Uhr telefonisch', '24 Stunden vorher anmelden',
    // Words that begin or end like ours.
    'Montagabend 18-20', 'Dienst 9-12', 'die 9-12', 'mit 9-12', 'Sonst 9-12', 'Freizeit 9-12', 'Demo 9-12', 'Hund 9-12',
    'Mo bisher 9-12', 'Mo stündlich 9-12', 'Thementag 9-12', 'Mo-Fr Zimmer 9-12', 'Mo-Fr 9-12 Zimmer 3', 'toString',
    '__proto__', 'W', 'Mo W', 'A', 'D T', '&', '?', ',', '.', '-', 'Пн-Пт 9-12',
  ];
  for (const text of unread) {
    it(`leaves ${JSON.stringify(text)} to the reader`, () =>
      expect(hoursNotation(text)).to.deep.equal({ weekly: [], remark: text }));
  }

  it('trims what it leaves to the reader', () => expect(told(' Fr ab 15\n')).to.equal('remark Fr ab 15'));
  it('makes nothing of nothing', () => expect(hoursNotation(' ')).to.deep.equal({ weekly: [], remark: '' }));

  it('reads long and hostile texts in no time', () => {
    const pieces = [
      'Mo 9-12, ', 'mo-', 'mo,', 'mo ', ' ', '9', '9-', '9:', '1-2', 'mon', 'nach ', 'nach termin', 'und ', '-', ',', '&', '24 ',
      'täglich ', '\n', '\u00a0', 'Mo-Mo-', '(', '[', '\\', 'mo9-12',
    ];
    const start = performance.now();
    for (const piece of pieces) {
      for (const length of [499, 500, 501, 1_000_000]) {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        expect(hoursNotation(text).weekly.length, piece).to.be.lessThan(2);
      }
    }
    expect(performance.now() - start).to.be.lessThan(2000);
  });
});
