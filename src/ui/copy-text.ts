/** Whether this page may put text on the clipboard: on http pages it may not. */
export const canCopy = (): boolean => !!navigator.clipboard?.writeText;

/** Puts a text on the clipboard. @returns whether it is there */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
