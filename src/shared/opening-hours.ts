/*
 * Opening hours by Berlin's clock. Minutes are counted from the midnight of a slot's day; a slot that goes past midnight
 * ends at more than 1440.
 */

/** Hours on some days of the week. */
export interface Slot {
  /** 0 is Monday, 6 Sunday. */
  readonly days: readonly number[];
  /** Minutes since the day's midnight, 0 to 1439. */
  readonly from: number;
  /** Minutes since the day's midnight, more than `from`, at most 1440 more than it. */
  readonly to: number;
  /** Open to everybody without it; else only with an appointment, or only on the phone. */
  readonly mode?: 'appointment' | 'phone';
}

/** Days on which the weekly hours do not hold. */
export interface Closure {
  /** First day, YYYY-MM-DD. */
  readonly from: string;
  /** Last day; without it the closure lasts until further notice. */
  readonly to?: string;
  /** Hours that hold instead; without them it is closed. Their `days` are not looked at. */
  readonly slots?: readonly Slot[];
}

/** What is known of when a place is open. */
export interface OpeningHours<C extends Closure = Closure> {
  readonly weekly: readonly Slot[];
  /** Day and night. */
  readonly always?: boolean;
  /** By appointment, beside the weekly hours or instead of them. */
  readonly appointment?: boolean;
  readonly closures?: readonly C[];
  /** What holds on public holidays; without it nobody knows. */
  readonly holidays?: 'open' | 'closed';
}
