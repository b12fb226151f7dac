import type { Slot } from './opening-hours.js';

/** Weekly hours that were understood, or the writing where any of it was not. */
export interface ReadHours {
  readonly weekly: readonly Slot[];
  readonly always?: boolean;
  readonly appointment?: boolean;
  /** The writing as it stands, where a part of it was not understood; then nothing else is told. */
  readonly remark?: string;
}

/** Longer writings are no weekly hours, and a hostile text shall not keep us busy. */
const longest = 500;

/*
 * Words become signs: A by appointment, W day and night, C closed, P on the phone, O in person, `&`, `,`, `-`.
 * Parts of words do no harm: what is left of the word is not understood, and then nothing is.
 */
const signs: readonly (readonly [writing: RegExp, sign: string])[] = [
  [/[^\S\n]+/g, ' '],
  [/(termine )?nach (vorheriger |telefonischer )?(termin)?(vereinbarung|absprache|vergabe)/g, 'A'],
  [/rund um die uhr|24 ?\/ ?7|24 ?stunden|^24 ?h$/g, 'W'],
  [/geschlossen/g, 'C'],
  [/telefonisch/g, 'P'],
  [/persönlich/g, 'O'],
  [/und|sowie|u\.|\+|oder(?= A)/g, '&'],
  [/[;/\n]/g, ','],
  [/[‐-―−]|bis/g, '-'],
  [/täglich/g, 'mo-so'],
  [/sonnabend/g, 'samstag'],
  [/(\d) ?(uhr|h)/g, '$1 '],
  [/von|auch|jeden|jeweils|^nur|\.$/g, ''],
];

const time = '(\\d\\d?)(?:[.:]([0-5]\\d))?(?!\\d)';
const day =
  '((?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?' +
  '|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?|mo|di|mi|do|fr|sa|so|tu|we|th|su)\\.?';
const token = new RegExp(`${time}\\s*-\\s*${time}|${day}(?:\\s*-\\s*${day})?|[WCPO]|[\\s:]`, 'g');

/** Days by the first two letters of their names, German and English: those of one day are 14 letters apart. */
const names = 'modimidofrsaso--tuweth----su';
const numberOf = (name: string): number => (names.indexOf(name.slice(0, 2)) / 2) % 7;
const week = [0, 1, 2, 3, 4, 5, 6];

/*
 * In the end, D stands for days, T for a time, P for "on the phone" and "in person", and `&` also for both ends.
 * All else stays as it was written. Not understood is:
 */
const nonsense = new RegExp(
  [
    '[^DTWCPA,&]', // any other word or figure
    'D[,&]*([PA]|$)', // days without a time
    '(^|C)[,&PA]*T', // a time without days
    '[^D]C', // "9-12 geschlossen"
    '[^,&]P|P[^DTW]', // "9-12 telefonisch, Di 10-12": which of the two?
    '[^&]A|A[^&]', // "9-12, nach Vereinbarung": then, or besides?
  ].join('|'),
);

/**
 * Reads weekly hours as offices write them, in German (days also in English): `Mo-Do 9-16, Fr 9-12`,
 * `täglich 8.15 bis 13.30 Uhr`, `telefonisch Mo-Fr 10-14`, `Mi-So 10-18, Mo und Di geschlossen`,
 * `Di 10-12 und nach Vereinbarung`, `rund um die Uhr`.
 *
 * All or nothing: half of the truth sends people to a locked door. So `werktags` is not read (by law Saturday is a
 * Werktag, § 3 Abs. 2 BUrlG; in offices it mostly is none), nor are times that contradict each other.
 */
export function hoursNotation(text: string): ReadHours {
  return (text.length > longest ? undefined : read(text)) ?? { weekly: [], remark: text.trim() };
}

function read(text: string): ReadHours | undefined {
  const slots: { days: number[]; from: number; to: number; mode?: 'phone' }[] = [];
  const closed: number[] = [];
  let days: number[] = [];
  let mode: 'phone' | undefined;
  /** The days have got their time: the next ones begin a new list. */
  let used = true;

  function add(from: number, to: number, sign: string): string {
    used = true;
    const others = slots.filter((slot) => slot.mode === mode && slot.from < to && from < slot.to);
    if (others.some((slot) => slot.days.some((number) => days.includes(number)))) return '?';
    const same = others.find((slot) => slot.from === from && slot.to === to);
    if (same) same.days.push(...days);
    else slots.push({ days: [...days], from, to, ...(mode && { mode }) });
    return sign;
  }

  const found = signs
    .reduce((rest, [writing, sign]) => rest.replace(writing, sign), text.trim().toLowerCase())
    .replace(token, (sign, hour: string, minute = 0, toHour: string, toMinute = 0, first?: string, last = first) => {
      if (toHour) {
        const from = +hour * 60 + +minute;
        const to = +toHour * 60 + +toMinute;
        // What goes past midnight does not begin in the morning: "9-5" is how others write 9 to 17.
        return from >= 1440 || to > 1440 || from === to || (to < from && from < 780)
          ? '?'
          : add(from, to < from ? to + 1440 : to, 'T');
      }
      if (first) {
        if (used) days = [];
        used = false;
        for (let number = numberOf(first); ; number = (number + 1) % 7) {
          // "Mo-Fr täglich": which of the two?
          if (days.includes(number)) return '?';
          days.push(number);
          if (number === numberOf(last!)) return 'D';
        }
      }
      if (sign === 'W') {
        if (used) days = week;
        return add(0, 1440, sign);
      }
      if (sign === 'C') {
        closed.push(...days);
        days = [];
        used = true;
        return sign;
      }
      if (sign < 'O') return ''; // white space and colons
      mode = sign === 'P' ? 'phone' : undefined;
      return 'P';
    });

  const weekly = slots.map((slot) => ({
    ...slot,
    days: week.filter((number) => slot.days.includes(number) && !closed.includes(number)),
  }));
  const appointment = found.includes('A');
  if (nonsense.test(`&${found}&`) || !(weekly.length || appointment) || weekly.some((slot) => !slot.days.length)) {
    return undefined;
  }
  const always = found.includes('W') && weekly.length === 1 && weekly[0]!.days.length === 7 && !mode;
  return { weekly: always ? [] : weekly, ...(always && { always }), ...(appointment && { appointment }) };
}
