import { html, nothing } from 'lit';
import { until } from 'lit/directives/until.js';
import { baseLanguage } from '../../feeds/text.js';
import { languageWord } from '../../shared/language-tags.js';
import { interfaceLanguages, msg } from '../language.js';

/** What somebody says first on the phone, in German; `language` is the word for theirs. */
export const openingSentence = (language: string): string =>
  `Guten Tag. Ich spreche ${language} und nur wenig Deutsch. Können wir bitte langsam sprechen?`;

/** German voices that speak on the device itself: others would send the sentence to their maker. */
function localVoice(): SpeechSynthesisVoice | undefined {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find(({ lang, localService }) => localService && /^de\b/i.test(lang.replace('_', '-')));
}

let told: Promise<void> | undefined;

/** Chromium tells its voices some time after it was asked first. */
function voiceTold(): Promise<void> {
  return (told ??= new Promise((resolve) => {
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', () => localVoice() && resolve());
  }));
}

function readAloud(sentence: string): void {
  const voice = localVoice();
  if (!voice) return;
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.85;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

/**
 * A German sentence to open a call with, how it is pronounced in the reader's script, and what it means; for readers
 * of other languages only. Read aloud where the device has a German voice of its own.
 */
export function callSentence({ wanted, current }: { wanted: string; current: string }) {
  const language = baseLanguage(wanted);
  if (language === 'de') return nothing;
  const sentence = openingSentence(languageWord(language, 'de') ?? language);
  const listen = html`<p><button type="button" class="button" @click=${() => readAloud(sentence)}>${msg('Vorlesen lassen', { id: 'call.listen' })}</button></p>`;
  // The pronunciation names the catalogue's own language; a reader of another one sees German words only.
  const ours = current === language && Object.hasOwn(interfaceLanguages, language);
  return html`<details class="call">
    <summary>${msg('Ein Satz für den Anruf', { id: 'call.title' })}</summary>
    <div class="stack">
      <p class="german" lang="de" dir="ltr">${sentence}</p>
      ${ours
        ? html`<p><span class="muted">${msg('So spricht man es aus:', { id: 'call.say' })}</span><br />${msg('Guten Tag. Ich spreche Deutsch.', { id: 'call.pronounced' })}</p>
            <p><span class="muted">${msg('Das heißt:', { id: 'call.means' })}</span> ${msg('Guten Tag. Ich spreche nur wenig Deutsch. Können wir bitte langsam sprechen?', { id: 'call.meaning' })}</p>`
        : nothing}
      ${localVoice() ? listen : until(voiceTold().then(() => listen), nothing)}
    </div>
  </details>`;
}
