import { html, nothing } from 'lit';
import { pickText } from '../../feeds/text.js';
import { inline } from '../../ui/text.js';
import type * as Later from './integration-directory.later.js';
import type { Scene } from './integration-directory.scene.js';
import { chapterKey, guideParts } from './integration-directory.guide.view.js';

/** The guide: its parts, and their chapters to be opened. @param later what opened chapters show, once it is loaded */
export function guide(scene: Scene, later: typeof Later | undefined) {
  const { feed, host, level } = scene;
  const { wanted, current } = scene.language;
  const { head, language: source } = feed;
  return guideParts(head, host.guidePart).map(
    (part) => html`<section class="section" part="guide">
      <div class="heading" role="heading" aria-level=${level}>${inline(pickText(part.title, wanted, source), current)}</div>
      ${part.summary ? html`<p class="lead">${inline(pickText(part.summary, wanted, source), current)}</p>` : nothing}
      ${(part.chapters ?? []).map((chapter, place) => {
        const key = chapterKey(chapter, head.guide!.indexOf(part), place);
        const open = scene.isOpen(key);
        return html`<div class="chapter">
          <div class="name" role="heading" aria-level=${Math.min(6, level + 1)}>
            <button type="button" data-kind="chapter" data-key=${key} aria-expanded=${open ? 'true' : 'false'} @click=${scene.onToggle}>
              <span>${inline(pickText(chapter.title, wanted, source), current)}</span>
            </button>
          </div>
          ${open ? later?.chapter(chapter, key, scene) : nothing}
        </div>`;
      })}
      ${later?.partDocuments(part, scene)}
    </section>`,
  );
}
