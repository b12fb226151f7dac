import type { ArgTypes } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';

/**
 * The rows of an element's page and of its controls, read from custom-elements.json: attributes with the property
 * behind each, slots, parts, events.
 */
export function elementTable(tag: string): ArgTypes {
  const { argTypes } = getStorybookHelpers(tag);
  // Only attributes are drawn from the controls; a text field beside a part would do nothing.
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, row]) => {
      const { category } = (row.table ?? {}) as { category?: string };
      return [name, category === 'attributes' || !category ? row : { ...row, control: false }];
    }),
  );
}
