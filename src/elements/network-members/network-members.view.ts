import type { NetworkHead, Organisation } from '../../feeds/network-members-feed.js';
import { inReadersOrder, nameOf } from '../../feeds/name-order.js';
import { term } from '../../feeds/text.js';
import { faceted, facetOptions, isOfUse, type Facet, type FacetOption } from '../../shared/facets.js';

/** What the visitor (or the webmaster, by attributes) asked for. Empty: everything. */
export interface MembersChoices {
  readonly kind: string;
  readonly topic: string;
  readonly arrangement: 'name' | 'kind';
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
  /** Empty while the organisation is not read yet. */
  readonly id: string;
}

export interface MembersView {
  readonly sections: readonly MembersSection[];
  /** What is shown, in the order of the sections. */
  readonly items: readonly Organisation[];
  /** Whether only similar words were found. */
  readonly corrected: boolean;
  /** Missing where the feed leaves nothing to choose. */
  readonly kinds: readonly FacetOption[] | undefined;
  readonly topics: readonly FacetOption[] | undefined;
  readonly initials: readonly Initial[];
}

/** What the view is made of. */
export interface MembersInput {
  readonly head: NetworkHead;
  /** In the feed's order: steering first, then by German name. */
  readonly items: readonly Organisation[];
  /** Whether all records are read; before, the row of letters is a guess that keeps its place. */
  readonly complete: boolean;
  /** What the search found, the best first; without it nobody searched. */
  readonly found?: { readonly items: readonly Organisation[]; readonly corrected: boolean } | undefined;
  /** Reader's language. */
  readonly language: string;
  /** Language of plain strings in the feed. */
  readonly source: string;
}

/** Below this a list is overlooked without letters to jump to. */
const JUMP_FROM = 20;

/** Whether there is more to say of an organisation than its row does. */
export function hasDetails({ summary, address, phone, email, website, languages }: Organisation): boolean {
  return !!(summary || address?.street || phone || email || website || languages?.length);
}

/** The list as it is to be drawn. */
export function membersView(input: MembersInput, { kind, topic, arrangement }: MembersChoices): MembersView {
  const { head, items, found, language, source } = input;
  const { compare } = new Intl.Collator([language, 'de']);
  const word = (key: string) => term(head.terms, key, language);
  const sectionsOf = (shown: readonly Organisation[]): MembersSection[] => {
    if (found) return [{ role: 'found', items: shown }];
    const steering = shown.filter(isSteering);
    const members = steering.length ? shown.filter((organisation) => !isSteering(organisation)) : shown;
    const kinds = arrangement === 'kind' ? byKind(members) : new Map<string, Organisation[]>();
    const parts: MembersSection[] =
      kinds.size > 1
        ? [...kinds]
            .sort(([a], [b]) => Number(!a) - Number(!b) || compare(word(a), word(b)))
            .map(([own, group]) => ({ role: 'member', kind: own, items: group }))
        : [{ role: steering.length ? 'member' : 'all', items: members }];
    return [{ role: 'steering', items: steering }, ...parts];
  };

  // Each filter counts what the others leave, so that no choice leads to nothing.
  const all = found?.items ?? inReadersOrder(items, language, source, (a, b) => Number(isSteering(b)) - Number(isSteering(a)));
  const facets: readonly Facet<Organisation>[] = [
    { answers: ({ kind: own }) => (own ? [own] : []), chosen: kind },
    { answers: ({ topics = [] }) => topics, chosen: topic },
  ];
  const { matching, counts } = faceted(all, facets);
  const [kinds, topics] = facets.map(({ answers, chosen }, place) =>
    isOfUse(items, answers) ? facetOptions(counts[place]!, chosen, word, compare) : undefined,
  );

  // Umlauts stand with their base letter, digits and signs under "#", as in a printed register (DIN 5007).
  const letterOf = (organisation: Organisation) =>
    /\p{L}/u.exec(nameOf(organisation, language, source).slice(0, 8).normalize('NFD'))?.[0].toUpperCase() ?? '#';

  const sections = sectionsOf(matching);
  const listed = found || arrangement === 'kind' ? [] : sections.at(-1)!.items;
  const letters = new Map<string, string>(input.complete ? [] : [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [letter, '']));
  for (const organisation of input.complete ? listed : []) {
    const letter = letterOf(organisation);
    if (!letters.has(letter)) letters.set(letter, organisation.id);
  }
  return {
    sections,
    items: sections.flatMap((section) => section.items),
    corrected: found?.corrected ?? false,
    kinds,
    topics,
    initials: letters.size < 4 || listed.length < JUMP_FROM ? [] : [...letters].map(([letter, id]) => ({ letter, id })),
  };
}

function isSteering({ role }: Organisation): boolean {
  return role === 'steering';
}

/** The organisations by their kind. */
function byKind(items: readonly Organisation[]) {
  const result = new Map<string, Organisation[]>();
  for (const item of items) {
    const { kind = '' } = item;
    const group = result.get(kind);
    if (group) group.push(item);
    else result.set(kind, [item]);
  }
  return result;
}
