// Reads Chromium's trace: how long the page's main thread worked between two marks.

/** What has to be recorded: the tasks of each thread, and the marks of the page. */
export const categories = ['toplevel', 'blink.user_timing'];

/**
 * @param {Buffer} buffer a trace as JSON
 * @param {string} url address of the measured page
 * @returns {{ cpu: (from: string | undefined, to: string) => number, longest: (from: string | undefined,
 *   to: string) => number }} milliseconds of processor time of the main thread, in all tasks or in the longest one,
 *   from the task in which the mark `from` stands (without it: from the navigation) to the end of the task in which
 *   `to` stands. Time in which the thread waited or another program had the processor does not count.
 */
export function readTrace(buffer, url) {
  const { traceEvents } = JSON.parse(buffer.toString('utf8'));
  const marks = new Map();
  let thread;
  for (const event of traceEvents) {
    if (!event.cat.includes('blink.user_timing')) continue;
    if (event.name === 'navigationStart' && event.args.data?.documentLoaderURL === url) marks.set('navigation', event.ts);
    if (!event.name.startsWith('bench-')) continue;
    marks.set(event.name, event.ts);
    thread = event;
  }
  if (!thread || !marks.has('navigation')) throw new Error('The trace holds no marks of the measured page.');
  const tasks = [];
  let end = 0;
  const ofThread = traceEvents
    .filter(({ name, ph, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && ph === 'X'
      && pid === thread.pid && tid === thread.tid)
    .sort((a, b) => a.ts - b.ts);
  for (const { ts, dur, tdur } of ofThread) {
    // A task inside a task (a nested loop of messages) is counted with the outer one.
    if (ts < end) continue;
    end = ts + dur;
    tasks.push({ ts, end, cpu: tdur / 1000 });
  }
  const at = (name) => {
    const time = marks.get(name);
    if (time === undefined) throw new Error(`The trace holds no mark ${name}.`);
    return time;
  };
  const between = (from = 'navigation', to) => {
    const [start, stop] = [at(from), at(to)];
    return tasks.filter((task) => task.end >= start && task.ts <= stop).map(({ cpu }) => cpu);
  };
  return {
    cpu: (from, to) => between(from, to).reduce((sum, cpu) => sum + cpu, 0),
    longest: (from, to) => Math.max(0, ...between(from, to)),
  };
}
