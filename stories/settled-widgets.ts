import { waitFor } from 'storybook/test';

/** The widgets of a story. */
export function widgetsIn(canvas: ParentNode): HTMLElement[] {
  return [...canvas.querySelectorAll<HTMLElement>('network-members, network-meetings, integration-directory, integration-contact')];
}

/** What a widget has drawn, by a selector in its shadow root. */
export function drawn<Found extends HTMLElement = HTMLElement>(widget: HTMLElement, selector: string): Found[] {
  return [...(widget.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
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

/** Waits until a widget says that it is loading: its own content stands, and nothing of a feed or of a failure. */
export async function stillLoading({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await waitFor(
    () => {
      const [widget] = widgetsIn(canvasElement);
      const says = drawn(widget!, '[role="status"]').some((status) => status.textContent.trim() !== '');
      if (!says || !drawn(widget!, 'slot').length || drawn(widget!, '[part="failed"]').length) throw new Error('Not loading');
    },
    { timeout: 5000 },
  );
}
