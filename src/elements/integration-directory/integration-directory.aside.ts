import { html, nothing } from 'lit';
import { msg } from '../../ui/language.js';
import type { FilterName } from './integration-directory.choices.js';
import type { Scene } from './integration-directory.scene.js';
import type { DirectorySection } from './integration-directory.view.js';

/** What to do about entries that do not say what was asked. */
function advice(scene: Scene): string[] {
  const questions: Partial<Record<FilterName, () => string>> = {
    spoken: () => msg('Fragen Sie, welche Sprachen dort gesprochen werden.', { id: 'directory.ask-languages' }),
    open: () => msg('Die Öffnungszeiten sind nicht bekannt. Rufen Sie vorher an.', { id: 'directory.ask-hours' }),
    free: () => msg('Fragen Sie, was es kostet.', { id: 'directory.ask-cost' }),
    step: () => msg('Fragen Sie, ob es Stufen gibt.', { id: 'directory.ask-steps' }),
  };
  const asked = { ...scene.choices, spoken: scene.choices.spoken || scene.slice.language };
  return (Object.keys(questions) as FilterName[]).flatMap((name) => (asked[name as keyof typeof asked] ? [questions[name]!()] : []));
}

/** The part of the list below the matches: what may match too, and courses that are over. */
export function aside({ kind, entries }: DirectorySection, rows: unknown, scene: Scene) {
  if (kind === 'past') {
    return html`<details class="past">
      <summary>${msg('Vergangene Kurse', { id: 'directory.past-courses' })} (${entries.length})</summary>
      ${rows}
    </details>`;
  }
  const questions = advice(scene);
  return html`<section class="section">
    <div class="heading" role="heading" aria-level=${scene.level}>${msg('Vielleicht auch passend', { id: 'directory.maybe-title' })} (${entries.length})</div>
    <p class="lead">
      ${msg('Bei diesen Angeboten fehlt eine Angabe, nach der Sie suchen.', { id: 'directory.maybe-why' })} ${questions.length ? questions.join(' ') : nothing}
    </p>
    ${rows}
  </section>`;
}
