// The German words stand in src/, and each catalogue repeats them beside their translation. A test names a message by
// its id, so that it does not fail when somebody finds a better word.
const catalogue = new DOMParser().parseFromString(await (await fetch('/locales/en.xlf')).text(), 'text/xml');

const messages = new Map([...catalogue.querySelectorAll('trans-unit')].map((unit) => [unit.getAttribute('id')!, unit.querySelector('source')!]));

/** What the widgets say in German: the message of this id, with these values at its places. @throws for a strange id */
export function german(id: string, ...values: readonly string[]): string {
  const source = messages.get(id);
  if (!source) throw new Error(`No message has the id ${id}`);
  return [...source.childNodes].map((node) => (node instanceof Element ? (values[Number(node.getAttribute('id'))] ?? '') : (node.textContent ?? ''))).join('');
}

/** The ids of all messages. */
export const messageIds: readonly string[] = [...messages.keys()];
