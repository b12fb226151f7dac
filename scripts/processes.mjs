// Child processes that never outlive us: each is the head of a process group of its own, and the groups end
// with the step, with an error, and with Ctrl-C.
import { spawn } from 'node:child_process';

const running = new Set();
const ownGroups = process.platform !== 'win32';

function signal(child, name) {
  try {
    if (ownGroups) process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // The group is gone already, which is what we want.
  }
}

/** Asks a process group to end, and insists after `patience` milliseconds. */
export async function end(child, patience = 4000) {
  running.delete(child);
  const exited = child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => { child.once('exit', resolve); });
  signal(child, 'SIGTERM');
  let timer;
  await Promise.race([exited, new Promise((resolve) => { timer = setTimeout(resolve, patience); })]);
  clearTimeout(timer);
  signal(child, 'SIGKILL');
}

/** Starts a process in a group of its own that is killed at the latest when we exit. */
export function start(command, args = [], options = {}) {
  const child = spawn(command, args, { ...options, detached: ownGroups });
  if (child.pid !== undefined) running.add(child);
  return child;
}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} [args]
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, limit?: number }} [options] `show` passes the
 *   output through instead of keeping it; `limit` is the longest time allowed, in milliseconds.
 * @returns {Promise<{ code: number, output: string }>} 127 when the command does not exist, 124 when it took too long
 */
export function run(command, args = [], { show = false, limit = 15 * 60_000, ...options } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { ...options, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    const pieces = [];
    let overdue = false;
    const timer = setTimeout(() => { overdue = true; void end(child); }, limit);
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    const done = (code, more = '') => {
      clearTimeout(timer);
      signal(child, 'SIGKILL');
      running.delete(child);
      resolve({ code, output: Buffer.concat(pieces).toString() + more });
    };
    child.on('error', (error) => done(127, error.message));
    // Not 'close': a grandchild that was left behind may hold the pipes open for ever.
    child.on('exit', (code, name) => setTimeout(() => (overdue
      ? done(124, `\nStopped after ${limit / 1000} s.`)
      : done(code ?? 1, name ? `\nEnded by ${name}.` : '')), 20));
  });
}

/**
 * Ends this process when the one that started it is gone: nobody is left to read what it writes, nor to stop the
 * browsers it holds.
 */
export function endWithParent() {
  const parent = process.ppid;
  const look = () => { if (process.ppid !== parent) process.exit(1); };
  setInterval(look, 1000).unref();
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit(1));
}

process.on('exit', () => { for (const child of running) signal(child, 'SIGKILL'); });
for (const [name, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
  process.once(name, () => {
    void Promise.all([...running].map((child) => end(child))).finally(() => process.exit(code));
  });
}
