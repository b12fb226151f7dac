import type { LitElement } from 'lit';
import type { DirectoryEntry, DirectoryHead } from '../../feeds/directory-feed.js';
import type { Feed } from '../../feeds/feed.js';
import type { LanguageController } from '../../ui/language.js';
import type { Choices } from './integration-directory.choices.js';
import type { DirectoryView, Distances, Slice } from './integration-directory.view.js';

/** What the element's attributes say to its parts. */
export interface DirectoryHost extends LitElement {
  readonly src: string;
  /** Attribute `part`: a property of that name is the platform's. */
  readonly guidePart: string;
  readonly reportUrl: string;
  readonly tiles: string;
  readonly tilesNote: string;
}

/** One drawing of the directory: what its parts are drawn with, and what a visitor can do in them. */
export interface Scene {
  readonly host: DirectoryHost;
  readonly feed: Feed<DirectoryHead, DirectoryEntry>;
  readonly slice: Slice;
  /** What the slice leaves of the feed. */
  readonly entries: readonly DirectoryEntry[];
  /** What the list holds; nothing before it is loaded. */
  readonly view: DirectoryView;
  /** Missing where no place is chosen. */
  readonly distances: Distances | undefined;
  /** Keys of what is unfolded; another set after each change. */
  readonly opened: ReadonlySet<string>;
  /** Whether links to entries can be told. */
  readonly linked: boolean;
  readonly choices: Choices;
  readonly language: LanguageController;
  /** Milliseconds since 1970, whole minutes. */
  readonly now: number;
  /** Level of the headings of entries and parts. */
  readonly level: number;
  /** Whether an entry or chapter is unfolded, by its key. */
  readonly isOpen: (key: string) => boolean;
  readonly isPicked: (id: string) => boolean;
  readonly choose: (change: Partial<Choices>) => void;
  readonly onToggle: (event: Event) => void;
  readonly onPick: (event: Event) => void;
  /** Brings an entry of the list into sight, opened. */
  readonly reveal: (id: string) => void;
  /** Address of this page with these choices. */
  readonly address: (choices: Partial<Choices>) => string | undefined;
  /** What an opened entry shows. */
  readonly details: (entry: DirectoryEntry) => unknown;
}
