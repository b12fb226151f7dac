/** Digits as `tel:` wants them: full-width, Arabic and Persian ones are read too. */
const westernDigits = (text: string): string => text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`);

/**
 * `tel:` address (RFC 3966) of the first phone number in a text, in E.164 form; numbers without a country are
 * German. Emergency and service numbers (110, 112, 115, 116117) stay as they are. A local number without its
 * area code cannot be dialled from everywhere and is undefined, like a text without a number.
 */
export function telUrl(phone: string): string | undefined {
  for (const [part] of westernDigits(phone.slice(0, 200)).matchAll(/[+\d(][\d\s()/.‐–-]*/g)) {
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
