import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { UPDATE_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import manifest from '../custom-elements.json';
import '../src/index.js';
import { textDirection } from '../src/shared/language-tags.js';
import { LanguageChooseEvent } from '../src/ui/language.js';
import './preview.css';

setCustomElementsManifest(manifest);

const locales = { de: 'Deutsch', en: 'English', ru: 'Русский', ar: 'العربية' };

// A choice in a widget's menu holds for the whole page, which is all stories here: toolbar and menus follow each other.
let chosen: string | undefined;
document.addEventListener(LanguageChooseEvent.type, (event) => {
  const { language, pageWide } = event as LanguageChooseEvent;
  if (!pageWide || language === chosen) return;
  chosen = language;
  if (language in locales) addons.getChannel().emit(UPDATE_GLOBALS, { globals: { locale: language } });
});

function follow(locale: string): void {
  if (chosen === undefined || chosen === locale) return;
  chosen = locale;
  document.dispatchEvent(new LanguageChooseEvent(locale, true));
}

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    locale: {
      description: 'Language of the page around the widget; its direction follows',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: Object.entries(locales).map(([value, title]) => ({ value, title, right: value })),
        dynamicTitle: true,
      },
    },
    scheme: {
      description: 'The page’s color-scheme and ground',
      toolbar: {
        title: 'Ground',
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { locale: 'de', scheme: 'light' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { toc: true, source: { excludeDecorators: true } },
  },
  decorators: [
    (story, { globals, viewMode }) => {
      const { locale, scheme } = globals as { locale: string; scheme: string };
      follow(locale);
      return html`<div
        class="page ${viewMode === 'story' ? 'whole' : ''}"
        lang=${locale}
        dir=${textDirection(locale)}
        data-scheme=${scheme}
      >
        ${story()}
      </div>`;
    },
  ],
};

export default preview;
