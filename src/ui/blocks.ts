import { html, nothing } from 'lit';
import type { Block, PickedBlocks, Run } from '../feeds/rich-text.js';
import { textDirection } from '../shared/language-tags.js';

function run({ text, href, strong, emphasis }: Run) {
  const marked = strong ? html`<strong>${text}</strong>` : emphasis ? html`<em>${text}</em>` : text;
  return href ? html`<a href=${href} rel="noreferrer">${marked}</a>` : marked;
}

function block({ kind, lines }: Block, level: number) {
  if (kind === 'heading') return html`<div class="subheading" role="heading" aria-level=${level}>${lines[0]?.map(run)}</div>`;
  const points = () => lines.map((line) => html`<li>${line.map(run)}</li>`);
  if (kind === 'list') return html`<ul class="points">${points()}</ul>`;
  if (kind === 'steps') return html`<ol class="points">${points()}</ol>`;
  return html`<p class="lines">${lines[0]?.map(run)}</p>`;
}

/** A longer text of the feed, marked with its language where that is not the widget's. @param level of headings in it */
export function blocks(picked: PickedBlocks | undefined, current: string, level: number) {
  if (!picked) return nothing;
  const { language } = picked;
  const foreign = language !== current;
  return html`<div class="prose stack" lang=${foreign ? language : nothing} dir=${foreign ? textDirection(language) : nothing}>
    ${picked.blocks.map((each) => block(each, Math.min(6, level)))}
  </div>`;
}
