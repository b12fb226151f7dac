import { waitFor } from 'storybook/test';

/** The widgets of a story. */
export function widgetsIn(canvas: ParentNode): HTMLElement[] {
  return [...canvas.querySelectorAll<HTMLElement>('network-members, network-meetings')];
}

/** What a widget has drawn, by a selector in its shadow root. */
export function drawn<Found extends HTMLElement = HTMLElement>(widget: HTMLElement, selector: string): Found[] {
  return [...(widget.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
}

/** The visible words of a widget. */
export function words(widget: HTMLElement): string {
  return widget.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

const settledOnce = new WeakSet<EventTarget>();
for (const outcome of ['feed-load', 'feed-error']) {
  document.addEventListener(outcome, ({ target }) => target && settledOnce.add(target));
}

// The feed may be there before the words in the reader's language are.
function speaks(widget: HTMLElement): boolean {
  return drawn(widget, '[part="failed"]').length > 0 || drawn(widget, '[part="base"]').some((base) => base.textContent.trim() !== '');
}

/**
 * Waits until every widget of a story shows its feed, or that it failed: a story's `play`, so that what looks at the
 * story afterwards (axe, a picture) sees the state it is named after.
 */
export async function settled({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await waitFor(
    () => {
      const late = widgetsIn(canvasElement).filter((widget) => !settledOnce.has(widget) || !speaks(widget));
      if (late.length) throw new Error(`Not settled yet: ${late.map(({ localName }) => localName).join(', ')}`);
    },
    { timeout: 20_000 },
  );
}
