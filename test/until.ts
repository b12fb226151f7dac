/**
 * Waits until something holds, looking every few milliseconds.
 * @throws when it does not within `limit` milliseconds; `what` says in the report what was waited for
 */
export async function until(holds: () => unknown, what: string, limit = 4000): Promise<void> {
  const start = performance.now();
  while (!holds()) {
    if (performance.now() - start > limit) throw new Error(`After ${limit} ms still not: ${what}`);
    await pause(5);
  }
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a promise rejects with. @throws when it does not */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await promise;
  } catch (reason) {
    return reason;
  }
  throw new Error(`It did not reject, but answered ${JSON.stringify(value)}`);
}
