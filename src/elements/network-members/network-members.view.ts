import type { NetworkHead, Organisation } from '../../feeds/network-members-feed.js';
import { pickText, term, type Text } from '../../feeds/text.js';

/** What the visitor (or the webmaster, by attributes) asked for. Empty: everything. */
export interface MembersChoices {
  readonly kind: string;
  readonly topic: string;
  readonly arrangement: 'name' | 'kind';
}

/** A value to filter by, in the reader's words, and how many organisations would be left. */
export interface FacetOption {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** A part of the list; `kind` names its organisations' kind, without it the word of the role stands above. */
export interface MembersSection {
  readonly role: 'steering' | 'member' | 'found' | 'all';
  readonly kind?: string;
  readonly items: readonly Organisation[];
}

/** A letter to jump to, and the organisation it leads to. */
export interface Initial {
  readonly letter: string;
  readonly id: string;
}

export interface MembersView {
  readonly sections: readonly MembersSection[];
  /** What is shown, in the order of the sections. */
  readonly items: readonly Organisation[];
  /** Whether only similar words were found. */
  readonly corrected: boolean;
  readonly kinds: readonly FacetOption[];
  readonly topics: readonly FacetOption[];
  readonly initials: readonly Initial[];
}

/** What the view is made of. */
export interface MembersInput {
  readonly head: NetworkHead;
  /** In the feed's order: steering first, then by German name. */
  readonly items: readonly Organisation[];
  /** What the search found, the best first; without it nobody searched. */
  readonly found?: { readonly items: readonly Organisation[]; readonly corrected: boolean } | undefined;
  /** Reader's language. */
  readonly language: string;
  /** Language of plain strings in the feed. */
  readonly source: string;
}

/** Below this a list is overlooked without letters to jump to. */
const JUMP_FROM = 20;

/** All texts of an organisation that are written for reading. */
export function textsOf({ name, summary }: Organisation): (Text | undefined)[] {
  return [name, summary];
}

/** The list as it is to be drawn. */
export function membersView(input: MembersInput, choices: MembersChoices): MembersView {
  const { head, language, source } = input;
  const { kind, topic, arrangement } = choices;
  const { items: found, corrected } = input.found ?? { items: inOrder(input), corrected: false };
  const ofKind = (organisation: Organisation) => !kind || organisation.kind === kind;
  const onTopic = (organisation: Organisation) => !topic || (organisation.topics?.includes(topic) ?? false);
  const shown = found.filter((organisation) => ofKind(organisation) && onTopic(organisation));
  const sections = input.found ? [{ role: 'found' as const, items: shown }] : sectionsOf(shown, arrangement, head, language);
  const options = (counts: Map<string, number>) => optionsOf(counts, head, language);
  return {
    sections,
    items: sections.flatMap(({ items }) => items),
    corrected,
    // Each filter counts what the others leave, so that no choice leads to nothing.
    kinds: options(tally(found.filter(onTopic), (organisation) => (organisation.kind ? [organisation.kind] : []))),
    topics: options(tally(found.filter(ofKind), (organisation) => organisation.topics ?? [])),
    initials: input.found || arrangement === 'kind' ? [] : initialsOf(sections.at(-1)?.items ?? [], language, source),
  };
}

function nameIn(organisation: Organisation, language: string, source: string): string {
  return pickText(organisation.name, language, source)?.value ?? '';
}

// The feed comes in German order, which is right for all names that have no other wording.
function inOrder({ items, language, source }: MembersInput): readonly Organisation[] {
  if (language === 'de' || items.every(({ name }) => typeof name === 'string')) return items;
  const { compare } = new Intl.Collator([language, 'de']);
  const steering = ({ role }: Organisation) => Number(role === 'steering');
  return [...items].sort(
    (a, b) => steering(b) - steering(a) || compare(nameIn(a, language, source), nameIn(b, language, source)),
  );
}

function sectionsOf(
  items: readonly Organisation[],
  arrangement: 'name' | 'kind',
  head: NetworkHead,
  language: string,
): MembersSection[] {
  const steering = items.filter(({ role }) => role === 'steering');
  const members = steering.length ? items.filter(({ role }) => role !== 'steering') : items;
  const kinds = new Map<string, Organisation[]>();
  if (arrangement === 'kind') {
    for (const organisation of members) {
      const { kind = '' } = organisation;
      const group = kinds.get(kind);
      if (group) group.push(organisation);
      else kinds.set(kind, [organisation]);
    }
  }
  const { compare } = new Intl.Collator([language, 'de']);
  const parts: MembersSection[] =
    kinds.size > 1
      ? [...kinds]
          .sort(([a], [b]) => Number(a === '') - Number(b === '') || compare(term(head.terms, a, language), term(head.terms, b, language)))
          .map(([kind, group]) => ({ role: 'member', kind, items: group }))
      : members.length
        ? [{ role: steering.length ? 'member' : 'all', items: members }]
        : [];
  return steering.length ? [{ role: 'steering', items: steering }, ...parts] : parts;
}

function tally(items: readonly Organisation[], keysOf: (organisation: Organisation) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const organisation of items) {
    for (const key of new Set(keysOf(organisation))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function optionsOf(counts: Map<string, number>, head: NetworkHead, language: string): FacetOption[] {
  const { compare } = new Intl.Collator([language, 'de']);
  return [...counts]
    .map(([key, count]) => ({ key, count, label: term(head.terms, key, language) }))
    .sort((a, b) => compare(a.label, b.label));
}

// Umlauts stand with their base letter, digits and signs under "#", as in a printed register (DIN 5007).
function initialsOf(items: readonly Organisation[], language: string, source: string): Initial[] {
  if (items.length < JUMP_FROM) return [];
  const initials = new Map<string, string>();
  for (const organisation of items) {
    const letter = /^\P{L}*(\p{L})/u.exec(nameIn(organisation, language, source).normalize('NFD'))?.[1]?.toUpperCase() ?? '#';
    if (!initials.has(letter)) initials.set(letter, organisation.id);
  }
  return initials.size < 4 ? [] : [...initials].map(([letter, id]) => ({ letter, id }));
}
