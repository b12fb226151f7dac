import type { ArgTypes } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';

/**
 * The rows of an element's page and of its controls, read from custom-elements.json: attributes with the property
 * behind each, slots, parts, events.
 */
export function elementTable(tag: string): ArgTypes {
  const { argTypes } = getStorybookHelpers(tag);
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, row]) => {
      const table = (row.table ?? {}) as { category?: string; type?: { summary?: string } };
      if (table.category === 'attributes') {
        return [name, { ...row, description: row.description?.replace('arg ref - ', 'Property: ') }];
      }
      // Only attributes are drawn from the controls: a text field beside a part would do nothing.
      const description = row.description?.replace(/\s*arg ref - .*$/, '');
      // Our events are classes of their own, which the helper takes for the detail of a CustomEvent.
      const summary = table.type?.summary?.replace(/^CustomEvent<(.*)>$/, '$1');
      return [name, { ...row, description, control: false, table: { ...table, ...(summary && { type: { summary } }) } }];
    }),
  );
}
