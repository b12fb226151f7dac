/** Hours of one day as a foreign feed has them. */
export interface DayHours {
  /** 0 is Monday, 6 Sunday. */
  readonly day: number;
  /** `09:00` */
  readonly from: string;
  /** `12:00`; before `from` it is the next day's. */
  readonly to: string;
  readonly mode?: 'appointment' | undefined;
}

/** A line of our own feed's hours: see `opening-hours-fields.ts`. */
export interface HoursLine {
  readonly days: string;
  readonly from: string;
  readonly to: string;
  readonly mode?: 'appointment';
}

const DAYS = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];

/** `9:00`, `09:00:00` or `09:00+01:00` as `09:00`; undefined for what is no time. */
export function clockTime(value: unknown): string | undefined {
  const [, hour = '', minute = ''] = (typeof value === 'string' && /^\s*(\d\d?):([0-5]\d)(?::[\d.]+)?(?:Z|[+-]\d\d:?\d\d)?\s*$/.exec(value)) || [];
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return hour && time <= '24:00' ? time : undefined;
}

/** Begin and end of a day's hours; undefined when they make none. `23:59` and `00:00` are the end of the day. */
export function span(start: unknown, end: unknown): { from: string; to: string } | undefined {
  const [from, until] = [clockTime(start), clockTime(end)];
  const to = until === '23:59' || until === '00:00' ? '24:00' : until;
  return from && to && from !== to && from !== '24:00' ? { from, to } : undefined;
}

// Our notation takes "9-5" for English; hours that begin in the morning and end after midnight are told as two.
function* halves(hours: DayHours): Generator<DayHours> {
  if (hours.to > hours.from || hours.from >= '13:00') yield hours;
  else {
    yield { ...hours, to: '24:00' };
    yield { ...hours, day: (hours.day + 1) % 7, from: '00:00' };
  }
}

/** The hours of single days as our feed writes them, the same hours of days in a row in one line. */
export function weeklyHours(days: readonly DayHours[]): '24/7' | HoursLine[] | undefined {
  const byTime = new Map<string, Set<number>>();
  for (const { day, from, to, mode = '' } of days.flatMap((hours) => [...halves(hours)])) {
    const key = `${from} ${to} ${mode}`;
    byTime.set(key, (byTime.get(key) ?? new Set()).add(day));
  }
  if (byTime.get('00:00 24:00 ')?.size === 7) return '24/7';
  const lines = [...byTime].flatMap(([key, set]) => {
    const [from = '', to = '', mode] = key.split(' ');
    return inRow(set).map(([first, last]) => ({
      first,
      line: { days: first === last ? DAYS[first]! : `${DAYS[first]}-${DAYS[last]}`, from, to, ...(mode === 'appointment' && ({ mode } as const)) },
    }));
  });
  lines.sort((a, b) => a.first - b.first || (a.line.from < b.line.from ? -1 : 1));
  return lines.length ? lines.map(({ line }) => line) : undefined;
}

function inRow(days: ReadonlySet<number>): [first: number, last: number][] {
  const rows: [number, number][] = [];
  for (let day = 0; day < 7; day++) {
    if (!days.has(day)) continue;
    const row = rows.at(-1);
    if (row?.[1] === day - 1) row[1] = day;
    else rows.push([day, day]);
  }
  return rows;
}
