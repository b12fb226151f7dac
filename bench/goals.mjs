// The goals of the project, and whether the measured figures keep them.
import { budgetOf } from '../scripts/size.mjs';
import { subjects } from './subjects.mjs';

const cpuRatio = 2;
const actRatio = 1.5;
const keyMilliseconds = { 1000: 10, 10_000: 16 };

/** What is compared as a ratio of ours to the hand-written page. */
export const compared = ['cpuFirst', 'cpuRead', 'key', 'filter', 'wallFirst'];

/**
 * @param {{ subject: string, speed: number, size: number, ours: Record<string, { median: number }>,
 *   ratios: Record<string, number> }[]} cells medians of one size of feed at one speed
 * @param {{ what: string, value: number, limit: number, kept: boolean }[]} sizes verdicts of the size budget
 * @returns {{ goal: string, value: number, limit: number, kept: boolean }[]}
 */
export function judge(cells, sizes) {
  const judged = sizes.map(({ what, value, limit, kept }) => ({ goal: what, value, limit, kept }));
  const goal = (text, value, limit) => judged.push({ goal: text, value, limit, kept: value <= limit });
  for (const { subject, speed, size, ours, ratios } of cells) {
    const { first } = budgetOf(subjects[subject].sides.ours.host);
    const where = `${subject}, ${size.toLocaleString('en')} records${speed === 1 ? '' : `, slowed ${speed} times`}`;
    goal(`${where}: script requests before the first list`, ours.scriptRequests.median, first.requests);
    goal(`${where}: CPU to the first painted list, ratio`, ratios.cpuFirst, cpuRatio);
    goal(`${where}: layout shift`, ours.layoutShift.median, 0);
    if (size === 1000) {
      const longest = Math.round(ours.longestTaskCpu.median);
      goal(`${where}: long tasks while loading (longest: ${longest} ms of processor time)`, ours.longTasks.median, 0);
    }
    if (ratios.key !== undefined) goal(`${where}: a keystroke, ratio`, ratios.key, actRatio);
    const limit = keyMilliseconds[size];
    if (ratios.key !== undefined && limit) goal(`${where}: a keystroke, ms`, ours.key.median, limit);
    if (ratios.filter !== undefined) goal(`${where}: a choice in a filter, ratio`, ratios.filter, actRatio);
  }
  return judged;
}
