import { executeServerCommand } from '@web/test-runner-commands';
export { sendKeys, setViewport } from '@web/test-runner-commands';

/** What `emulateMedia` can change; `null` gives a feature back to the browser. */
export interface EmulatedMedia {
  media?: 'screen' | 'print' | null;
  colorScheme?: 'light' | 'dark' | 'no-preference' | null;
  reducedMotion?: 'reduce' | 'no-preference' | null;
  forcedColors?: 'active' | 'none' | null;
  contrast?: 'more' | 'no-preference' | null;
}

/**
 * Emulates media features; in test/chromium-only/ only. Assert `matchMedia` beside it: engines ignore what they do
 * not know without a word.
 */
export async function emulateMedia(media: EmulatedMedia): Promise<void> {
  await executeServerCommand('emulate-media', media);
}

/**
 * What a screen reader meets in the first element that matches, as lines such as `- heading "Mitglieder" [level=2]`;
 * in test/chromium-only/ only.
 */
export async function ariaSnapshot(selector: string): Promise<string> {
  return executeServerCommand<string, { selector: string }>('aria-snapshot', { selector });
}
