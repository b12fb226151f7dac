import type { DirectoryEntry, DirectoryHead } from '../../feeds/directory-feed.js';
import { inReadersOrder } from '../../feeds/name-order.js';
import { openingHoursOf } from '../../feeds/opening-hours-fields.js';
import { term } from '../../feeds/text.js';
import { isAnswered } from '../../shared/answered.js';
import { faceted, facetOptions, isOfUse, type Facet, type FacetOption } from '../../shared/facets.js';
import { languageWord } from '../../shared/language-tags.js';
import { berlinMoment, endOf, startOf } from '../../shared/moment.js';
import { berlinClock, openAt } from '../../shared/opening-hours.js';
import { FILTERS, type Choices, type FilterName } from './integration-directory.choices.js';

/** The slice of the feed that the webmaster shows. */
export interface Slice {
  readonly topic: string;
  readonly town: string;
  /** A spoken language. */
  readonly language: string;
}

/** A part of the list: what matches; what may match, since a question is not answered; courses that are over. */
export interface DirectorySection {
  readonly kind: 'matching' | 'unsure' | 'past';
  readonly entries: readonly DirectoryEntry[];
}

/** Kilometres by entry. */
export type Distances = ReadonlyMap<DirectoryEntry, number>;

export interface DirectoryView {
  readonly sections: readonly DirectorySection[];
  /** Number of entries that match for sure. */
  readonly count: number;
  /** Whether only similar words were found. */
  readonly corrected: boolean;
  /** What can be asked for, and how many each answer would leave; only questions that enough entries answer. */
  readonly options: Readonly<Partial<Record<FilterName, readonly FacetOption[]>>>;
}

/** What the view is made of. */
export interface DirectoryInput {
  readonly head: DirectoryHead;
  /** In the feed's order, by German name. */
  readonly entries: readonly DirectoryEntry[];
  /** What the search found, the best first; without it nobody searched. */
  readonly found?: { readonly items: readonly DirectoryEntry[]; readonly corrected: boolean } | undefined;
  /** Kilometres from the chosen place, where they can be reckoned: the nearest come first. */
  readonly distances?: Distances | undefined;
  /** Reader's language. */
  readonly language: string;
  /** Language of plain strings in the feed. */
  readonly source: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type Answers = Facet<DirectoryEntry>['answers'];

const YEAR = 365 * 86_400_000;

/** Whether a course is over. Of one without an end nobody knows; a year after its start it is not for newcomers. */
export function isPast({ course }: DirectoryEntry, now: number): boolean {
  const { start, end } = course ?? {};
  return end ? endOf(end) <= now : !!start && startOf(start) + YEAR <= now;
}

const townsOf = ({ addresses = [] }: DirectoryEntry): string[] | undefined => {
  const towns = addresses.flatMap(({ town }) => town ?? []);
  return towns.length ? towns : undefined;
};

const yesOrNo = (answer: boolean | undefined): readonly string[] | undefined => (answer === undefined ? undefined : [answer ? 'yes' : 'no']);

/** How an entry answers each question. What is no course has nothing to do with levels, and does not match them. */
function questions(months: readonly string[], now: number): Record<FilterName, Answers> {
  const clock = berlinClock(now);
  return {
    topic: ({ topics = [] }) => topics,
    spoken: ({ languages }) => languages?.map(({ code }) => code),
    town: townsOf,
    group: ({ targetGroups }) => targetGroups,
    open: (entry) => {
      const hours = openingHoursOf(entry);
      return hours && yesOrNo(openAt(hours, clock));
    },
    free: ({ free }) => yesOrNo(free),
    step: ({ stepFree }) => stepFree && [stepFree],
    level: ({ course }) => (course ? course.level && [course.level] : []),
    start: ({ course }) => {
      if (!course) return [];
      const { start } = course;
      // Of a course of which only the year is known, nobody can say from when on.
      return start && start.day.length > 4 ? months.filter((month) => month <= start.day) : undefined;
    },
  };
}

/** Months in which courses of the list start, from this one on. */
function startMonths(entries: readonly DirectoryEntry[], now: number): string[] {
  const thisMonth = berlinMoment(now).day.slice(0, 7);
  const months = entries.flatMap(({ course }) => (course?.start && course.start.day.length > 4 ? course.start.day.slice(0, 7) : []));
  return [...new Set(months)].filter((month) => month >= thisMonth).sort();
}

/** The entries that the webmaster's slice leaves: those of a language whose spoken languages are not known stay. */
export function sliced(entries: readonly DirectoryEntry[], { topic, town, language }: Slice): readonly DirectoryEntry[] {
  if (!topic && !town && !language) return entries;
  const { matching, unsure } = faceted(entries, [
    { answers: ({ topics = [] }) => topics, chosen: topic },
    { answers: (entry) => townsOf(entry) ?? [], chosen: town },
    { answers: ({ languages }) => languages?.map(({ code }) => code), chosen: language },
  ]);
  return unsure.length ? [...matching, ...unsure] : matching;
}

/** The list as it is to be drawn; `entries` and `found` hold what the slice leaves. */
export function directoryView({ head, entries, found, distances, language, source, now }: DirectoryInput, slice: Slice, choices: Choices): DirectoryView {
  const { compare } = new Intl.Collator([language, 'de']);
  const months = startMonths(entries, now);
  const answers = questions(months, now);
  // A question that the webmaster has answered is not put to the visitor again.
  const fixed: Partial<Record<FilterName, string>> = { topic: slice.topic, town: slice.town, spoken: slice.language };
  const chosen = (name: FilterName) => (fixed[name] ? (name === 'spoken' ? slice.language : '') : choices[name]);
  const inSlice = found && (slice.topic || slice.town || slice.language) ? new Set(entries) : undefined;
  const all = found ? found.items.filter((entry) => !inSlice || inSlice.has(entry)) : inReadersOrder(entries, language, source);
  const { matching, unsure, counts } = faceted(
    all,
    FILTERS.map((name) => ({ answers: answers[name], chosen: chosen(name) })),
  );

  const isOffered = (name: FilterName): boolean => {
    if (fixed[name]) return false;
    if (name === 'start') return months.length > 1;
    // What hardly any entry answers would hide more than it finds. Levels concern courses only.
    return (name === 'level' || isAnswered(entries, answers[name])) && (name === 'open' || isOfUse(entries, answers[name]));
  };
  const word = (name: FilterName) => (key: string) =>
    name === 'spoken' ? (languageWord(key, language) ?? key) : name === 'topic' || name === 'group' ? term(head.terms, key, language) : key;
  const options = Object.fromEntries(
    FILTERS.flatMap((name, place) => (isOffered(name) ? [[name, facetOptions(counts[place]!, chosen(name), word(name), compare)]] : [])),
  ) as DirectoryView['options'];

  const far = (entry: DirectoryEntry) => distances?.get(entry) ?? 1e9;
  const nearestFirst = (list: readonly DirectoryEntry[]) => (distances ? [...list].sort((a, b) => far(a) - far(b)) : list);
  const current = nearestFirst(matching.filter((entry) => !isPast(entry, now)));
  const sections: DirectorySection[] = [
    { kind: 'matching', entries: current },
    { kind: 'unsure', entries: nearestFirst(unsure.filter((entry) => !isPast(entry, now))) },
    { kind: 'past', entries: [...matching, ...unsure].filter((entry) => isPast(entry, now)) },
  ];
  return { sections, count: current.length, corrected: found?.corrected ?? false, options };
}
