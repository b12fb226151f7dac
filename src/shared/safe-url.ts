import { foldText } from './fold.js';

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
    return /^(https?|mailto|tel):$/.test(url.protocol) && !url.username && !url.password && url.pathname
      ? url.href
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * `tel:` address (RFC 3966) of the first phone number in a text, in E.164 form; numbers without a country are
 * German. Emergency and service numbers (110, 112, 115, 116117) stay as they are. A local number without its
 * area code cannot be dialled from everywhere and is undefined, like a text without a number.
 */
export function telUrl(phone: string): string | undefined {
  for (const [part] of foldText(phone.slice(0, 200)).matchAll(/[+\d(][\d\s()/.‐–-]*/g)) {
    // A slash stands behind the area code, or between two numbers: there it follows a number that is complete.
    const [number = ''] = part.split(/(?<=(?:\d\D*){6})\/(?=[\s(]*[+0])|(?<=(?:\d\D*){9})\//);
    const digits = number
      .replace(/(?!^)\(0\)/, '')
      .replace(/[^+\d]/g, '')
      .replace(/^00/, '+')
      .replace(/^(\+49)?0/, '+49');
    if (/^(\+[1-9]\d{6,14}|11[025]|116\d{3})$/.test(digits)) return `tel:${digits}`;
  }
  return undefined;
}

/** `mailto:` address (RFC 6068) of one e-mail address; undefined if it is none. Nothing in it can become a header. */
export function mailUrl(address: string): string | undefined {
  const [, local, domain] =
    /^([^\s@<>()[\]\\,;:"\p{C}]{1,64})@((?:[\p{L}\d-]+\.)+\p{L}{2,})$/u.exec(address.trim().slice(0, 255)) ?? [];
  return local && domain && `mailto:${encodeURIComponent(local)}@${encodeURIComponent(domain)}`;
}
