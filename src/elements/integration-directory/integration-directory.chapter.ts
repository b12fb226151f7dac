import { html, nothing } from 'lit';
import type { GuideChapter, GuidePart } from '../../feeds/directory-feed.js';
import { pickBlocks } from '../../feeds/rich-text.js';
import { blocks } from '../../ui/blocks.js';
import { documents } from '../../ui/documents.js';
import { msg } from '../../ui/language.js';
import { noteFor } from '../../ui/text.js';
import { row } from './integration-directory.rows.js';
import type { Scene } from './integration-directory.scene.js';
import { chapterEntries } from './integration-directory.chapter.view.js';

/** An opened chapter: its text, its documents, and who helps. */
export function chapter(shown: GuideChapter, key: string, scene: Scene) {
  const { feed, language, level, now } = scene;
  const { wanted, current } = language;
  const { text, documents: papers = [], translations, updated } = shown;
  const picked = pickBlocks(text, wanted, feed.language, feed.address);
  const entries = chapterEntries(shown, scene.entries, now);
  return html`<div class="details stack">
    ${blocks(picked, current, level + 2)} ${noteFor(picked, language, translations, updated)}
    ${papers.length ? documents(papers, language, feed.language) : nothing}
    ${entries.length
      ? html`<div>
          <div class="subheading" role="heading" aria-level=${Math.min(6, level + 2)}>${msg('Wer hilft', { id: 'directory.who-helps' })} (${entries.length})</div>
          <div role="list">${entries.map((entry) => row(entry, scene, `${key}/${entry.id}`, level + 3))}</div>
        </div>`
      : nothing}
  </div>`;
}

/** The documents of a part of the guide, folded. */
export function partDocuments({ documents: papers = [] }: GuidePart, { feed, language }: Scene) {
  if (!papers.length) return nothing;
  return html`<details>
    <summary>${msg('Zum Mitnehmen und Ausdrucken', { id: 'directory.documents' })} (${papers.length})</summary>
    ${documents(papers, language, feed.language)}
  </details>`;
}
