import { html, nothing } from 'lit';
import type { DirectoryEntry, DirectoryHead } from '../../feeds/directory-feed.js';
import type { Feed } from '../../feeds/feed.js';
import { pickText } from '../../feeds/text.js';
import type { LanguageController } from '../../ui/language.js';
import { inline, noteFor } from '../../ui/text.js';

/** What this directory is. @param level of its heading */
export function intro({ head, language: source }: Feed<DirectoryHead, DirectoryEntry>, language: LanguageController, level: number) {
  const { wanted, current } = language;
  const { title, summary, translations, updated } = head;
  if (!title && !summary) return nothing;
  const picked = pickText(summary, wanted, source);
  return html`<div class="intro stack">
    ${title ? html`<div class="heading title" role="heading" aria-level=${level}>${inline(pickText(title, wanted, source), current)}</div>` : nothing}
    ${picked ? html`<p>${inline(picked, current)} ${noteFor(picked, language, translations, updated)}</p>` : nothing}
  </div>`;
}
