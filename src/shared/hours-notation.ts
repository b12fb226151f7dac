import type { Slot } from './opening-hours.js';

/** Weekly hours that were understood, and what was not. */
export interface ReadHours {
  readonly weekly: readonly Slot[];
  readonly always?: boolean;
  readonly appointment?: boolean;
  /** The writing as it stands, where a part of it was not understood. */
  readonly remark?: string;
}

/** Reads weekly hours as offices write them. */
export function hoursNotation(text: string): ReadHours {
  return { weekly: [], remark: text };
}
