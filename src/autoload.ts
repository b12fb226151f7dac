import { registry } from './registry.js';

// A page's one script: loads the elements that the page uses, also those that are inserted later.

const waiting = new Set(Object.keys(registry));

function load(tag: string): void {
  if (!waiting.delete(tag)) return;
  // A page whose scripts break ours keeps the tag's own content, and its other scripts run on.
  registry[tag]!().catch((cause: unknown) => console.warn(tag, cause));
}

function look(node: Node): void {
  if (!(node instanceof Element)) return;
  load(node.localName);
  if (waiting.size && node.firstElementChild) {
    for (const { localName } of node.querySelectorAll([...waiting].join())) load(localName);
  }
}

const watcher = new MutationObserver((records) => {
  for (const { addedNodes } of records) addedNodes.forEach(look);
  if (!waiting.size) watcher.disconnect();
});

watcher.observe(document, { childList: true, subtree: true });
look(document.documentElement);
