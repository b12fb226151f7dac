/** What became of a sending: taken, refused by the server, or nobody answered. */
export type SendingOutcome = 'sent' | 'refused' | 'unreachable';

/** How a submission is sent. */
export interface Sending {
  /** The same over all tries of one submission, so that it is taken once: see {@link submissionKey}. */
  readonly key: string;
  /** Language for the answer's words (BCP 47). */
  readonly language: string;
  /** Milliseconds for one try. */
  readonly timeout?: number;
}

/** A key for `Idempotency-Key`; not by `randomUUID`, which is missing on http pages. */
export function submissionKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Sends a submission as JSON. Tries once more when nobody answers: the key keeps a server from taking it twice.
 * @param url absolute address
 */
export async function sendSubmission(url: string, payload: object, { key, language, timeout = 15_000 }: Sending): Promise<SendingOutcome> {
  for (let tries = 0; tries < 2; tries++) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), timeout);
    try {
      const { ok, status } = await fetch(url, {
        method: 'POST',
        credentials: 'same-origin',
        referrerPolicy: 'no-referrer',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': language, 'Idempotency-Key': key },
        body: JSON.stringify(payload),
        signal: abort.signal,
      });
      if (ok) return 'sent';
      if (status < 500 && status !== 429) return 'refused';
    } catch {
      // Offline, blocked, or too slow: try again.
    } finally {
      clearTimeout(timer);
    }
  }
  return 'unreachable';
}
