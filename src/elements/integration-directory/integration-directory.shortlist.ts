import { html, nothing } from 'lit';
import type { DirectoryEntry } from '../../feeds/directory-feed.js';
import { pickText } from '../../feeds/text.js';
import { canCopy, copyText } from '../../ui/copy-text.js';
import { interfaceLanguages, msg } from '../../ui/language.js';
import { onUse } from '../../ui/on-use.js';
import { select } from '../../ui/select.js';
import { inline } from '../../ui/text.js';
import { picksOf, picksWith } from './integration-directory.choices.js';
import type { DirectoryHost, Scene } from './integration-directory.scene.js';

/** The language that stands beside German on an element's sheet, where the visitor chose one. */
const second = new WeakMap<DirectoryHost, string>();

/** The entries that the visitor picked, in the order of picking; what the feed has no longer is left out. */
function picked({ choices, feed }: Scene): DirectoryEntry[] {
  const ids = picksOf(choices);
  if (!ids.length) return [];
  const byId = new Map(feed.items.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The visitor's shortlist: what is on it, a sheet to print, a link to send. Nothing of it is stored. */
export function shortlist(scene: Scene) {
  const entries = picked(scene);
  if (!entries.length) return nothing;
  const { host, language, feed, choices, choose, level } = scene;
  const { wanted, current } = language;
  const beside = second.get(host) ?? (current === 'de' ? 'de' : current);
  const link = scene.address({ picks: choices.picks, view: 'list' });
  const words = {
    copied: msg('Der Link ist kopiert.', { id: 'shortlist.copied' }),
    failed: msg('Drucken ist hier nicht möglich.', { id: 'shortlist.no-print' }),
  };
  const say = (text: string) => {
    host.renderRoot.querySelector('.shortlist [role="status"]')!.textContent = text;
  };
  const remove = (id: string) => choose({ picks: picksWith(picksOf(choices).filter((other) => other !== id)) });
  const print = () =>
    onUse(import('../../ui/entry/entry-sheet.js'), ({ printEntries }) => {
      printEntries({ feed, entries, speaker: language, language: beside, now: scene.now, link }).catch((cause: unknown) => {
        console.warn(cause);
        say(words.failed);
      });
    });
  const toList = () => {
    const heading = host.renderRoot.querySelector<HTMLElement>('.shortlist .heading')!;
    heading.scrollIntoView({ block: 'center' });
    heading.focus({ preventScroll: true });
  };
  return html`<p class="to-picks tools">
      <button type="button" class="button" @click=${toList}>${msg('Zur Merkliste', { id: 'shortlist.go' })} (${entries.length})</button>
    </p>
    <section class="shortlist stack" part="shortlist">
    <div class="heading" role="heading" tabindex="-1" aria-level=${level}>${msg('Ihre Merkliste', { id: 'shortlist.title' })} (${entries.length})</div>
    <ul class="plain picks">
      ${entries.map(({ id, name }) => {
        const title = pickText(name, wanted, feed.language)!;
        return html`<li class="row between">
          <p>${inline(title, current)}</p>
          <button type="button" class="small" aria-label="${msg('Entfernen', { id: 'shortlist.remove' })}: ${title.value}" @click=${() => remove(id)}>${msg('Entfernen', { id: 'shortlist.remove' })}</button>
        </li>`;
      })}
    </ul>
    <div class="row tools">
      ${select(
        msg('Sprache neben dem Deutschen', { id: 'shortlist.second' }),
        Object.entries(interfaceLanguages).map(([value, label]) => ({ value, label: value === 'de' ? msg('nur Deutsch', { id: 'shortlist.german-only' }) : label })),
        beside,
        (code) => {
          second.set(host, code);
          host.requestUpdate();
        },
      )}
      <button type="button" class="button" @click=${print}>${msg('Blatt drucken', { id: 'shortlist.print' })}</button>
      ${link && canCopy()
        ? html`<button type="button" class="button" @click=${() => void copyText(link).then((done) => done && say(words.copied))}>${msg('Link kopieren', { id: 'shortlist.copy' })}</button>`
        : nothing}
      <button type="button" @click=${() => choose({ picks: '' })}>${msg('Merkliste leeren', { id: 'shortlist.clear' })}</button>
    </div>
    ${link ? html`<p class="small"><a href=${link}>${msg('Link zu dieser Liste', { id: 'shortlist.link' })}</a></p>` : nothing}
    <p role="status" class="small"></p>
    <p class="small muted">${msg('Die Liste bleibt nur, solange diese Seite offen ist. Wer den Link hat, sieht sie auch.', { id: 'shortlist.privacy' })}</p>
  </section>`;
}
