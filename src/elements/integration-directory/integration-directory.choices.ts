/** What a visitor can choose, by its name in the page's address. Empty: nothing. */
export const NOTHING = {
  /** `list` or `guide`. */
  view: '',
  q: '',
  topic: '',
  /** A spoken language. */
  spoken: '',
  town: '',
  group: '',
  /** `yes` asks for what is open now; likewise `free` and `step`. */
  open: '',
  free: '',
  step: '',
  level: '',
  /** Month from which courses are to start, YYYY-MM. */
  start: '',
  /** Town or village to reckon distances from. */
  near: '',
  /** Chapter of the guide, and entry, opened last. */
  chapter: '',
  entry: '',
  /** Ids on the shortlist, with blanks between them. */
  picks: '',
};

export type Choices = typeof NOTHING;

/** The choices that narrow the list, in the order of their chips. */
export const FILTERS = ['topic', 'spoken', 'open', 'town', 'group', 'level', 'start', 'free', 'step'] as const;

export type FilterName = (typeof FILTERS)[number];

/** Whether anything narrows the list. */
export const isNarrowed = (choices: Choices): boolean => !!choices.q.trim() || FILTERS.some((name) => choices[name]);

/** The ids on the shortlist, each once. An id may hold any sign, a comma too. */
export const picksOf = ({ picks }: Choices): string[] => [...new Set(picks.split(',').filter(Boolean).map(decoded))];

/** The shortlist with these ids. */
export const picksWith = (ids: readonly string[]): string => ids.map(encodeURIComponent).join(',');

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    // Somebody cut the link in two.
    return written;
  }
}
