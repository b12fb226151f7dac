import type { Facet } from './facets.js';

/** Whether enough items answer a question for a filter to help more than it hides: one in ten, and three at least. */
export function isAnswered<T>(items: readonly T[], answers: Facet<T>['answers']): boolean {
  const enough = Math.max(3, items.length / 10);
  let known = 0;
  return items.some((item) => answers(item)?.length && ++known >= enough);
}
