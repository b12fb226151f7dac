/**
 * The absolute address behind what an editor wrote, or undefined if it is none that a page may link to:
 * only https, http, mailto and tel, and no name or password in front of the host, since that serves phishing.
 * `www.example.org` is read as https, and without `base` so is `example.org/page`. Relative addresses are
 * resolved against `base`, and refused without it.
 */
export function safeUrl(text: string, base?: string): string | undefined {
  // Characters that nobody sees must not hide a scheme or a host. The URL parser (WHATWG URL, 4.4) drops some of them.
  const clean = text.replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '').trim();
  const domain = base === undefined ? /^([\p{L}\d-]+\.)+\p{L}{2,}(?=[:/?#]|$)/u : /^www\.[^\s.]+\./i;
  try {
    const url = new URL(domain.test(clean) ? `https://${clean}` : clean, base);
    // Chromium lets a blank in a host pass as %20; no host has one.
    const whole = url.pathname && !url.username && !url.password && !url.hostname.includes('%');
    return whole && /^(https?|mailto|tel):$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
