/** Version of this copy of the library. */
export const version: string = __VERSION__;

declare const __VERSION__: string;

let noted = false;

/**
 * Whether a tag is ours to define. A page that loads the library twice, or in two versions, keeps the first: a second
 * `define` would throw and stop the rest of the script. Said once on the console, with both versions. A browser too
 * old to adopt style sheets keeps the tag's own content.
 */
export function isFirst(tag: string): boolean {
  const there = customElements.get(tag) as { version?: string } | undefined;
  if (there && !noted) {
    noted = true;
    console.info(`integration-widgets ${version}: <${tag}> ${there.version} is here already and stays`);
  }
  return !there && 'adoptedStyleSheets' in document;
}
